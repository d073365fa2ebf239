import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { loadNgramScorer } from './listener/index.ts';

/** What the n-gram part says of a text before it is delivered. */
export interface InlineScore {
  /** 0–1: what the writer's side is listened to for; the most urgent messages are heard first. */
  urgency: number;
  /** `review` above the strictest threshold, so that a plain cry is answered before the acknowledgement; otherwise `none`. */
  attention: Attention;
}

export type InlineScorer = (input: { text: string; from: Side }) => InlineScore;

/** Stands where the artefact cannot be loaded: the rules go on alone. */
export const NO_SCORER: InlineScorer = () => ({ urgency: 0, attention: 'none' });

/**
 * The n-gram part of the listener, for the check before delivery. `folder`: where the artefacts lie, beside the code unless
 * told otherwise.
 * @throws ArtefactError when the artefact is missing, damaged or of another format
 */
export function createInlineScorer(folder?: string): InlineScorer {
  const { score, thresholds } = loadNgramScorer(folder);
  return ({ text, from }) => {
    const { distress, grooming, encouragesHarm } = score({ text, from });
    const urgency = from === 'mentee' ? distress : Math.max(grooming, encouragesHarm);
    return { urgency, attention: urgency > thresholds[from].case ? 'review' : 'none' };
  };
}
