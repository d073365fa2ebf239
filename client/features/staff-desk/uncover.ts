import type { CaseView } from '../../../shared/contracts/moderation.ts';

/** Public id of the next covered message to uncover: the subject of the case first, then the others, oldest first; null when all are uncovered. */
export function nextCovered(messages: CaseView['messages'], shown: ReadonlySet<string>): string | null {
  const covered = messages.filter((message) => !shown.has(message.id));
  return (covered.find((message) => message.subject) ?? covered[0])?.id ?? null;
}

/** A message that was uncovered. */
interface Uncovered {
  /** Null where the words could not be read. */
  text: string | null;
  /** Places of findings, as offsets in UTF-16 code units. */
  spans: readonly { kind: string; start: number; end: number }[];
}

/** The words that findings of this kind stand on in uncovered messages, without repeats. */
export function quotesOf(kind: string, uncovered: readonly Uncovered[]): string[] {
  const quotes = uncovered.flatMap(({ text, spans }) =>
    text === null
      ? []
      : spans.filter((span) => span.kind === kind).map((span) => text.slice(span.start, span.end).trim()),
  );
  return [...new Set(quotes)];
}
