/** Sentence pieces that are read of a message together with what stood before it: the last ones. */
export const MAX_CONTEXT_PIECES = 48;
/** Earlier texts of the writer that are read with a message. */
const EARLIER_TEXTS = 2;
const SEPARATOR = ' . ';

/**
 * The model input: a text after the writer's last texts before it, oldest first.
 * @param text normalised and repaired
 * @param read normalises and repairs an earlier text
 */
export function joinContext(before: readonly string[], text: string, read: (text: string) => string): string {
  return [...before.slice(-EARLIER_TEXTS).map(read), text].join(SEPARATOR);
}
