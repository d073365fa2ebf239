/** The states of an application (R1): the steps in order, then interruptions, then final states. */
export const SCREENING_STATES = [
  'draft',
  'submitted',
  'identityVerified',
  'referencesPending',
  'checksPending',
  'interview',
  'training',
  'assessment',
  'awaitingApproval',
  'probation',
  'active',
  'paused',
  'reScreenDue',
  'suspended',
  'rejected',
  'withdrawn',
  'removed',
] as const;
export type ScreeningState = (typeof SCREENING_STATES)[number];

/** States in which staff make the next move. */
export const WAITS_FOR_STAFF: readonly ScreeningState[] = [
  'submitted',
  'identityVerified',
  'referencesPending',
  'checksPending',
  'interview',
  'training',
  'assessment',
  'awaitingApproval',
  'reScreenDue',
];

/** States of mentors in service, or out of it for a while. */
export const IN_SERVICE: readonly ScreeningState[] = ['probation', 'active', 'paused', 'suspended'];
