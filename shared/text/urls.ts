import type { Match } from './findings.ts';
import { isHelplineLink } from './helplines.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { matchesOf } from './matchesOf.ts';

const HOST = String.raw`[a-z0-9](?:[a-z0-9-]{0,40})(?:\.[a-z0-9-]{1,40}){0,4}`;
const PATH = String.raw`(?::\d{2,5})?(?:[/?#][^\s<>"]{0,300})?`;
/** Endings that count without `http` or `www`; short ones that are English words only count on known sites, below. */
const ENDINGS =
  'com|net|org|uk|io|gg|tv|app|dev|xyz|info|biz|online|site|club|link|page|shop|store|tech|edu|gov|eu|de|fr|co|ai|cc|ws|ie|ca|au|nl|pl|se|ch|jp|ru|live|chat|social|ee|gle|fun|games|video|art|blog|cloud|fm|gl|ly|us|pro|space|website|lol|me|to|be|it';
const WORDY =
  /\.(?:me|to|be|it|us|so|in|is|no|am|at|do|my|lol|fun|live|page|link|chat|games|store|shop|art|space|pro|club|video|co|tech|online|cloud|site)$/u;
const KNOWN_SHORT =
  /^(?:t|wa|m|paypal|ig|youtu|redd|amzn|linktr|about|fb|bit|tinyurl|cash|onlyfans|snap|lnk|insta|chat|join|tg|discord)\.[a-z]{2,6}$/u;

const WITH_SCHEME = new RegExp(String.raw`(?:h(?:tt|xx)ps?|ftp)(?::| ?: ?)//? ?${HOST}${PATH}`, 'gu');
const WITH_WWW = new RegExp(
  String.raw`(?<![a-z0-9])www ?(?:\.| dot ) ?${HOST}(?: dot [a-z]{2,6})?${PATH}`,
  'gu',
);
const BARE = new RegExp(
  String.raw`(?<![a-z0-9@._/-])(?<host>[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:${ENDINGS}))(?![a-z0-9-]|\.[a-z])(?<path>${PATH})`,
  'gu',
);
const SPOKEN = new RegExp(
  String.raw`(?<![a-z0-9])(?<host>[a-z0-9][a-z0-9-]{1,40})(?: ?[([{<] ?(?:dot|\.) ?[)\]}>] ?| dot |[-_*]dot[-_*]| \. ?|\. )(?<ending>com|co ?(?:dot|\.) ?uk|co uk|net|org|io|gg|tv|app|xyz|me|uk|info)(?![a-z0-9])(?:(?: slash | ?/ ?)[^\s]{1,60})?`,
  'gu',
);

/** Two dots or more said aloud: `kith dot carrd dot co`. */
const SPOKEN_TWICE =
  /(?<![a-z0-9])(?!dot )[a-z0-9][a-z0-9-]{1,40}(?: dot (?!dot )[a-z0-9-]{2,40}){1,3} dot (?!dot )[a-z]{2,6}(?![a-z0-9])/gu;

const isPlainWords = (host: string, path: string): boolean =>
  WORDY.test(host) && !/[\d-]/u.test(host) && !KNOWN_SHORT.test(host) && path.length < 3;

/** Links, with or without `http`, also spelled out ("kith dot com"). Bare helpline sites are left alone. */
export const findUrls = (source: Normalised): Match[] => {
  const found: Match[] = [];
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
  for (const match of matchesOf(source.text, BARE)) {
    const host = match.groups?.['host'] ?? '';
    if (!isPlainWords(host, match.groups?.['path'] ?? '') && host !== 'node.js' && host !== 'asp.net')
      add(match);
  }
  for (const match of matchesOf(source.text, SPOKEN)) {
    const host = match.groups?.['host'] ?? '';
    const isLooseDot = !/dot|[([{<]/u.test(match[0].slice(host.length));
    if (/^(?:the|a|early|an|this|that|of)$/u.test(host)) continue;
    // "home . me and him" is two sentences; a lone dot only makes a link before an ending that is no English word.
    if (isLooseDot && !/\.\s?(?:com|net|org|gg|xyz|co ?\. ?uk)(?![a-z])/u.test(match[0])) continue;
    if (match.groups?.['ending'] === 'me' && !/\//u.test(match[0]) && !KNOWN_SHORT.test(`${host}.me`))
      continue;
    add(match);
  }
  return found;
};
