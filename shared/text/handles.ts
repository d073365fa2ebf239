import type { Match } from './findings.ts';
import type { Normalised, Span } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { findAnnouncedNames } from './announcedNames.ts';
import { isOrdinary, looksMadeUp } from './ordinaryWords.ts';
import { ANY_PLATFORM, PLATFORM } from './platforms.ts';
import { matchesOf } from './matchesOf.ts';

const NAME = String.raw`@?(?<name>[a-z0-9_](?:[a-z0-9_.#-]{1,31}))`;
const START = '(?<![a-z0-9@])';
const LINK = String.raw`(?: (?:is|its|it's|as|under|called|name|user|username|handle|tag|account|id|at|just|the|by|it is)|'s| ?[:=>~-]{1,3}){0,4} ?`;

type Strength = 'any' | 'unusual' | 'madeUp';

interface Pattern {
  pattern: RegExp;
  /** `any`: every word; `unusual`: not a plain English word; `madeUp`: with a digit, dot or underscore. */
  strength: Strength;
}

/** Only looked for in a text that names a platform: most name none. */
const NAMES_A_PLATFORM = new RegExp(`${START}${ANY_PLATFORM}`, 'u');
const ON_PLATFORMS: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${START}(?:my|mine|the|this is my|our) (?:\\w{2,8} )?${ANY_PLATFORM}${LINK} ${NAME}`,
      'dgu',
    ),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(
      `${START}${ANY_PLATFORM}(?: (?:name|user|username|handle|tag|id))? ?[:=>~-]{1,3} ?${NAME}`,
      'dgu',
    ),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(`${START}${PLATFORM}(?: slash | ?/ ?)${NAME}`, 'dgu'),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(
      `${START}(?:on|me on|via|thru|through) (?:my )?${ANY_PLATFORM} ?(?:(?:as|under|at|with|by|called|its|it's|im|i'm|i am|the name|named)(?: is| called| as| at)?|[:,=-])? ?${NAME}`,
      'dgu',
    ),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(
      `${START}(?:im|i'm|i am|its|it's|add|follow|find|search|look up|message|dm|called) ${NAME} on (?:my )?${ANY_PLATFORM}(?![a-z])`,
      'dgu',
    ),
    strength: 'unusual',
  },
  { pattern: new RegExp(`${START}${NAME} on (?:my )?${ANY_PLATFORM}(?![a-z])`, 'dgu'), strength: 'madeUp' },
  { pattern: new RegExp(`${START}${PLATFORM}(?: is|'s)? ${NAME}`, 'dgu'), strength: 'madeUp' },
  {
    pattern: new RegExp(
      `${START}${PLATFORM}[^\\n]{0,40}? (?:im|i'm|i am|its|it's|user|name|called|me) ${NAME}`,
      'dgu',
    ),
    strength: 'madeUp',
  },
];

const ANYWHERE: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${START}(?:my|mine|our) (?:${ANY_PLATFORM} )?(?:user ?name|handle|gamer ?tag|tag|screen ?name)${LINK}${NAME}`,
      'dgu',
    ),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(`(?<![a-z0-9])(?:my|the) @(?: is|'s|s| ?[:=-])+ ?${NAME}`, 'dgu'),
    strength: 'unusual',
  },
  {
    pattern: new RegExp(
      `${START}(?:ig|sc|fb|yt|ttv|disc|add|add me|follow|follow me|hmu|dm)(?: is|'s)? ${NAME}`,
      'dgu',
    ),
    strength: 'madeUp',
  },
  { pattern: /(?<![a-z0-9._%+@-])@(?<name>[a-z0-9_][a-z0-9_.]{2,30})/dgu, strength: 'any' },
  { pattern: /(?<![a-z0-9])(?<name>[a-z][a-z0-9_.]{1,31} ?#\d{4})(?!\d)/dgu, strength: 'any' },
  { pattern: /(?<![a-z0-9/])(?<name>u\/[a-z0-9_-]{3,20})/dgu, strength: 'any' },
];

/** After `@` in ordinary talk: a place or a time. */
const AFTER_AT =
  /^(?:home|school|work|uni|university|college|me|all|everyone|the|gym|lunch|night|least|first|noon|midnight|this|that|my|mums?|dads?|some|half|quarter|break|once|\d+(?::\d+)?(?:am|pm)?|\d+ish)$/u;

/** Whether a name is a handle, as strictly as what announces it asks for. */
const isHandle = (name: string, strength: Strength): boolean => {
  if (name.length < 3 || /^\d+$/u.test(name)) return false;
  if (strength === 'any') return !AFTER_AT.test(name);
  if (looksMadeUp(name)) return true;
  return strength === 'unusual' && !isOrdinary(name.replace(/[^a-z]/gu, ''));
};

/** The finding of one name; `pieces`: the places that it was put together from, where they lie in several messages. */
const handleMatch = (source: Normalised, name: Span, pieces?: readonly Span[]): Match => ({
  kind: 'handle',
  reasonCode: 'contact.handle',
  ...spanOf(source, name.start, name.end),
  ...(pieces && { pieces: pieces.map(({ start, end }) => spanOf(source, start, end)) }),
});

/**
 * Names people can be found by on other services: "@jo_99", "my insta is jo.smith", "snap: jo". The name alone is marked. `boundaries`
 * are the places in `source.text` where earlier messages of the same writer end: a name in a later message than the words that
 * announce it is read by stricter rules.
 */
export function findHandles(source: Normalised, boundaries: readonly number[] = []): Match[] {
  const found: Match[] = [];
  const patterns = NAMES_A_PLATFORM.test(source.text) ? [...ON_PLATFORMS, ...ANYWHERE] : ANYWHERE;
  for (const { pattern, strength } of patterns) {
    for (const match of matchesOf(source.text, pattern)) {
      const name = (match.groups?.['name'] ?? '').replace(/[.#-]+$/u, '');
      const from = match.indices?.groups?.['name']?.[0] ?? match.index;
      const isAcross = boundaries.some((boundary) => match.index < boundary && boundary < from);
      if (!isHandle(name, isAcross && strength === 'unusual' ? 'madeUp' : strength)) continue;
      const begin = source.text[from - 1] === '@' ? from - 1 : from;
      const span = { start: match.index, end: from + name.length };
      found.push(handleMatch(source, { start: begin, end: span.end }, isAcross ? [span] : undefined));
    }
  }
  for (const { announced, name } of findAnnouncedNames(source.text, boundaries))
    found.push(handleMatch(source, name, [announced, name]));
  return found;
}
