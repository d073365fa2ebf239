/** Part of the catalogue `desk`: reports of a suspicion of child sexual abuse to the statutory body. */
export const AUTHORITY_REPORT_WORDS = {
  suspect: 'Do you suspect the sexual abuse of a child?',
  suspectHint:
    'If so, the lead is paged, a report to the authorities is due, and only leads open the case from then on.',
  suspicions: {
    none: 'No',
    abuseMaterial: 'Yes, pictures or text of it',
    sexualExploitation: 'Yes, exploitation of a child',
  },
  title: 'Report to the authorities',
  bodies: { nca: 'the National Crime Agency', police: 'the police' },
  found: {
    abuseMaterial: '{{by}} suspected material that shows the sexual abuse of a child, {{when}}.',
    sexualExploitation: '{{by}} suspected that someone exploits a child, {{when}}.',
  },
  words: {
    nca: 'Tell the National Crime Agency by {{due}}, or write why there is nothing to report.',
    police:
      'A child may be in danger. Call the police now: 999 if it is happening, 101 if not. Tell the National Crime Agency too. Close this by {{due}}.',
  },
  noCopies: 'Make no copies: no screenshot, no download, no forwarding. The police fetch what they need.',
  leadOpens: 'Only a safeguarding lead opens this case now.',
  what: 'What was done',
  outcomes: { reported: 'They were told', notNeeded: 'There is nothing to report' },
  on: 'On which day',
  why: 'What they answered, or why there is nothing to report',
  whyHint: 'Their reference, or the reason. No words of a message.',
  whyFirst: 'Write the reference or the reason.',
  close: 'Close the task',
  closed: {
    reported: '{{by}} told {{body}} on {{date}}.',
    notNeeded: '{{by}} decided on {{date}} that there is nothing to report.',
  },
  wrong: { outcome: 'Choose what was done.', on: 'Choose a day, today at the latest.' },
  due: 'To report to the authorities:',
  dueRow: '{{number}}: tell {{body}} by {{due}}',
} as const;
