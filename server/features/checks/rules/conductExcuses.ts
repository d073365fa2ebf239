import { before, clauseBefore } from './excuses.ts';
import type { Excuse } from './rule.ts';

/** The pattern of an excuse from a template: line breaks, and the blanks that indent them, are dropped. */
export function around(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(String.raw(strings, ...values).replace(/\s*\n\s*/gu, ''), 'u');
}

/** Helping words between a prohibition and the command that it forbids. */
const REACHED = [
  'ever|even|have to|need to|want you to|expect you to|ask you to|let anyone|be|going to|able to|allowed to|promise to|promise you to',
  'feel pressured to|feel you have to|feel like you have to|think you should|believe you should|saying you should|mean you should',
].join('|');
const FORBIDS = new RegExp(
  `(?:^| )(?:(?:do|does|did|should|must|would|will|can|could|need|am) not|never|mustnt|not allowed to|instead of|rather than)(?: (?:${REACHED})){0,3} $`,
  'u',
);
/** A condition that threatens, or a question that urges: "if you do not …", "why not …". */
const URGES = around`(?:^| )(?:(?:if|unless|until) (?:you|she|he|they) (?:do|will|can|would)|why (?:do|would|should)) not $`;

/**
 * "you must not …", "never …": the clause forbids the very command of the match. A denial of something else ("do not be shy",
 * "not being funny") does not count, nor does a threat ("if you do not …").
 */
export const FORBIDDEN: Excuse = {
  name: 'forbidden',
  excuses(match) {
    const lead = clauseBefore(match);
    return FORBIDS.test(lead) && !URGES.test(lead);
  },
};

const PERSON = [
  'he|she|they|who|it|someone|somebody|anyone|anybody|everyone|people|friends?|mates?|mum|dad|uncle|aunty?|brother|sister|boyfriend',
  'girlfriend|ex|man|guys?|lads?|boys?|girls?|teacher|coach|boss|cousin|nan|gran|parents|bullies|stranger|bank|shop|college|uni|school',
].join('|');
const ASKS = [
  'asks?|asked|asking|wants?|wanted|wanting|tells?|told|telling|says?|said|saying|makes?|made|making|forces?|forced|forcing|pressures?',
  'pressured|pressuring',
  'texts?|texted|texting|writes?|wrote|messaged|posted|commented|screams?|screamed|shouts?|shouted|begs?|begged|begging',
  'keeps asking|kept asking|tried to make|trying to make|threatens?|threatened|threatening',
].join('|');

/** Another person asks for it: "someone asked you to …", "he keeps telling me to …". */
export const ASKED_BY_OTHERS: Excuse = before(
  new RegExp(
    `(?:^| )(?:${PERSON}) (?:\\w+ ){0,2}?(?:${ASKS}) (?:(?:you|me|us|him|her|them|people|girls|boys|kids|for) )?(?:to |that |just |you to |me to )*$`,
    'u',
  ),
);

/** Another person does it: the clause names them up to four words before the match. */
export const DONE_BY_OTHERS: Excuse = before(new RegExp(`(?:^| )(?:${PERSON}) (?:\\w+ ){0,4}$`, 'u'));

/** Another person is the grammatical subject, at most one adverb before the match. */
export const OTHERS_AS_SUBJECT: Excuse = before(new RegExp(`(?:^| )(?:${PERSON}|i|we) (?:\\w+ )?$`, 'u'));
