import type { Application } from './application.model.ts';

/** The fields a step changes besides the history. */
export type StepChange = Pick<
  Application,
  | 'state'
  | 'cameFrom'
  | 'enteredAt'
  | 'interviewerIds'
  | 'approvals'
  | 'approvedAgeBands'
  | 'interview'
  | 'matchWindows'
  | 'due'
  | 'referral'
>;

/** The fields that hold evidence, or follow from it. */
export type EvidenceField =
  | 'checks'
  | 'checkRequests'
  | 'references'
  | 'interview'
  | 'interviewerIds'
  | 'matchWindows'
  | 'due'
  | 'referral';
