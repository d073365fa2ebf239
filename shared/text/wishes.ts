import type { Span } from './normalise.ts';

/** Words that begin a wish to meet or to move, at the end of the text before it. */
export const WISH_BEGINS =
  /(?:(?:^|\s+)(?:can|could|shall|should|would|do|maybe|perhaps|please|pls|plz|just|we|i|u|you|want to|wanna|lets|let's|and|but|so|if))+\s*$/iu;

const PLACE = String.raw`(?:at|in|by|near|outside|on)\s+(?:(?:the|my|your|ur|a)\s+)?[\p{L}\p{N}:'-]{1,30}`;
const WISH_GOES_ON = new RegExp(
  String.raw`^(?:\s+(?:me|us|up|there|here|tonight|today|tomorrow|tmrw|later|instead|please|pls|plz|sometime|now|${PLACE})(?![\p{L}\p{N}])){1,5}`,
  'iu',
);
const LONGEST = 120;

/** All of a wish: "could you [meet me] at the park tonight" with what it begins with, and where and when. */
export function wholeWish(text: string, { start, end }: Span): Span {
  const front = text.slice(Math.max(0, start - LONGEST), start);
  const wishStart = WISH_BEGINS.exec(front)?.[0] ?? '';
  const goesOn = WISH_GOES_ON.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  return { start: start - wishStart.trimStart().length, end: end + goesOn.length };
}
