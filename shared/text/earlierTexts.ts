import { matchesOf } from './matchesOf.ts';

/**
 * How far the check looks back, so that a detail cannot be handed over in pieces: so many of the writer's own texts of the conversation,
 * of so many hours. Texts of the other side count neither way. The goal of the agreement, which its writer sets, counts as one more.
 */
export const EARLIER_TEXTS = 12;
export const EARLIER_HOURS = 48;

const MAX_TEXTS = EARLIER_TEXTS + 1;

const LONGEST = 160;
const FRONT = 40;
const BACK = 100;
const FIGURES = /\d[\d\s().-]{2,14}\d/gu;
const MAX_FIGURES = 3;
const BESIDE_FIGURES = 24;

/** A long text without its middle, of which only figures and the words beside them are kept. */
const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const middle = text.slice(FRONT, -BACK);
  const figures = matchesOf(middle, FIGURES)
    .slice(0, MAX_FIGURES)
    .map(({ 0: found, index }) =>
      middle.slice(Math.max(0, index - BESIDE_FIGURES), index + found.length + BESIDE_FIGURES),
    );
  return [text.slice(0, FRONT), ...figures, text.slice(-BACK)].join('\n');
};

/**
 * The newest of `before` (oldest first), shortened, as one text that ends in a space; empty when there are none. `starts`: where each
 * of them starts in it, in UTF-16 code units.
 */
export function joinEarlierTexts(before: readonly string[]): { head: string; starts: number[] } {
  const starts: number[] = [];
  let head = '';
  for (const text of before.slice(-MAX_TEXTS)) {
    starts.push(head.length);
    head += `${shortened(text)} `;
  }
  return { head, starts };
}
