/** R1: the road of an application, in order, then the states beside it, then the final ones. */
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

/** The next move is ours. */
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

/** In service, or out of it for a while. */
export const IN_SERVICE: readonly ScreeningState[] = ['probation', 'active', 'paused', 'suspended'];
