import { matchesOf } from './matchesOf.ts';
import type { Span } from './normalise.ts';
import { isOrdinary, looksMadeUp } from './ordinaryWords.ts';
import { ANY_PLATFORM } from './platforms.ts';

const LINK = String.raw`(?:\s+(?:is|its|it's|as|under|called|name|user|username|handle|tag|account|id|at|just|the|by)|'s|\s*[:=>~-]{1,3}){0,4}`;

/** A message that ends in the words before a name. */
const ANNOUNCES = new RegExp(
  String.raw`(?<![a-z0-9@])(?:(?:my|mine|our|this\s+is\s+my)\s+(?:\w{2,8}\s+)?${ANY_PLATFORM}|(?:add|find|follow|message|dm|text)\s+me\s+(?:on|at)\s+(?:my\s+)?${ANY_PLATFORM}|(?:my|mine|our)\s+(?:user\s?name|handle|gamer\s?tag|tag))${LINK}\s*[.…:=-]*\s*$`,
  'u',
);

/** Said while the other side waits for the name. */
const WAITING: ReadonlySet<string> = new Set(
  (
    'wait w8 one 1 a two 2 sec secs second seconds min mins minute minutes mo moment hang hold on brb um umm erm er uh uhh hmm let lemme ' +
    'me check look find it out ok okay k so its just gimme give ill i need to remember forgot typing lol haha sorry yeah yh here ready u'
  ).split(' '),
);

const WORD = /@?[a-z0-9_][a-z0-9_.#'-]*/gu;
const MAX_WORDS = 4;

interface AnnouncedName {
  /** The words that announce the name … */
  announced: Span;
  /** … and the name, in a later message. */
  name: Span;
}

/** The words of a part of a text, with their places in the whole. */
const wordsIn = (text: string, { start, end }: Span): (Span & { word: string })[] =>
  matchesOf(text.slice(start, end), WORD).map(({ 0: word, index }) => ({
    word: word.replace(/[.#'-]+$/u, ''),
    start: start + index,
    end: start + index + word.replace(/[.#'-]+$/u, '').length,
  }));

/** The name that a message gives after another one announced it. A plain word is taken for one only when nothing else was said between. */
const nameIn = (text: string, message: Span, isNext: boolean): Span | undefined => {
  const words = wordsIn(text, message).filter(({ word }) => !WAITING.has(word));
  if (words.length > MAX_WORDS) return undefined;
  const madeUp = words.find(({ word }) => looksMadeUp(word.replace(/^@/u, '')));
  const [first] = words;
  const isPlainName =
    isNext &&
    words.length === 1 &&
    first !== undefined &&
    first.word.length >= 3 &&
    /^@?[a-z]/u.test(first.word) &&
    !isOrdinary(first.word);
  const name = madeUp ?? (isPlainName ? first : undefined);
  return name && { start: name.start, end: name.end };
};

const isWaiting = (text: string, message: Span): boolean =>
  wordsIn(text, message).every(({ word }) => WAITING.has(word));

/** Names given in a later message than the words that announce them: "my snap is", "one sec", "samfox77". */
export function findAnnouncedNames(text: string, boundaries: readonly number[]): AnnouncedName[] {
  const messages = [0, ...boundaries].map((start, index) => ({
    start,
    end: boundaries[index] ?? text.length,
  }));
  const found: AnnouncedName[] = [];
  messages.forEach((message, index) => {
    const announces = ANNOUNCES.exec(text.slice(message.start, message.end));
    if (announces === null) return;
    const announced = { start: message.start + announces.index, end: message.end };
    let isNext = true;
    for (const later of messages.slice(index + 1)) {
      const name = nameIn(text, later, isNext);
      if (name !== undefined) found.push({ announced, name });
      isNext &&= isWaiting(text, later);
    }
  });
  return found;
}
