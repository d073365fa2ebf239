import type { CaseView } from '../../../shared/contracts/moderation.ts';

/** The next hidden message to reveal: the subject of the case first, then the others, oldest first. */
export function nextHidden(messages: CaseView['messages'], shown: ReadonlySet<string>): string | null {
  const covered = messages.filter((message) => !shown.has(message.id));
  return (covered.find((message) => message.subject) ?? covered[0])?.id ?? null;
}

interface Mark {
  start: number;
  end: number;
}

/** A text cut into plain and marked pieces. Spans may overlap or lie outside; nothing of the text is lost. */
export function markedPieces(text: string, spans: readonly Mark[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.min(text.length, Math.max(at, start));
    const to = Math.min(text.length, Math.max(from, end));
    if (to === from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

interface Marked {
  text: string | null;
  spans: readonly (Mark & { kind: string })[];
}

/** The words of a finding within the revealed messages, without repeats. */
export function quotesOf(kind: string, revealed: readonly Marked[]): string[] {
  const quotes = revealed.flatMap(({ text, spans }) =>
    text === null
      ? []
      : spans.filter((span) => span.kind === kind).map((span) => text.slice(span.start, span.end).trim()),
  );
  return [...new Set(quotes)];
}
