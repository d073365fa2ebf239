import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { Decision } from './decide.policy.ts';
import type { Side } from './phases/phase.ts';

/** The attention that the rules alone ask for: a case they open, or a text held for a person to read. */
export function attentionOfRules(
  input: Pick<Decision, 'outcome' | 'opensCase' | 'helpCard'> & { from: Side },
): Attention {
  const { from, outcome, opensCase, helpCard } = input;
  if (opensCase && (helpCard || from === 'mentor')) return 'case';
  return outcome === 'hold' && !opensCase ? 'review' : 'none';
}
