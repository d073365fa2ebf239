import { MESSAGE_STATUSES } from '../conversation/view.ts';

/** What became of a text in a case. `stopped`: the checks blocked it, so that it was never sent; `notMessage`: words written elsewhere, as those of a rating. */
export const CASE_TEXT_STATUSES = [...MESSAGE_STATUSES, 'stopped', 'notMessage'] as const;
export type CaseTextStatus = (typeof CASE_TEXT_STATUSES)[number];
