import type { PhraseMatch } from '../../../../shared/text/words.ts';
import type { Excuse } from './rule.ts';

/** Words that begin another clause: what stands before them says nothing about what stands behind them. */
const CONJUNCTION = / (?:and|so|but|because|cos|then|though|although|yet|plus|while|now) /gu;

/** Words farther from a match than this many characters neither excuse it nor are searched: a hostile text has hundreds of matches. */
const FARTHEST = 400;

/** The end of what stands before a match, from the beginning of a word on. */
function nearEnd(lead: string): string {
  return lead.length <= FARTHEST ? lead : lead.slice(lead.indexOf(' ', lead.length - FARTHEST) + 1);
}

/** The words of the match's own clause before it; ends in a space unless empty. */
export function clauseBefore({ leadClause }: PhraseMatch): string {
  let from = 0;
  const padded = ` ${nearEnd(leadClause)}`;
  CONJUNCTION.lastIndex = 0;
  for (let match = CONJUNCTION.exec(padded); match !== null; match = CONJUNCTION.exec(padded)) {
    from = match.index + match[0].length;
    CONJUNCTION.lastIndex = from - 1;
  }
  return padded.slice(from === 0 ? 1 : from);
}

/** The words of the match's own clause behind it; begins with a space unless empty. */
export function clauseAfter({ tailClause }: PhraseMatch): string {
  CONJUNCTION.lastIndex = 0;
  const near = tailClause.slice(0, FARTHEST);
  const end = CONJUNCTION.exec(`${near} `)?.index;
  return end === undefined ? near : near.slice(0, end);
}

/** The match with the rest of its own clause. */
export function clauseOf(match: PhraseMatch): string {
  return clauseBefore(match) + match.text + clauseAfter(match);
}

/** The match with the rest of its sentence, as far as it is near. */
export function sentenceOf({ lead, text, tail }: PhraseMatch): string {
  return nearEnd(lead) + text + tail.slice(0, FARTHEST);
}

/** The words directly before the match, in its own clause. Write the pattern with `$` at the end. */
export function before(pattern: RegExp): Excuse {
  return { name: 'before', excuses: (match) => pattern.test(clauseBefore(match)) };
}

/** The words directly behind the match, in its sentence. Write the pattern with `^ ` at its beginning. */
export function after(pattern: RegExp): Excuse {
  return { name: 'after', excuses: ({ tail }) => pattern.test(tail) };
}

/** Words anywhere in the match's own clause. */
export function inClause(pattern: RegExp): Excuse {
  return { name: 'inClause', excuses: (match) => pattern.test(clauseOf(match)) };
}

/** Words anywhere in the sentence. Only for topics: a denial, a report or a joke must stand in the clause it excuses. */
export function inSentence(pattern: RegExp): Excuse {
  return { name: 'inSentence', excuses: (match) => pattern.test(sentenceOf(match)) };
}

/** Words that a denial reaches across: helping verbs, and verbs whose object is what was denied. */
const REACHED_ACROSS = [
  'going|gonna|want|wants|wanted|wanting|wish|trying|try|planning|plan|plans|about|thinking|think|thinks|believe',
  'thought about|thought of|thoughts of|saying|say|said|mean|meaning|meant|suggesting|suggest|implying|here|intend|intending',
  'really|actually|ever|even|just|seriously|genuinely|currently|physically|all|that|to|of|like|as if|feel|feeling|feels',
  'be|been|being|have|having|had|has|get|getting|am|is|are|was|were|do|does|did|would|will|could|should|can|gonna|ok with|capable',
  'any|a|an|the|my|your|it is|it was|because|telling you|tell you|in any way|at risk|considering|consider|so',
].join('|');
const NEGATION = [
  'not|never|no longer|nor|neither|hardly|without|instead of|rather than|far from|anything but|nowhere near|against',
  'no (?:plans?|intention|intentions|desire|wish|urge|urges|interest|way)',
  'stopped|resisted|(?:am|are|is|was) safe from',
].join('|');
const NOBODY = 'nobody|no one|none';

const HAS_SUBJECT = /^(?:i|my) /u;
/** What the writer does to themselves, unless another person does it to them ("told me to kill myself"). */
const IS_ONES_OWN = /^(?!.*\bme\b).*\bmy ?(?:self|life|own life)\b/u;

/** A negation directly before the match, or with only words between that it reaches across. */
const DIRECT_DENIAL = new RegExp(`(?:^| )(?:${NEGATION}|${NOBODY}) (?:(?:${REACHED_ACROSS}) ){0,6}$`, 'u');
/** The same where the match is about the writer, so that "nobody" is not its subject. */
const DENIAL_OF_ONES_OWN = new RegExp(`(?:^| )(?:${NEGATION}) (?:(?:${REACHED_ACROSS}) ){0,6}$`, 'u');

