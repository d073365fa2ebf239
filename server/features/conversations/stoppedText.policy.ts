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

/** Somebody may be in danger, or doing harm: such a text is never turned away for a limit, nor forgotten when it is refused. */
export const isWorrying = ({ risk, opensCase, helpCard }: CheckResult): boolean =>
  opensCase || helpCard || risk === 'moderate' || risk === 'high' || risk === 'imminent';

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
