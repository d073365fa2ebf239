import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { StaffRole } from '../../../shared/contracts/actor.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';

/** Every demo account has this passphrase; production refuses demo accounts. */
export const DEMO_PASSPHRASE = 'a lamp in the window';

export const DEMO_MENTEES: readonly { signInName: string; ageBand: AgeBand }[] = [
  { signInName: 'demo-mentee-one', ageBand: '16-17' },
  { signInName: 'demo-mentee-two', ageBand: '18-25' },
  { signInName: 'demo-mentee-three', ageBand: '16-17' },
  { signInName: 'demo-mentee-young', ageBand: '13-15' },
];

export const DEMO_STAFF: readonly { signInName: string; role: StaffRole; deskName: string }[] = [
  { signInName: 'demo-moderator', role: 'moderator', deskName: 'Rook' },
  { signInName: 'demo-coordinator-one', role: 'coordinator', deskName: 'Sorrel' },
  { signInName: 'demo-coordinator-two', role: 'coordinator', deskName: 'Tansy' },
  { signInName: 'demo-admin-one', role: 'admin', deskName: 'Linden' },
  { signInName: 'demo-admin-two', role: 'admin', deskName: 'Hazel' },
  { signInName: 'demo-lead', role: 'safeguardingLead', deskName: 'Alder' },
];

export interface DemoMentor {
  signInName: string;
  /** The state of screening that is reached. */
  state: 'awaitingApproval' | 'probation' | 'active';
  /** Seconds left of this week's budget; the whole budget if absent. */
  leaveSeconds?: number;
  form: ApplicationForm;
}

/** A complete application form: the usual answers, replaced by `fields`. */
const form = (
  fields: Pick<ApplicationForm, 'fullName' | 'topicIds' | 'experience'> & Partial<ApplicationForm>,
): ApplicationForm => ({
  email: 'volunteer@example.org',
  nation: 'england',
  timeZone: 'Europe/London',
  weeklyMinutes: 120,
  motivation: 'Somebody listened to me when it counted. I would like to be that for someone else.',
  ageBands: ['16-17', '18-25'],
  referees: [
    { name: 'First Referee', relationship: 'Tutor', contact: 'first.referee@example.org' },
    { name: 'Second Referee', relationship: 'Employer', contact: 'second.referee@example.org' },
  ],
  codeOfConductVersion: 1,
  ...fields,
});

export const DEMO_MENTORS: readonly DemoMentor[] = [
  {
    signInName: 'demo-mentor-active',
    state: 'active',
    form: form({
      fullName: 'Demo Active',
      topicIds: ['topic-exams', 'topic-family'],
      experience:
        'I failed two exams and hid it from home for a term. I resat them, and told my parents in a letter.',
    }),
  },
  {
    signInName: 'demo-mentor-nearly-spent',
    state: 'active',
    leaveSeconds: 420,
    form: form({
      fullName: 'Demo Nearly',
      topicIds: ['topic-exams', 'topic-friends'],
      experience: 'I moved town at sixteen and knew nobody for a year.',
    }),
  },
  {
    signInName: 'demo-mentor-probation',
    state: 'probation',
    form: form({
      fullName: 'Demo Probation',
      topicIds: ['topic-exams', 'topic-friends', 'topic-family'],
      experience: 'My parents split up while I was doing my exams.',
    }),
  },
  // These two are approved for 13 to 15 only: with them, each age band has a demo mentor (H11).
  {
    signInName: 'demo-mentor-young-one',
    state: 'active',
    form: form({
      fullName: 'Demo Young One',
      ageBands: ['13-15'],
      topicIds: [
        ...['topic-exams', 'topic-family', 'topic-friends', 'topic-bullying'],
        ...['topic-low-mood', 'topic-identity', 'topic-loss', 'topic-health'],
      ],
      experience: 'I was left out for most of year nine, and told my aunt in the end.',
    }),
  },
  {
    signInName: 'demo-mentor-young-two',
    state: 'probation',
    form: form({
      fullName: 'Demo Young Two',
      ageBands: ['13-15'],
      topicIds: [
        ...['topic-exams', 'topic-family', 'topic-friends', 'topic-bullying'],
        ...['topic-relationships', 'topic-leaving', 'topic-work', 'topic-low-mood'],
      ],
      experience: 'We moved three times while I was at school. Friends took a while each time.',
    }),
  },
  {
    signInName: 'demo-mentor-waiting',
    state: 'awaitingApproval',
    form: form({
      fullName: 'Demo Waiting',
      topicIds: ['topic-family'],
      experience: 'I cared for my brother all through school.',
    }),
  },
];
