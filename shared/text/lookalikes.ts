/**
 * Letters of other alphabets that pass for Latin ones, and forms that NFKC leaves alone. Only what people
 * really type to get round a check; signs that carry meaning (£, €, °) are left as they are.
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
  ROWS.flatMap(([latin, lookalikes]) => [...lookalikes].map((sign) => [sign, latin] as const)),
);

/** First code point of each block of ten decimal digits that NFKC does not fold. */
const DIGIT_ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
] as const;

/** The ASCII digit for a decimal digit of another script, or undefined. */
export const asciiDigit = (codePoint: number): string | undefined => {
  const zero = DIGIT_ZEROS.find((start) => codePoint >= start && codePoint < start + 10);
  return zero === undefined ? undefined : String(codePoint - zero);
};

/** First code point of each run of A–Z drawn inside a shape (🅐, 🅰, 🇦). */
const SHAPED_LETTERS = [0x1f150, 0x1f170, 0x1f1e6] as const;

/** The plain letter drawn inside a shape, or undefined. */
export const shapedLetter = (codePoint: number): string | undefined => {
  const start = SHAPED_LETTERS.find((first) => codePoint >= first && codePoint < first + 26);
  return start === undefined ? undefined : String.fromCharCode(97 + codePoint - start);
};
