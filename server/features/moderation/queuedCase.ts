import type { ModerationCase } from './case.model.ts';

/** What the order of the queue is decided by. */
export type QueuedCase = Pick<
  ModerationCase,
  | '_id'
  | 'authorId'
  | 'kind'
  | 'state'
  | 'riskRank'
  | 'score'
  | 'dueAt'
  | 'openedAt'
  | 'number'
  | 'claim'
  | 'assignedTo'
>;
