import type { Span } from './normalise.ts';

/**
 * Spans in order, within the text, overlapping ones merged; empty ones are dropped.
 * @param spans UTF-16 offsets, in any order
 * @param joins whether two spans with this text between them (empty when they touch) count as one
 */
export function mergeSpans(
  text: string,
  spans: readonly Span[],
  joins: (between: string) => boolean = () => false,
): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, start), end: Math.min(text.length, end) };
    if (span.end <= span.start) continue;
    const last = merged.at(-1);
    if (last && (span.start < last.end || joins(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

/** The text cut at spans in order that do not overlap (from `mergeSpans`); empty pieces are left out. */
export function piecesOf(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let index = 0;
  for (const { start, end } of spans) {
    if (start > index) pieces.push({ text: text.slice(index, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    index = end;
  }
  if (index < text.length) pieces.push({ text: text.slice(index), marked: false });
  return pieces;
}

/** The text with each span replaced by `mark`; the spans as from `mergeSpans`. */
export function replaceSpans(text: string, spans: readonly Span[], mark: string): string {
  return piecesOf(text, spans)
    .map((piece) => (piece.marked ? mark : piece.text))
    .join('');
}
