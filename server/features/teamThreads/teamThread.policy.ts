import type { Role } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { graverHelpLevel, helpLevelOf } from '../../../shared/domain/moderation/riskLevels.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { CaseReference, CheckResult } from '../moderation/index.ts';

/** One thread for a person and a conversation, and one for whatever is about no conversation. */
export function threadKeyOf(input: { accountId: string; conversationId: string | null }): string {
  return `${input.accountId}:${input.conversationId ?? ''}`;
}

/** Whether a text may be slowed by the rate: it signals no risk, and the check has answered. */
export function isWithoutRisk({ risk, opensCase, helpCard, errored }: CheckResult): boolean {
  return risk === 'none' && !opensCase && !helpCard && !errored;
}

/** The help card of a thread after a further text of its person: the gravest so far; null while none was shown. */
export function helpLevelAfter(
  before: HelpLevel | null,
  { helpCard, risk }: Pick<CheckResult, 'helpCard' | 'risk'>,
): HelpLevel | null {
  return helpCard ? graverHelpLevel(before, helpLevelOf(risk)) : before;
}

/** Whether staff may send a text: the check stops contact details, secrecy and whatever else it holds of a mentor (R13, R14). */
export function maySendAsTeam({ outcome }: Pick<CheckResult, 'outcome'>): boolean {
  return outcome === 'allow';
}

/** In a case about a mentor's or mentee's conduct only the safeguarding lead writes to its subject, who is not told before advice (R22). */
export function mayWriteTo(
  { kind, about }: Pick<CaseReference, 'kind' | 'about'>,
  { side, role }: { side: Side; role: Role },
): boolean {
  return kind !== 'conduct' || about !== side || role === 'safeguardingLead';
}
