import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { loadNgramScorer } from './listener/index.ts';

/** The n-gram scorer's result for a text before its delivery. */
export interface InlineScore {
  /** 0–1: distress of a mentee, grooming or encouragement to harm of a mentor; the greatest is heard first. */
  urgency: number;
  /** `review` above the strictest threshold, so that help is offered before the acknowledgement; otherwise `none`. */
  attention: Attention;
}

export type InlineScorer = (input: { text: string; from: Side }) => InlineScore;

/** Null object for a process without the artefact: the rules work alone. */
export const NO_SCORER: InlineScorer = () => ({ urgency: 0, attention: 'none' });

/**
 * The n-gram part of the listener, for the check before delivery.
 * @param folder Where the artefacts are; beside the code by default.
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
