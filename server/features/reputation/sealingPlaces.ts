import type { SealingPlace } from '../../platform/crypto/index.ts';

/** The words of a rating have a data key of their own. */
export function feedbackPlace(textId: string): SealingPlace {
  return { scope: `feedback:${textId}`, recordId: textId };
}

/** A mentor's note on a conversation has a data key of its own. */
export function reflectionPlace(conversationId: string): SealingPlace {
  return { scope: `reflection:${conversationId}`, recordId: conversationId };
}
