import type { CaseView } from '../../../shared/contracts/moderation.ts';

/** The next hidden message to reveal: the subject of the case first, then the others, oldest first; null when all are shown. */
export function nextHidden(messages: CaseView['messages'], shown: ReadonlySet<string>): string | null {
  const covered = messages.filter((message) => !shown.has(message.id));
  return (covered.find((message) => message.subject) ?? covered[0])?.id ?? null;
}

interface Revealed {
  text: string | null;
  spans: readonly { kind: string; start: number; end: number }[];
}

/** The words of a finding within the revealed messages, without repeats. */
export function quotesOf(kind: string, revealed: readonly Revealed[]): string[] {
  const quotes = revealed.flatMap(({ text, spans }) =>
    text === null
      ? []
      : spans.filter((span) => span.kind === kind).map((span) => text.slice(span.start, span.end).trim()),
  );
  return [...new Set(quotes)];
}
