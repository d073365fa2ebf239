import type { BlockedDetails, MessageSpan } from '../../../shared/contracts/conversations.ts';
import type { ErrorCode } from '../../../shared/contracts/errors.ts';
import { refusalOf } from '../../../shared/domain/conversation/moves.ts';
import type { StateAndLocks } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult, RejectedText } from './conversations.ports.ts';

/** Kinds of finding whose spans are shown to the writer; the spans of all other kinds are not. */
const CONTACT_KINDS: readonly string[] = [
  'phone',
  'email',
  'url',
  'handle',
  'postcode',
  'address',
  'school',
  'realName',
];

/** Whether a text signals that someone is in danger or does harm. Such a text is not refused by a rate, and is stored when it is refused. */
export function signalsRisk({ risk, opensCase, helpCard }: CheckResult): boolean {
  return opensCase || helpCard || risk === 'moderate' || risk === 'high' || risk === 'imminent';
}

/** Whether a message is delivered without a case, but is queued for review because a rule was not sure. */
export function isForReview({
  attention,
  outcome,
  opensCase,
  lock,
}: Pick<CheckResult, 'attention' | 'outcome' | 'opensCase' | 'lock'>): boolean {
  return attention === 'review' && outcome !== 'hold' && !opensCase && !lock;
}

const REFUSALS = {
  closed: { code: 'conversationClosed', why: 'closed' },
  locked: { code: 'conversationLocked', why: 'locked' },
  notActive: { code: 'conversationNotActive', why: 'locked' },
} as const satisfies Record<string, { code: ErrorCode; why: RejectedText['why'] }>;

/** Why a conversation accepts no message: the error code, and the reason to store a rejected text under. Null when it accepts one. */
export function writeRefusalOf(stateAndLocks: StateAndLocks) {
  const reason = refusalOf(stateAndLocks);
  return reason && REFUSALS[reason];
}

/** The reason to store a text under that was refused with this code. */
export function rejectionReasonOf(code: ErrorCode): RejectedText['why'] {
  return Object.values(REFUSALS).find((refusal) => refusal.code === code)?.why ?? 'blocked';
}

/** The spans of the text that its writer may be shown as the reason. */
export function spansForWriter(findings: CheckResult['findings']): MessageSpan[] {
  return findings.flatMap(({ kind, start, end, reasonCode }) =>
    CONTACT_KINDS.includes(kind) && start !== null && end !== null ? [{ kind, start, end, reasonCode }] : [],
  );
}

/** The details of the error that the writer of a rejected text is given. */
export function blockedDetailsOf(result: CheckResult, attemptId: string): BlockedDetails {
  return {
    spans: spansForWriter(result.findings),
    rewrite: result.rewrite,
    attemptId,
    helpCard: result.helpCard,
  };
}
