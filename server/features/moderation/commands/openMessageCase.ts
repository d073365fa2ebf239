import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { ModerationCase } from '../case.model.ts';
import type { CheckResult } from '../moderation.ports.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase, showHelp } from './openCase.ts';

const DISTRESS_KINDS = ['selfHarm', 'abuse', 'danger'];

/** What a finding makes of a text: a cry for help, harm that was stopped, an adult's conduct, or something to look at. */
export function kindOf(result: CheckResult, from: Side): Pick<ModerationCase, 'kind' | 'about'> {
  const found = (kinds: readonly string[]) => result.findings.some(({ kind }) => kinds.includes(kind));
  if (from === 'mentor') {
    // What passes the check is the mentor's own danger, unless the words steer away from help.
    const steers = result.findings.some(({ reasonCode }) => reasonCode === 'risk.steersAway');
    if (result.outcome === 'allow' && !steers) return { kind: 'distress', about: 'mentor' };
    return { kind: result.lock || result.risk !== 'none' ? 'conduct' : 'heldMessage', about: 'mentor' };
  }
  if (found(['encouragesHarm'])) return { kind: 'blockedHarm', about: 'mentee' };
  if (found(DISTRESS_KINDS)) return { kind: 'distress', about: 'mentee' };
  return { kind: 'heldMessage', about: 'mentee' };
}

interface CheckedMessage {
  conversationId: string;
  entryId: string;
  authorSide: Side;
  result: CheckResult;
  /** Entries of earlier messages that hold a piece of what was found. */
  pieces: readonly string[];
}

/** Case, lock and help card for a stored message, as its check asked for. Safe to repeat: one case for each entry. */
export function openMessageCase(deps: ModerationDeps) {
  return async (input: CheckedMessage): Promise<void> => {
    const { conversationId, entryId, authorSide, result, pieces } = input;
    const subject = { kind: 'entry', id: entryId } as const;
    if (result.opensCase || result.lock || result.outcome === 'hold') {
      const evidence = await deps.messages.readWords({ conversationId, entryId });
      const { risk, findings, lock } = result;
      await openCase(deps)({
        ...kindOf(result, authorSide),
        risk,
        subject,
        conversationId,
        findings,
        pieces,
        lock,
        evidence,
      });
    }
    if (result.helpCard && authorSide === 'mentee') await showHelp(deps, conversationId);
  };
}
