import type { ApplicationView } from '../../../shared/contracts/screening.ts';

/** One of the two approvals: given, open to this person, or waiting for another. */
export type ApprovalSlot =
  | { state: 'given'; by: string; at: string }
  | { state: 'open' }
  | { state: 'waiting'; why: NonNullable<ApplicationView['cannotApprove']> | 'firstOneOpen' | 'notYet' };

type Approvable = Pick<ApplicationView, 'state' | 'approvals' | 'cannotApprove'>;

const BEYOND = ['probation', 'active', 'paused', 'reScreenDue', 'suspended', 'removed'];

/** The two approvals in order. After the first, the second is open to any other person who did not interview. */
export function approvalSlots({ state, approvals, cannotApprove }: Approvable): [ApprovalSlot, ApprovalSlot] {
  /** One of the two approvals. @param index 0 for the first, 1 for the second */
  const seal = (index: 0 | 1): ApprovalSlot => {
    const approval = approvals[index];
    if (approval) return { state: 'given', by: approval.by, at: approval.at };
    if (state !== 'awaitingApproval') return { state: 'waiting', why: 'notYet' };
    if (index > approvals.length) return { state: 'waiting', why: 'firstOneOpen' };
    return cannotApprove === null ? { state: 'open' } : { state: 'waiting', why: cannotApprove };
  };
  return [seal(0), seal(1)];
}

/** Whether to show the approvals: from the approval step on. */
export function showsApprovals({ state, approvals }: Approvable): boolean {
  return state === 'awaitingApproval' || approvals.length > 0 || BEYOND.includes(state);
}
