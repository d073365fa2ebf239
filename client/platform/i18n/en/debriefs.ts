export const debriefsWords = {
  title: 'That was a hard conversation',
  offer:
    'In your conversation with {{alias}} someone may not have been safe. Would you like to talk it over with a moderator?',
  take: 'Talk it over',
  leave: 'No, thank you',
  page: 'Talk it over',
  lead: 'Write how it was for you. A moderator answers you; {{alias}} does not see it.',
  words: 'What stays with you?',
  gone: 'This offer is no longer open.',
  loading: 'Loading',
  failed: 'This could not be loaded',
  toToday: 'Back to today',
  counted: 'Looking after yourself',
  count_one: 'One hard conversation in the last 90 days. Only you see this number.',
  count_other: '{{count}} hard conversations in the last 90 days. Only you see this number.',
  topics: 'Leave out a topic',
} as const;
