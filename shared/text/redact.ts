import type { Span } from './normalise.ts';

/** What stands in the place of words that were taken out. */
const REDACTION_MARK = '[removed]';

/** Too little between two details to be left standing by itself. */
const NOTHING_BETWEEN =
  /^[\s,.;:!?'"()&/+-]*(?:(?:instead|please|pls)[\s,.;:!?]*)?(?:(?:im|i'm|i am|its|it's|it is|is|on|at|or|and|my|me)[\s,.;:!?]*){0,3}$/iu;

/** Spans in order, those with nothing said between them joined, empty or outside ones dropped. */
const joined = (spans: readonly Span[], text: string): Span[] => {
  const { length } = text;
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, start), end: Math.min(length, end) };
    const last = result[result.length - 1];
    if (span.end <= span.start) continue;
    if (last !== undefined && NOTHING_BETWEEN.test(text.slice(last.end, span.start)))
      last.end = Math.max(last.end, span.end);
    else result.push(span);
  }
  return result;
};

/** The text with each span (UTF-16 offsets) replaced by `mark`. */
export function redact(text: string, spans: readonly Span[], mark = REDACTION_MARK): string {
  let result = '';
  let at = 0;
  for (const { start, end } of joined(spans, text)) {
    result += text.slice(at, start) + mark;
    at = end;
  }
  return result + text.slice(at);
}
