import type { BlockedDetails, Span } from '../../../shared/contracts/conversations.ts';
import type { ErrorCode } from '../../../shared/contracts/errors.ts';
import { refusalOf } from '../../../shared/domain/conversation/moves.ts';
import type { Standing } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult, StoppedText } from './conversations.ports.ts';

/** Kinds of finding whose words may be named to their writer; of all others the writer learns no word. */
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

/** Somebody may be in danger, or doing harm: such a text is never turned away for a limit, nor forgotten when it is refused. */
export function isWorrying({ risk, opensCase, helpCard }: CheckResult): boolean {
  return opensCase || helpCard || risk === 'moderate' || risk === 'high' || risk === 'imminent';
}

/** A rule that is not sure of a wording: it is delivered, opens no case, and a person reads it. */
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
} as const satisfies Record<string, { code: ErrorCode; why: StoppedText['why'] }>;

/** Why a message is not taken, in the words of the errors table and of what is kept of it; null when it is taken. */
export function standingRefusal(standing: Standing) {
  const reason = refusalOf(standing);
  return reason && REFUSALS[reason];
}

/** What is kept as the reason, of a text that was refused with this code. */
export function whyOf(code: ErrorCode): StoppedText['why'] {
  return Object.values(REFUSALS).find((refusal) => refusal.code === code)?.why ?? 'blocked';
}

/** The stretches of the text that its writer may be shown as the reason. */
export function spansForWriter(findings: CheckResult['findings']): Span[] {
  return findings.flatMap(({ kind, start, end, reasonCode }) =>
    CONTACT_KINDS.includes(kind) && start !== null && end !== null ? [{ kind, start, end, reasonCode }] : [],
  );
}

/** What the writer of a stopped text is told. */
export function blockedDetails(result: CheckResult, attemptId: string): BlockedDetails {
  return {
    spans: spansForWriter(result.findings),
    rewrite: result.rewrite,
    attemptId,
    helpCard: result.helpCard,
  };
}
