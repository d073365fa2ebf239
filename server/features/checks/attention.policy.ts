import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { attentionThresholds } from '../../../shared/contracts/attention.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import { greaterAttention } from '../../../shared/domain/moderation/attention.ts';
import type { MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import figures from './listener/figures.json' with { type: 'json' };
import type { HeadValues } from './listener/heads.ts';

/** Chosen in training on writers that the model had not seen (docs/decisions/0004-listener.md). */
export const DEFAULT_THRESHOLDS: AttentionThresholds = attentionThresholds.parse(figures.thresholds);

/** Shares of ordinary chat, by writers that the model had not seen, that reach a threshold. */
export const MEASURED_SHARES: Readonly<Record<Side, readonly MeasuredShare[]>> = figures.measured;

/** The outputs of the listener that set attention. */
export interface HeardScores {
  scores: Pick<HeadValues, 'distress' | 'grooming' | 'encouragesHarm'>;
  unreadable: boolean;
}

/**
 * The attention that one message asks for: a mentee's by the score of distress, a mentor's by the greater of grooming and encouraging harm,
 * which the model stores on one scale. An unreadable text asks for a review.
 */
export function attentionOf(input: {
  from: Side;
  heard: HeardScores;
  thresholds: AttentionThresholds;
}): Attention {
  const { from, heard, thresholds } = input;
  const { distress, grooming, encouragesHarm } = heard.scores;
  const graded =
    from === 'mentee'
      ? gradeOf(distress, thresholds.mentee)
      : gradeOf(Math.max(grooming, encouragesHarm), { offer: Infinity, ...thresholds.mentor });
  return heard.unreadable ? greaterAttention(graded, 'review') : graded;
}

/** The attention that a score asks for. @param minScores scores that must be exceeded */
function gradeOf(score: number, minScores: { offer: number; review: number; case: number }): Attention {
  if (score > minScores.case) return 'case';
  if (score > minScores.review) return 'review';
  return score > minScores.offer ? 'offer' : 'none';
}
