import { greaterAttention } from '../../../shared/domain/moderation/attention.ts';
import { attentionOf, DEFAULT_THRESHOLDS } from './attention.policy.ts';
import type { CheckInput } from './checkResult.ts';
import type { Decision } from './decide.policy.ts';
import { createInlineScorer } from './inlineScorer.ts';
import { loadClassifier } from './listener/index.ts';
import { screenText } from './screenText.phase.ts';

/**
 * The decision of the whole service about one text: the check before delivery, then the listener with the default thresholds. Without what
 * adds up over several messages (a second review, the running score).
 * @param folder Where the artefacts are; beside the code by default.
 * @throws ArtefactError when an artefact is missing, damaged or of another format
 */
export function createWholeAnswer(folder?: string): (input: CheckInput) => Decision {
  const classifier = loadClassifier(folder);
  const scoreInline = createInlineScorer(folder);
  return (input) => {
    const decision = screenText(input);
    const heard = classifier.hear(input);
    const byListener = attentionOf({ from: input.from, heard, thresholds: DEFAULT_THRESHOLDS });
    const inline = scoreInline(input).attention;
    return {
      ...decision,
      attention: greaterAttention(decision.attention, greaterAttention(inline, byListener)),
    };
  };
}
