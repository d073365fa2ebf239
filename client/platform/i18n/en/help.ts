import { NUMBERS } from '../../../../shared/domain/signposts/signposts.data.ts';

export const helpWords = {
  back: 'Back to where you were',
  title: 'Get help now',
  lead: 'You do not have to explain it well. You can just say, “I need help.”',
  danger: {
    title: 'Someone is in danger right now',
    words: `Call ${NUMBERS.emergency} and ask for police or ambulance. You can call for someone else.`,
    call: `Call ${NUMBERS.emergency}`,
  },
  talk: 'Talk to someone today',
  text: 'Text {{number}}',
  online: 'Report online',
  /** Below a service that does not answer in every nation. */
  onlyIn: 'In {{nations}} only.',
  nations: {
    england: 'England',
    scotland: 'Scotland',
    wales: 'Wales',
    northernIreland: 'Northern Ireland',
  },
  missing: 'This list has no NHS line for {{nations}} yet. The other lines work there too.',
  checked: 'Last checked on {{date}}. If one does not answer, please try another.',
  inside:
    'From a conversation you can also press “Report” under any message. It goes on our safety team’s list.',
  outside: 'You don’t have an account, and worry about someone or something on Kith?',
  outsideLink: 'Tell our safety team',
  ourWork: 'What our safety team did',
  works: 'This page works without signal and without signing in.',
  insideTitle: 'Something wrong in a conversation?',
} as const;
