/** The steps of an application once it is sent, in order. */
export const SCREENING_STEPS = [
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
] as const;

/** States that no move leaves. */
export const FINAL_SCREENING_STATES = ['rejected', 'withdrawn', 'removed'] as const;

/** The states of an application (R1): the steps in order, then interruptions, then final states. */
export const SCREENING_STATES = [
  'draft',
  ...SCREENING_STEPS,
  'paused',
  'reScreenDue',
  'suspended',
  ...FINAL_SCREENING_STATES,
] as const;
export type ScreeningState = (typeof SCREENING_STATES)[number];

/** States of mentors in service, or out of it for a while. */
export const IN_SERVICE: readonly ScreeningState[] = ['probation', 'active', 'paused', 'suspended'];
