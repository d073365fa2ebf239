/** A source of numbers from 0 up to 1. */
type Random = () => number;
type Rewrite = (text: string, random: Random) => string;

/** Ways to write a word that a word list would not know, by haste or on purpose. */
export const ATTACKS = [
  'capitals',
  'lookalikes',
  'stretched',
  'dotted',
  'swapped',
  'leet',
  'droppedVowels',
  'droppedLetters',
  'doubled',
  'shortForms',
  'gluedPairs',
  'noSpaces',
] as const;
export type Attack = (typeof ATTACKS)[number];

/** Attacks of which a copy of a training line is made; normalising undoes the others. */
const TRAINED: readonly Attack[] = [
  'swapped',
  'leet',
  'droppedVowels',
  'droppedLetters',
  'doubled',
  'shortForms',
  'gluedPairs',
  'gluedPairs',
];

const CYRILLIC = new Map(Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' }));
const LEET = new Map(Object.entries({ a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }));
const SHORT = new Map(
  Object.entries({
    you: 'u',
    your: 'ur',
    are: 'r',
    to: '2',
    too: '2',
    for: '4',
    be: 'b',
    see: 'c',
    why: 'y',
    and: 'n',
    the: 'da',
    that: 'dat',
    this: 'dis',
    with: 'wiv',
    because: 'cuz',
    people: 'ppl',
    please: 'plz',
    about: 'abt',
    before: 'b4',
    tonight: '2nite',
    tomorrow: 'tmrw',
    today: '2day',
    what: 'wot',
    have: 'hav',
    know: 'kno',
    really: 'rly',
    anyone: 'any1',
    someone: 'sum1',
    something: 'smth',
    want: 'wnt',
    just: 'jst',
    school: 'skool',
    night: 'nite',
    right: 'rite',
    though: 'tho',
    through: 'thru',
    would: 'wud',
    could: 'cud',
    should: 'shud',
  }),
);

const eachWord = (text: string, change: (word: string) => string): string =>
  text.replace(/[A-Za-z']+/g, (word) => (word.length >= 4 ? change(word) : word));
const eachLetter = (text: string, change: (letter: string) => string): string =>
  text.replace(/[A-Za-z]/g, change);
/** A place inside the word: neither its first letter nor its last. */
const inside = (word: string, random: Random): number => 1 + Math.floor(random() * (word.length - 2));

const REWRITES: Readonly<Record<Attack, Rewrite>> = {
  capitals: (text) => text.toUpperCase(),
  lookalikes: (text) => eachLetter(text, (letter) => CYRILLIC.get(letter) ?? letter),
  stretched: (text, random) =>
    eachWord(text, (word) => {
      const index = inside(word, random);
      return random() < 0.5
        ? word
        : word.slice(0, index) + word.charAt(index).repeat(4) + word.slice(index + 1);
    }),
  dotted: (text, random) => eachWord(text, (word) => (random() < 0.5 ? Array.from(word).join('.') : word)),
  swapped: (text, random) =>
    eachWord(text, (word) => {
      const index = Math.min(inside(word, random), word.length - 3);
      if (random() < 0.5 || index < 1) return word;
      return word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2);
    }),
  leet: (text, random) =>
    eachLetter(text, (letter) => (random() < 0.5 ? (LEET.get(letter.toLowerCase()) ?? letter) : letter)),
  droppedVowels: (text, random) =>
    eachWord(text, (word) =>
      random() < 0.5 ? word : word.charAt(0) + word.slice(1, -1).replace(/[aeiou]/gi, '') + word.slice(-1),
    ),
  droppedLetters: (text, random) =>
    eachWord(text, (word) => {
      const index = inside(word, random);
      return random() < 0.5 ? word : word.slice(0, index) + word.slice(index + 1);
    }),
  doubled: (text, random) =>
    eachWord(text, (word) => {
      const index = inside(word, random);
      return random() < 0.5 ? word : word.slice(0, index) + word.charAt(index) + word.slice(index);
    }),
  shortForms: (text) =>
    text
      .replace(/[A-Za-z]+/g, (word) => SHORT.get(word.toLowerCase()) ?? word)
      .replace(/'(?=[a-z])/g, '')
      .replace(/ing\b/g, 'in'),
  gluedPairs: (text) => text.replace(/(\S+) (\S+)/g, '$1$2'),
  noSpaces: (text) => text.replace(/ /g, ''),
};

/** The text as the attack writes it; the same every time for the same text. */
export function attack(kind: Attack, text: string): string {
  return REWRITES[kind](text, randomFrom(`${kind} ${text}`));
}

/** One misspelled copy of a line; which attack it is depends on the text alone. */
export function misspell(text: string): string {
  const random = randomFrom(text);
  return attack(TRAINED[Math.floor(random() * TRAINED.length)] ?? 'swapped', text);
}

/** The generator Mulberry32, seeded with the FNV-1a hash of a text. */
function randomFrom(text: string): Random {
  let state = 2166136261;
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
