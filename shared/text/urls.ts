import type { Match } from './findings.ts';
import { isHelplineLink } from './helplines.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { matchesOf } from './matchesOf.ts';
import { isOrdinary } from './ordinaryWords.ts';

/** "Dot" said aloud, with its disguises. */
export const DOT_WORD = 'd[o0]tt?';

const HOST = String.raw`[a-z0-9](?:[a-z0-9-]{0,40})(?:\.[a-z0-9-]{1,40}){0,4}`;
const PATH = String.raw`(?::\d{2,5})?(?:[/?#][^\s<>"]{0,300})?`;
/** Endings that are English words, and count only where no sentence continues after the dot (`isPlainWords`). */
const WORDY_ENDINGS =
  'me|to|be|it|us|so|in|is|no|am|at|do|my|lol|fun|live|page|link|chat|games|store|shop|art|space|pro|club|video|co|tech|online|cloud|site|one|life|love|date|red|win|work|today|world|zone|bar|bio|gay|moe|wiki|media|network|email|group|host|rocks|pics|photos|click|top|vip|wtf';
/** Endings that count without `http` or `www`. */
const ENDINGS = `com|net|org|uk|io|gg|tv|app|dev|xyz|info|biz|website|edu|gov|eu|de|fr|ai|cc|ws|ie|ca|au|nl|pl|se|ch|jp|ru|social|ee|gle|blog|fm|gl|ly|gd|im|la|li|st|vc|id|es|nz|${WORDY_ENDINGS}`;
const WORDY = new RegExp(String.raw`\.(?:${WORDY_ENDINGS})$`, 'u');
const KNOWN_SHORT =
  /^(?:t|wa|m|paypal|ig|youtu|redd|amzn|linktr|about|fb|bit|tinyurl|cash|onlyfans|snap|lnk|insta|chat|join|tg|discord)\.[a-z]{2,6}$/u;

const WITH_SCHEME = new RegExp(String.raw`(?:h(?:tt|xx)ps?|ftp)(?::| ?: ?)//? ?${HOST}${PATH}`, 'gu');
const WITH_WWW = new RegExp(
  String.raw`(?<![a-z0-9])www ?(?:\.| ${DOT_WORD} ) ?${HOST}(?: ${DOT_WORD} [a-z]{2,6})?${PATH}`,
  'gu',
);
const BARE = new RegExp(
  String.raw`(?<![a-z0-9@._/-])(?<host>[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:${ENDINGS}))(?![a-z0-9-]|\.[a-z])(?<path>${PATH})`,
  'gu',
);
const BETWEEN = String.raw`(?: ?[([{<] ?(?:${DOT_WORD}|\.) ?[)\]}>] ?| ${DOT_WORD} |[-_*/]${DOT_WORD}[-_*/]| \. ?|\. )`;
const SLASHED = String.raw`(?:(?: ?(?:\(|\[)?slash(?:\)|\])? | ?/ ?)[^\s]{1,60})`;
const SPOKEN = new RegExp(
  String.raw`(?<![a-z0-9])(?<host>[a-z0-9][a-z0-9-]{1,40})${BETWEEN}(?<ending>com|co ?(?:dot|\.) ?uk|co uk|net|org|io|gg|tv|app|xyz|me|uk|info)(?![a-z0-9])${SLASHED}?`,
  'gu',
);
/** An ending that is no famous one makes a link where a path follows: `linktr dot ee slash samfox`. */
const SPOKEN_PATH = new RegExp(
  String.raw`(?<![a-z0-9])[a-z0-9][a-z0-9-]{0,40}${BETWEEN}(?:[a-z]{2,6})${SLASHED}`,
  'gu',
);

/** Two dots or more said aloud: `kith dot carrd dot co`. */
const SPOKEN_TWICE = new RegExp(
  String.raw`(?<![a-z0-9])(?!${DOT_WORD} )[a-z0-9][a-z0-9-]{1,40}(?: ${DOT_WORD} (?!${DOT_WORD} )[a-z0-9-]{2,40}){1,3} ${DOT_WORD} (?!${DOT_WORD} )[a-z]{2,6}(?![a-z0-9])`,
  'gu',
);

