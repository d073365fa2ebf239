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
