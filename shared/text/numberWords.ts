export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    zer0: '0',
    oh: '0',
    o: '0',
    nought: '0',
    naught: '0',
    nil: '0',
    owe: '0',
    one: '1',
    two: '2',
    three: '3',
    free: '3',
    four: '4',
    five: '5',
    fife: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    niner: '9',
  }),
);
export const TEENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
  }),
);
export const TENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    twenty: '2',
    thirty: '3',
    forty: '4',
    fourty: '4',
    fifty: '5',
    sixty: '6',
    seventy: '7',
    eighty: '8',
    ninety: '9',
  }),
);
export const TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({ double: 2, dubble: 2, twice: 2, treble: 3, triple: 3, quadruple: 4 }),
);
/** Sound-alikes count only between other digits. */
export const SOUND_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ won: '1', to: '2', too: '2', tree: '3', for: '4', fore: '4', ate: '8' }),
);
export const FILLERS: ReadonlySet<string> = new Set(
  'then and next dash hyphen space spaces um umm er erm uh dot point slash followed by star x ends with'.split(
    ' ',
  ),
);
export const LETTER_DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({ o: '0', i: '1', l: '1', '|': '1', s: '5', b: '8', z: '2' }),
);
const NUMBER_WORD = [...UNITS.keys(), ...TEENS.keys(), ...TENS.keys(), ...TIMES.keys(), 'hundred'].sort(
  (a, b) => b.length - a.length,
);

/** Splits glued number words (`ohsevennine`), or undefined when it is not made of them alone. */
export function numberWords(letters: string): string[] | undefined {
  const words: string[] = [];
  let rest = letters;
  while (rest !== '') {
    const word = NUMBER_WORD.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return undefined;
    words.push(word);
    rest = rest.slice(word.length);
  }
  return words;
}