/** A sentence that continues after a dot without a space: "with my teacher.me and him". */
const GOES_ON =
  /^ (?:and|n|too|neither|either|or|as|is|was|were|are|being|when|in|at|on|with|personally|like|but|im|i|my|he|she|they|it|we|you|not|also|will|would|the|a|to|for|of|so|just|all|that|this|then|because|cos|cuz|if|be|been|me|her|him|have|has|had|do|did|can|could|should|fun|\p{L}+ing)(?![\p{L}])/u;
const BEFORE_A_NOUN =
  /(?:^|[^\p{L}])(?:my|the|a|an|his|her|our|their|your|this|that|these|some|no|any|with|of|in|and|or|but|by|from|about|as|was|is|were|are|so|too|very|really|not) $/u;
/** Pronouns and verbs end no sentence that begins with them, so that nothing may follow the ending. */
const NEVER_ALONE = /\.(?:to|be|it|us|so|in|is|no|am|at|do|my|one|work|today|love|life)$/u;

/** Words of two sentences round a dot rather than a link. A figure alone is no name of a site: "year 9.to be fair". */
const isPlainWords = (text: string, match: RegExpExecArray): boolean => {
  const host = match.groups?.['host'] ?? '';
  const path = match.groups?.['path'] ?? '';
  if (!WORDY.test(host) || KNOWN_SHORT.test(host) || path.length >= 3) return false;
  const name = host.slice(0, host.lastIndexOf('.'));
  if (!/[a-z]/u.test(name)) return true;
  if (/[\d-]/u.test(name)) return false;
  if (/(?:^|\.)[a-z](?:\.|$)/u.test(name)) return true;
  const lead = text.slice(0, match.index);
  const tail = text.slice(match.index + match[0].length);
  if (name.length < 4 || isOrdinary(name) || BEFORE_A_NOUN.test(lead.slice(-20))) return true;
  return GOES_ON.test(tail) || (NEVER_ALONE.test(host) && /^ [\p{L}\d]/u.test(tail));
};

/** Links, with or without `http`, also spelled out ("kith dot com"). Bare helpline sites are left alone. */
export function findUrls(source: Normalised): Match[] {
  const found: Match[] = [];
  /** Adds a match without the punctuation behind it, unless it is a helpline. */
  const add = (match: RegExpExecArray): void => {
    const written = match[0].replace(/[.,!?;:)'"\]]+$/u, '');
    if (isHelplineLink(written)) return;
    found.push({
      kind: 'url',
      reasonCode: 'contact.url',
      ...spanOf(source, match.index, match.index + written.length),
    });
  };
  for (const match of matchesOf(source.text, WITH_SCHEME)) add(match);
  for (const match of matchesOf(source.text, WITH_WWW)) add(match);
  for (const match of matchesOf(source.text, SPOKEN_TWICE)) add(match);
  for (const match of matchesOf(source.text, SPOKEN_PATH)) if (/slash|d[o0]t/u.test(match[0])) add(match);
  for (const match of matchesOf(source.text, BARE)) {
    const host = match.groups?.['host'] ?? '';
    if (!isPlainWords(source.text, match) && host !== 'node.js' && host !== 'asp.net') add(match);
  }
  for (const match of matchesOf(source.text, SPOKEN)) {
    const host = match.groups?.['host'] ?? '';
    const isLooseDot = !/d[o0]t|[([{<]/u.test(match[0].slice(host.length));
    if (/^(?:the|a|early|an|this|that|of)$/u.test(host)) continue;
    // "home . me and him" is two sentences; a lone dot only makes a link before an ending that is no English word.
    if (isLooseDot && !/\.\s?(?:com|net|org|gg|xyz|co ?\. ?uk)(?![a-z])/u.test(match[0])) continue;
    if (match.groups?.['ending'] === 'me' && !/\//u.test(match[0]) && !KNOWN_SHORT.test(`${host}.me`))
      continue;
    add(match);
  }
  return found;
}
