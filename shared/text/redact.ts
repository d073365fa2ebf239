import type { Span } from './normalise.ts';

/** What stands in the place of words that were taken out. */
const REDACTION_MARK = '[removed]';

/** Spans in order, overlapping ones joined, empty or outside ones dropped. */
const joined = (spans: readonly Span[], length: number): Span[] => {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, start), end: Math.min(length, end) };
    const last = result[result.length - 1];
    if (span.end <= span.start) continue;
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push(span);
  }
  return result;
};

/** The text with each span (UTF-16 offsets) replaced by `mark`. */
export const redact = (text: string, spans: readonly Span[], mark = REDACTION_MARK): string => {
  let result = '';
  let at = 0;
  for (const { start, end } of joined(spans, text.length)) {
    result += text.slice(at, start) + mark;
    at = end;
  }
  return result + text.slice(at);
};
