import type { MyExplanation } from '../../../shared/contracts/explanations.ts';
import type { Explanation } from './explanation.model.ts';

/** An explanation for its person: without the case and its decision. */
export function presentExplanation(explanation: Explanation, mayAppeal: boolean): MyExplanation {
  const { publicId: id, template, removedFor, conversation, at } = explanation;
  return { id, template, removedFor, conversation, at: at.toISOString(), mayAppeal };
}
