const accents: Record<string, string> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ğ', h: 'ħ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ó', p: 'þ', q: 'ɋ', r: 'ř', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
}; // prettier-ignore

const KEPT = /(\{\{[^}]*\}\}|<[^>]*>)/;

/** One sentence, accented, a third longer and in brackets; placeholders and tags are unchanged. */
export function pseudoWords(words: string): string {
  const body = words
    .split(KEPT)
    .map((part) => (KEPT.test(part) ? part : part.replace(/[a-z]/g, (letter) => accents[letter] ?? letter)))
    .join('');
  return `[${body}${'·'.repeat(Math.ceil(words.length / 3))}]`;
}

/** A whole catalogue with every string pseudo-localised, in lists too; other values are unchanged. */
export function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return pseudoWords(words);
  if (Array.isArray(words)) return words.map(pseudo);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]));
}
