import type { SealingPlace } from '../../platform/crypto/index.ts';

/** Of the words of a rating: under a data key of their own. */
export function feedbackPlace(textId: string): SealingPlace {
  return { scope: `feedback:${textId}`, recordId: textId };
}

/** Of a mentor's note on a conversation: under a data key of its own. */
export function reflectionPlace(conversationId: string): SealingPlace {
  return { scope: `reflection:${conversationId}`, recordId: conversationId };
}
