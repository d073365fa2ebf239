/** Sentence pieces that are read of a message together with what stood before it: the last ones. */
export const MOST_CONTEXT_PIECES = 48;
/** Earlier texts of the writer that are read with a message. */
const EARLIER_TEXTS = 2;
const SEPARATOR = ' . ';

/** A plain text behind the writer's last texts before it, oldest first, as one text. `read` makes a text plain. */
export function joinContext(
  before: readonly string[],
  plain: string,
  read: (text: string) => string,
): string {
  return [...before.slice(-EARLIER_TEXTS).map(read), plain].join(SEPARATOR);
}
