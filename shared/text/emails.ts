import type { Match } from './findings.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { isOrdinary, looksMadeUp } from './ordinaryWords.ts';
import { matchesOf } from './matchesOf.ts';
import { DOT_WORD } from './urls.ts';

const LOCAL = String.raw`(?<![a-z0-9._%+-])(?<local>[a-z0-9][a-z0-9._%+-]{0,40}(?: (?:dot|underscore) [a-z0-9._-]{1,30}){0,2})`;
const SIGN = String.raw`(?: ?@ ?| ?[([{<] ?(?:at|@|a) ?[)\]}>] ?)`;
const SPOKEN = String.raw`(?: at |[-_*/]at[-_*/])`;
const DOT = String.raw`(?: ?\. ?| ?[([{<] ?(?:${DOT_WORD}|\.) ?[)\]}>] ?| ${DOT_WORD} |[-_*/]${DOT_WORD}[-_*/])`;
/** As `DOT`, but a bare `.` has no spaces beside it: "meet at school. in the hall" is two sentences. */
const TIGHT_DOT = String.raw`(?:\.| ?[([{<] ?(?:${DOT_WORD}|\.) ?[)\]}>] ?| ${DOT_WORD} |[-_*/]${DOT_WORD}[-_*/])`;
const ENDING = String.raw`(?:com|co ?${TIGHT_DOT} ?uk|couk|net|org|uk|io|me|edu|ac ?${TIGHT_DOT} ?uk|info|biz|eu|ie|de|fr|ca|us|au|in|gg|tv|app|dev|xyz)`;
const PROVIDER =
  '(?:gmail|g mail|googlemail|hotmail|outlook|yahoo|icloud|protonmail|proton|ymail|live|aol|msn|gmx|mail|email)';
const OWN_MAIL = '(?:gmail|googlemail|hotmail|icloud|protonmail|ymail|yahoo|outlook)';

/** `strict`: the pattern also fits plain talk ("look at ..."), so a local part in `BEFORE_AT` is no address. */
const PATTERNS: readonly { pattern: RegExp; strict: boolean }[] = [
  {
    pattern: new RegExp(
      `${LOCAL}${SIGN}[a-z0-9-]{1,40}(?:${TIGHT_DOT}[a-z0-9-]{1,30}){0,2}${DOT}[a-z]{2,12}(?![a-z0-9])`,
      'gu',
    ),
    strict: false,
  },
  { pattern: new RegExp(`${LOCAL}${SIGN}${PROVIDER}(?:com|couk)?(?![a-z0-9])`, 'gu'), strict: false },
  {
    pattern: new RegExp(
      `${LOCAL}${SPOKEN}(?!the |a )[a-z0-9-]{2,30}(?:${TIGHT_DOT}[a-z0-9-]{2,20})?${TIGHT_DOT}${ENDING}(?![a-z0-9])`,
      'gu',
    ),
    strict: true,
  },
  { pattern: new RegExp(`${LOCAL}${SPOKEN}${OWN_MAIL}(?![a-z0-9])`, 'gu'), strict: true },
  { pattern: new RegExp(`${LOCAL} ${OWN_MAIL}(?:${DOT}| )?(?:com|co uk)(?![a-z0-9])`, 'gu'), strict: true },
  {
    pattern:
      /(?<![a-z0-9])(?<local>[a-z0-9._]{2,30})at(?:gmail|hotmail|outlook|yahoo|icloud)(?:dot|\.)?(?:com|couk)(?![a-z0-9])/gu,
    strict: true,
  },
];

/** "my email is jo99": a local part without its domain. */
const NAMED =
  /(?<![a-z])(?:my|the|its|this is my) (?:e ?-?mails?|gmail|hotmail|outlook|icloud|yahoo|email addy|addy)(?: (?:address|is|addy|its|it's)|[:=-]| ){1,6}@?(?<local>[a-z0-9][a-z0-9._-]{2,40})(?![a-z0-9@])/dgu;

/** Words that come before "at" in ordinary talk. */
const BEFORE_AT =
  /^(?:look|looks|looked|looking|work|works|worked|working|good|bad|great|rubbish|was|were|is|am|im|i|me|us|be|been|being|are|you|it|that|this|him|her|them|and|or|on|up|in|stuff|things|shop|shopping|someone|anything|something|meet|arrive|arrived|stay|start|starting|not|only|again|here|there|buy|bought|order|ordered|sign|found|find|see|check|them|more|info|help|email|mail|contact|reach|clothes|shoes)$/u;

/** Words that come before a handle. */
const BEFORE_HANDLE =
  /^(?:im|am|its|is|it|on|me|my|at|follow|add|dm|find|to|and|also|insta|snap|tiktok|twitter|instagram|hi|hey|ask|by|as|called|its)$/u;

/** E-mail addresses, also spelled out ("jo at gmail dot com"). */
export function findEmails(source: Normalised): Match[] {
  const found: Match[] = [];
  const add = (from: number, to: number): void => {
    found.push({ kind: 'email', reasonCode: 'contact.email', ...spanOf(source, from, to) });
  };
  for (const { pattern, strict } of PATTERNS) {
    for (const match of matchesOf(source.text, pattern)) {
      const local = match.groups?.['local'] ?? '';
      // "im @wren.kay": a name at the start of a word is a handle, not an address.
      if (/^ @[^ ]/u.test(match[0].slice(local.length)) && BEFORE_HANDLE.test(local)) continue;
      if (strict && BEFORE_AT.test(local)) continue;
      add(match.index, match.index + match[0].length);
    }
  }
  for (const match of matchesOf(source.text, NAMED)) {
    const local = (match.groups?.['local'] ?? '').replace(/[.-]+$/u, '');
    if (local.length < 4 || (isOrdinary(local) && !looksMadeUp(local))) continue;
    const from = match.indices?.groups?.['local']?.[0] ?? match.index;
    add(from, from + local.length);
  }
  return found;
}
