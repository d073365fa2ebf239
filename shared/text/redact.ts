import type { Span } from './normalise.ts';
import { mergeSpans, replaceSpans } from './spans.ts';

/** What replaces words that were taken out. */
const REDACTION_MARK = '[removed]';

/** Text between two details that means nothing without them. */
const NOTHING_BETWEEN =
  /^[\s,.;:!?'"()&/+-]*(?:(?:instead|please|pls)[\s,.;:!?]*)?(?:(?:im|i'm|i am|its|it's|it is|is|on|at|or|and|my|me)[\s,.;:!?]*){0,3}$/iu;

/** The text with each span (UTF-16 offsets) replaced by `mark`; spans with nothing said between them are replaced as one. */
export function redact(text: string, spans: readonly Span[], mark = REDACTION_MARK): string {
  const joined = mergeSpans(text, spans, (between) => NOTHING_BETWEEN.test(between));
  return replaceSpans(text, joined, mark);
}