/** What is denied where the match has its own subject: that it is said, thought or the case. "i can not think" denies nothing. */
const DENIED_CLAIM = new RegExp(
  '(?:(?:^|(?:^| )(?:do|does|did|am|is|its|was|are|have|has|had|would|will|just) )not|(?:^| )(?:never|nobody|no one|hardly)) ' +
    `(?:(?:${REACHED_ACROSS}) ){0,4}?(?:that|because|(?:say|says|said|saying|think|thinks|thinking|mean|meant|feel|feeling|suggesting|implying)` +
    '(?: to (?:you|anyone))?(?: that| like| as if)?) $',
  'u',
);

/**
 * "i am not going to …", "i never said i …": a negation that governs the match. One that stands before the match's own "i"
 * governs it only through a verb of saying or thinking: "i have no one i want to die" denies nothing.
 */
export const DENIED: Excuse = {
  name: 'denied',
  excuses(match) {
    if (HAS_SUBJECT.test(match.text)) return DENIED_CLAIM.test(clauseBefore(match));
    return (IS_ONES_OWN.test(match.text) ? DENIAL_OF_ONES_OWN : DIRECT_DENIAL).test(clauseBefore(match));
  },
};

const OTHERS = [
  'he|she|they|who|it|everyone|everybody|someone|somebody|people|friends?|mates?|sister|brother|sis|bro|mum|mam|dad',
  'parents|nan|gran|girls?|boys?|guys?|lads?|kids|teacher|boyfriend|girlfriend|ex|bullies|character|comments?|song|lyrics?',
].join('|');
const SPOKE = [
  'said|says|say|saying|told|tells|tell|telling|texted|texts|wrote|writes|posted|posts|messaged|screamed|screams',
  'shouted|shouts|commented|went|goes|was like|were like|be like|joked|jokes|sings|sang|claims|claimed',
].join('|');

/** "she said that …": another person speaks the very words of the match. */
export const REPORTED: Excuse = before(
  new RegExp(
    `(?:^| )(?:${OTHERS}) (?:\\w+ ){0,2}?(?:${SPOKE}) (?:(?:to )?(?:me|us|him|her|them|everyone|people) )?(?:that |like |things like )?$`,
    'u',
  ),
);

const STORY = [
  'film|movie|book|novel|song|play|game|story|show|series|episode|poem|scene|musical|lyrics?|documentary|drama|lesson|essay|debate',
].join('|');
const ABOUT_A_STORY =
  '(?:in|from|about|of|watched|watching|read|reading|studied|studying|called|playing) (?:the |a |this |my |that |our |an )?(?:\\w+ ){0,2}';

const STORY_NAMED = new RegExp(
  `\\b${ABOUT_A_STORY}(?:${STORY})\\b|\\b(?:romeo|juliet|hamlet|macbeth|ophelia|lennie|fortnite|minecraft|roblox|fifa|npc|boss fight|storyline|character)\\b`,
  'u',
);

/**
 * It happens in a story, a game or a lesson that the same clause names; where the writer speaks of themselves, only words behind the
 * match name it: "i want to die in the game", but not "in my english lesson i want to die".
 */
export const IN_A_STORY: Excuse = {
  name: 'inAStory',
  excuses(match) {
    const isOnesOwn = HAS_SUBJECT.test(match.text) || IS_ONES_OWN.test(match.text);
    return STORY_NAMED.test(isOnesOwn ? match.text + clauseAfter(match) : clauseOf(match));
  },
};

/** Time words that make what the clause says past and over. */
export const LONG_AGO =
  /\b(?:used to|years? ago|ages ago|last year|a long time ago|back then|in the past|not any more|but not now|no longer|months ago|previously|as a (?:kid|child|teen|teenager)|when i was (?:\w+ ){0,2}(?:younger|little|small|young|your age|a kid|a child|at school|at uni|at university|in year|\d+|a teenager|a teen|\w+teen))\b/u;

/** Time words that make it present again, whatever else is said of the past. */
const STILL = /\b(?:now|again|still|tonight|today|right now|these days|lately|keep|keeps)\b/u;

/** The same day. */
export const TODAY =
  /\b(?:tonight|today|this (?:evening|afternoon|morning)|in (?:a|an|one|two|a few|ten|five|\d+) (?:minutes?|mins?|hours?)|right now|now|when (?:everyone|they|mum|my mum|my parents|dad) (?:is|are|goes?|falls?|have gone) (?:\w+ )?(?:asleep|sleep|out|bed)|after this (?:message|chat)|before (?:morning|midnight))\b/u;

/** What happened within the last year is not long past where another person did it. */
const WITHIN_A_YEAR = /\b(?:last year|months ago)\b/gu;
/** "used to" governs the verb behind it alone: "he used to be nice he hits me". */
const USED_TO_DO_ELSE = /\bused to (?!(?:\w+ )?$)/gu;

/** The match's own clause is about a time long past, and nothing in it or behind it makes it present. */
export function isLongPast(match: PhraseMatch): boolean {
  const ownWords = clauseBefore(match).replace(USED_TO_DO_ELSE, '') + match.text + clauseAfter(match);
  return LONG_AGO.test(ownWords.replace(WITHIN_A_YEAR, '')) && !STILL.test(match.text + match.tail);
}
