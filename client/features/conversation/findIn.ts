import type { EntryView, MessageEntryView } from '../../../shared/contracts/conversations.ts';

interface FoldedText {
  folded: string;
  /** For each code unit of `folded`, where its character begins in the text; and the length of the text. */
  places: readonly number[];
}

export interface FoundMessage {
  message: MessageEntryView;
  /** The words around the first place, in one line. */
  excerpt: string;
  /** What was found, in UTF-16 offsets of `excerpt`. */
  spans: readonly { start: number; end: number }[];
}

/** How much of a message stands before and after the first place, in UTF-16 code units. */
const BEFORE = 40;
const AFTER = 80;

/** Without case, accents and kinds of quotation marks and spaces. */
function foldedCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  return character
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019\u02bc]/gu, "'")
    .replaceAll(/[\u201c\u201d]/gu, '"')
    .toLowerCase();
}

/** Several spaces or line breaks become one space, so that two words are found across the end of a line. */
function foldText(text: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = foldedCharacter(character);
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    }
    place += character.length;
  }
  return { folded, places: [...places, text.length] };
}

/** The words to look for as they are compared; empty where there is nothing to look for. */
export function foldQuery(query: string): string {
  return foldText(query).folded.trim();
}

/** As long as a message is in memory, so is its folded text: a page that is loaded folds its own messages alone. */
const foldedTexts = new WeakMap<EntryView, FoldedText>();

function foldedTextOf(message: MessageEntryView): FoldedText {
  const known = foldedTexts.get(message);
  if (known) return known;
  const made = foldText(message.text ?? '');
  foldedTexts.set(message, made);
  return made;
}

function spansIn({ folded, places }: FoldedText, query: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    spans.push({ start: places[at] ?? 0, end: places[at + query.length] ?? 0 });
  }
  return spans;
}

function excerptOf(
  message: MessageEntryView,
  spans: readonly { start: number; end: number }[],
): FoundMessage {
  const text = message.text ?? '';
  const [first] = spans;
  const start = Math.max(0, (first?.start ?? 0) - BEFORE);
  const end = Math.min(text.length, (first?.end ?? 0) + AFTER);
  // Whole words at both ends.
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1 || start;
  const until = end === text.length ? end : Math.max(text.lastIndexOf(' ', end), first?.end ?? 0);
  const lead = from === 0 ? '' : '… ';
  const shift = lead.length - Math.min(from, first?.start ?? 0);
  const inside = text.slice(Math.min(from, first?.start ?? 0), until).replaceAll(/\s/gu, ' ');
  return {
    message,
    excerpt: `${lead}${inside}${until === text.length ? '' : ' …'}`,
    spans: spans
      .filter((span) => span.end <= until)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

/**
 * The messages that hold these words, newest first. Case and accents do not count.
 * @param query from `foldQuery`
 */
export function findIn(entries: readonly EntryView[], query: string): FoundMessage[] {
  if (query === '') return [];
  return entries
    .filter((entry) => entry.type === 'message')
    .flatMap((message) => {
      const spans = message.text === null ? [] : spansIn(foldedTextOf(message), query);
      return spans.length > 0 ? [excerptOf(message, spans)] : [];
    })
    .reverse();
}
