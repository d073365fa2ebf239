import type { Match } from './findings.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { isOrdinary } from './ordinaryWords.ts';
import { matchesOf } from './matchesOf.ts';

/** The letters British postcodes begin with (Royal Mail areas). */
const AREAS =
  'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec en ex fk fy g gl gu ha hd hg hp hr hs ' +
  'hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl ' +
  'sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze';
const AREA_SET: ReadonlySet<string> = new Set(AREAS.split(' '));

const POSTCODE =
  /(?<![a-z0-9])(?<area>[a-z](?=[a-z]|[1-9])[a-z]?)(?:\d[a-z\d]?) {0,2}(?<inward>\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])/gu;
const ORDINAL = /^(?:1st|2nd|3rd|[4-9]th|0th)$/u;

/** Full British postcodes. "b4 2nd lesson" is none. */
export function findPostcodes(source: Normalised): Match[] {
  return matchesOf(source.text, POSTCODE)
    .filter(
      (match) => AREA_SET.has(match.groups?.['area'] ?? '') && !ORDINAL.test(match.groups?.['inward'] ?? ''),
    )
    .map((match) => ({
      kind: 'postcode',
      reasonCode: 'contact.postcode',
      ...spanOf(source, match.index, match.index + match[0].length),
    }));
}

const STREET =
  '(?:street|road|avenue|lane|close|drive|crescent|terrace|gardens|grove|court|square|mews|rise|walk|way|place|st|rd|ave|ln|dr)';
const ADDRESS = new RegExp(
  String.raw`(?<![\d.:£$-]|(?<![a-z])[a-z]{1,2})(?:(?:flat|apartment|apt|unit) \d{1,4}[a-z]?,? )?\d{1,4}[a-z]? (?<names>[a-z][a-z']{2,20}(?: [a-z][a-z']{2,20}){0,2}) ${STREET}(?=[^a-z]|https?:|$)`,
  'gu',
);
const NOT_A_STREET =
  /^(?:miles?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|people|of|down|up|the|way|away|then|before|after|with|for|by|was|is|were|got|kids|cars?|metres?|meters?|km|more|other|different|and|or|from|in|on|at|to|easy|good|bad|better|percent|pounds?|steps?|things?|reasons?|points?|different|full|long|one|first|second|third)$/u;

/** A house number with the name of a street. */
export function findAddresses(source: Normalised): Match[] {
  return matchesOf(source.text, ADDRESS)
    .filter((match) => !(match.groups?.['names'] ?? '').split(' ').some((word) => NOT_A_STREET.test(word)))
    .map((match) => ({
      kind: 'address',
      reasonCode: 'contact.address',
      ...spanOf(source, match.index, match.index + match[0].length),
    }));
}

const SCHOOL =
  /(?<![a-z])(?:i go to|i am at|im at|i'm at|i attend|i study at|my school is|my college is|my uni is|goes? to|student at|pupil at|at|attend) (?<name>(?:st\.?|saint|[a-z][a-z']{2,20})(?: (?:of|the|and|[a-z][a-z']{2,20})){0,3} (?:school|academy|college|high|grammar|primary|secondary|sixth form|university|uni))(?![a-z])/dgu;
const NO_SCHOOL_NAME =
  /^(?:my|the|a|an|our|his|her|their|this|that|your|another|any|some|same|new|old|different|secondary|primary|high|boarding|private|public|state|local|nearest|art|law|medical|drama|music|after|before|during|night|middle|nursery|special|summer|sunday|sixth|junior|infant|girls|boys|mixed|good|bad|big|small|posh|all|other|each|every|which|what|until|football|dance|ballet|driving|language|business|night|community|city|town|uk|british)$/u;

/** A school or college by name; "my school", "a new college" are none. Capitals in the original tell a name from a word. */
export function findSchools(source: Normalised): Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(source.text, SCHOOL)) {
    const name = match.groups?.['name'] ?? '';
    const from = match.indices?.groups?.['name']?.[0] ?? match.index;
    const [first = ''] = name.split(' ');
    const span = spanOf(source, from, from + name.length);
    const written = source.original.slice(span.start, span.end);
    const isSaint = /^(?:st\.?|saint)$/u.test(first);
    if (NO_SCHOOL_NAME.test(first) || !(isSaint || /^\p{Lu}/u.test(written))) continue;
    found.push({ kind: 'school', reasonCode: 'contact.school', ...span });
  }
  return found;
}

const REAL_NAME =
  /(?<![a-z])my (?:(?:real|full|actual|first|last|second|middle|sur|family|legal|birth|given|proper|true) ?)?(?:name|surname)(?: is|'s|s|[:=]| actually| really| is actually| is really){1,2} ?(?<name>[a-z][a-z'-]{1,20}(?: [A-Z]?[a-z'-]{2,20})?)/dgu;
const NO_NAME =
  /^(?:not|never|on|in|hard|easy|so|too|really|very|the|a|an|mud|misspelled|misspelt|mispronounced|pronounced|spelled|spelt|unusual|common|rare|weird|boring|long|short|private|secret|different|being|always|often|called|what|something|none|unimportant|irrelevant|known|at|there|because|and|but|that|said|read|out|up|down|written|already|still|just|also|now)$/u;

/** "my real name is Sam Jones". */
export function findRealNames(source: Normalised): Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(source.text, REAL_NAME)) {
    const [first = '', second] = (match.groups?.['name'] ?? '').split(' ');
    if (NO_NAME.test(first) || (isOrdinary(first) && !/^(?:will|mark|may|rose)$/u.test(first))) continue;
    const from = match.indices?.groups?.['name']?.[0] ?? match.index;
    const bothNames = spanOf(
      source,
      from,
      from + first.length + (second === undefined ? 0 : second.length + 1),
    );
    const isSecondName =
      second !== undefined && /^\S+ \p{Lu}/u.test(source.original.slice(bothNames.start, bothNames.end));
    const span = isSecondName ? bothNames : spanOf(source, from, from + first.length);
    found.push({ kind: 'realName', reasonCode: 'contact.realName', ...span });
  }
  return found;
}
