import { CONTACT_VOCABULARY } from '../../../../shared/text/contactDetails.ts';
import type { Vocabulary } from '../../../../shared/text/spellingTricks.ts';
import { WORDS } from './words.data.ts';

/** Short forms and misspellings that only the server undoes: what they hide is none of the browser's business. */
const SPELLINGS: Readonly<Record<string, string>> = {
  theyll: 'they will',
  theyd: 'they would',
  hed: 'he would',
  theres: 'there is',
  kil: 'kill',
  kll: 'kill',
  iv: 'i have',
  ranaway: 'ran away',
  nowere: 'nowhere',
  pregant: 'pregnant',
  pregnat: 'pregnant',
  preggers: 'pregnant',
  preggo: 'pregnant',
  homless: 'homeless',
  tuched: 'touched',
  tuches: 'touches',
  tuching: 'touching',
  touchs: 'touches',
  hitts: 'hits',
  hti: 'hit',
  rapd: 'raped',
  stabed: 'stabbed',
  threatning: 'threatening',
  threatend: 'threatened',
  marrage: 'marriage',
  maried: 'married',
  beeten: 'beaten',
  makin: 'making',
  followin: 'following',
  folowin: 'following',
  tryin: 'trying',
  goin: 'going',
  killin: 'killing',
  cuttin: 'cutting',
  hurtin: 'hurting',
  dyin: 'dying',
  pix: 'pics',
  piccy: 'pic',
  pix2: 'pics',
  nudez: 'nudes',
  noods: 'nudes',
  noodz: 'nudes',
  suicde: 'suicide',
  sucide: 'suicide',
  suiside: 'suicide',
  suacide: 'suicide',
  sueside: 'suicide',
  sucidal: 'suicidal',
  suisidal: 'suicidal',
  suacidal: 'suicidal',
  selfharm: 'self harm',
  selfharming: 'self harming',
  selfharmed: 'self harmed',
  meself: 'myself',
  mesel: 'myself',
  maself: 'myself',
  mysel: 'myself',
  mysen: 'myself',
  myselfs: 'myself',
  masel: 'myself',
  urself: 'yourself',
  yaself: 'yourself',
  yerself: 'yourself',
  wnt: 'want',
  wnna: 'want to',
  wona: 'want to',
  wanto: 'want to',
  tryed: 'tried',
  youd: 'you would',
  ud: 'you would',
  youll: 'you will',
  ull: 'you will',
  overdosd: 'overdosed',
  paracetemol: 'paracetamol',
  paracetomol: 'paracetamol',
  parasetamol: 'paracetamol',
  tabletts: 'tablets',
  myslf: 'myself',
  mysef: 'myself',
  mself: 'myself',
  miself: 'myself',
  myselff: 'myself',
  suicidle: 'suicidal',
  suicidel: 'suicidal',
  sewerslide: 'suicide',
  overdoze: 'overdose',
  selfarm: 'self harm',
  relapst: 'relapsed',
  deid: 'dead',
  ded: 'dead',
  bout: 'about',
  thinkin: 'thinking',
  doin: 'doing',
  endin: 'ending',
  livin: 'living',
  takin: 'taking',
  feelin: 'feeling',
  wakin: 'waking',
  bleedin: 'bleeding',
  hav: 'have',
  wen: 'when',
  wud: 'would',
  everyoned: 'everyone would',
  everyones: 'everyone is',
  every1s: 'everyone is',
  gannae: 'going to',
  gonnae: 'going to',
  gannin: 'going',
  tae: 'to',
  masell: 'myself',
  wan: 'want',
  dei: 'die',
  lif: 'life',
  lyf: 'life',
  comit: 'commit',
  comitt: 'commit',
  unlive: 'unalive',
};

/** Words that a cry for help or an attack is made of: two of their letters swapped are swapped back. */
const TELLING = (
  'want kill killing myself yourself suicide suicidal overdose tonight tablets paracetamol alive life live dying dead hurt hurting hurts ' +
  'cutting bleeding raped harm harming noose knife ending himself herself anymore better without ' +
  'touches touched touching punched kicked beaten slapped forced followed following pregnant police stabbed threatened married abused homeless'
).split(' ');
/** Of these, what is a word of its own, a name, or another common misspelling. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'lief leif vile evil veil wnat lvie liev file fiel untie hrut dade daed ahrm hram laive'.split(' '),
);
const ALSO_SWAPPED: readonly (readonly [string, string])[] = [
  ['wnat', 'want'],
  ['hrut', 'hurt'],
  ['hram', 'harm'],
  ['ahrm', 'harm'],
  ['daed', 'dead'],
];

/** The word with two neighbouring letters swapped, once for each pair. */
const swapsOf = (word: string): string[] =>
  [...word].flatMap((char, index) => {
    const next = word[index + 1];
    return next === undefined || next === char
      ? []
      : [word.slice(0, index) + next + char + word.slice(index + 2)];
  });

const SWAPPED: readonly (readonly [string, string])[] = TELLING.flatMap((word) =>
  swapsOf(word)
    .filter((form) => !OTHER_WORDS.has(form) && !WORDS.includes(form))
    .map((form) => [form, word] as const),
);

const TELLING_PARTS = 'kill killing die dead suicide nudes myself yourself'.split(' ');

/** What the rules read texts with: the browser's vocabulary and what is added here. */
export const VOCABULARY: Vocabulary = {
  words: new Set([...CONTACT_VOCABULARY.words, ...WORDS]),
  spellings: new Map([
    ...SWAPPED,
    ...ALSO_SWAPPED,
    ...CONTACT_VOCABULARY.spellings,
    ...Object.entries(SPELLINGS),
  ]),
  tellingParts: new Set([...CONTACT_VOCABULARY.tellingParts, ...TELLING_PARTS]),
};
