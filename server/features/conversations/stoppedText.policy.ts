import type { BlockedDetails, Span } from '../../../shared/contracts/conversations.ts';
import type { CheckResult } from './conversations.ports.ts';

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

/** The stretches of the text that its writer may be shown as the reason. */
export const spansForWriter = (findings: CheckResult['findings']): Span[] =>
  findings.flatMap(({ kind, start, end, reasonCode }) =>
    CONTACT_KINDS.includes(kind) && start !== null && end !== null ? [{ kind, start, end, reasonCode }] : [],
  );

/** What the writer of a stopped text is told. */
export const blockedDetails = (result: CheckResult, attemptId: string): BlockedDetails => ({
  spans: spansForWriter(result.findings),
  rewrite: result.rewrite,
  attemptId,
  helpCard: result.helpCard,
});
