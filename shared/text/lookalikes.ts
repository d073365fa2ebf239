/**
 * Letters of other alphabets that pass for Latin ones, and forms that NFKC leaves alone. Only what people
 * really type to get round a check; characters that carry meaning (£, €, °) are left as they are.
 */
const ROWS: readonly (readonly [latin: string, lookalikes: string])[] = [
  ['a', 'аαᴀɑдᎪ∂'],
  ['b', 'вβΒʙьᏴ'],
  ['c', 'сςᴄⅽϲ¢ᏟС'],
  ['d', 'ԁᴅɗᎠ'],
  ['e', 'еεєᴇэəëᎬ'],
  ['f', 'ғꜰƒ'],
  ['g', 'ɢɡԍᏀ'],
  ['h', 'һнΗʜᎻ'],
  ['i', 'іιɪıїᎥ¡'],
  ['j', 'јᴊʝ'],
  ['k', 'кκᴋқᏦ'],
  ['l', 'ʟӏɩǀᏞ'],
  ['m', 'мᴍᎷ'],
  ['n', 'ɴпηΝռи'],
  ['o', 'оοσᴏөօøעᎾ'],
  ['p', 'рρΡᴘᏢ'],
  ['q', 'ԛզ'],
  ['r', 'гʀᴦᎡ'],
  ['s', 'ѕꜱʂᏚ'],
  ['t', 'тτᴛᎢ'],
  ['u', 'υᴜцս'],
  ['v', 'νᴠѵᏙ'],
  ['w', 'ԝᴡωшᏔ'],
  ['x', 'хχΧ×'],
  ['y', 'уγΥʏүᎩ'],
  ['z', 'ᴢʐΖᏃ'],
  ["'", '’‘ʼ`´′ʹ'],
  ['"', '“”„'],
  ['-', '–—‐‑‒−﹘'],
  ['.', '。・·•●‧∙'],
  ['/', '⁄∕'],
  [',', '、،'],
  ['@', '﹫'],
];

export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([latin, lookalikes]) => [...lookalikes].map((char) => [char, latin] as const)),
);

const DECIMAL = /^\p{Nd}$/u;
const isDecimal = (codePoint: number): boolean => DECIMAL.test(String.fromCodePoint(codePoint));

/** Numbers in circles and squares that NFKC leaves alone: the first code point of a run, and the number it shows. */
const DRAWN_NUMBERS: readonly (readonly [first: number, last: number, shown: number])[] = [
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
  [0x1f51f, 0x1f51f, 10],
];

/**
 * ASCII digits for a decimal digit of another script or a number drawn in a shape, or undefined. Unicode encodes the decimal digits of
 * each script in order from zero, so that the place in its run tells the value.
 */
export function plainDigits(codePoint: number): string | undefined {
  if (isDecimal(codePoint)) {
    let first = codePoint;
    while (isDecimal(first - 1)) first -= 1;
    return String((codePoint - first) % 10);
  }
  const run = DRAWN_NUMBERS.find(([first, last]) => codePoint >= first && codePoint <= last);
  return run === undefined ? undefined : String(codePoint - run[0] + run[2]);
}

/** First code point of each run of A–Z drawn inside a shape (🅐, 🅰, 🇦). */
const SHAPED_LETTERS = [0x1f150, 0x1f170, 0x1f1e6] as const;

/** The plain letter drawn inside a shape, or undefined. */
export function shapedLetter(codePoint: number): string | undefined {
  const start = SHAPED_LETTERS.find((first) => codePoint >= first && codePoint < first + 26);
  return start === undefined ? undefined : String.fromCharCode(97 + codePoint - start);
}
