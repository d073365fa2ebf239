import { around, ASKED_BY_OTHERS, DONE_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { OUR_TALK } from './words.ts';

const TWO = '(?:us|us two|you and me|ourselves|you and i|me and you|the two of us)';
const CANNOT =
  before(around`(?:^| )(?:can not|could not|will not|would not|never|should not|must not|do not (?:have|need) to|not going to
    |not able to|nobody should) (?:promise to |just |be able to |ever )?$`);

/** The talk itself is to stay hidden. */
export const BETWEEN_US: readonly Rule[] = [
  {
    id: 'secrecy.keepItBetweenUs',
    says: 'The writer asks that the talk be kept between the two.',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\b(?:keep|kept|keeping|leave) ${OUR_TALK} (?:\w+ )?(?:between ${TWO}|(?:a )?secret|secret|private(?= \.
      |$| ok| please| yeah| from| and)|quiet|hidden|to yourself|just between|on the (?:quiet|down low)|under your hat
      |off (?:here|this|the record))\b`,
    unless: [
      CANNOT,
      FORBIDDEN,
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:i|he|she|they|who|to|had|have|people|you can|you could) (?:\w+ ){0,2}$/u),
      after(/^ (?:(?:till?|until) it is printed|and (?:the|kith|staff)|if i)/u),
    ],
    hits: [
      'keep it secret, i printed your photo',
      'keep this between us',
      'its not a big deal keep it between us',
      'dont worry about it, lets keep our chats secret',
      'keep it on the down low',
    ],
    misses: [
      'we cant keep this between us, i will have to share it',
      'you should never keep this secret',
      'i kept it to myself, he told me to keep it secret',
      "keep it secret til it's printed, the head doesnt know",
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.strictlyBetweenUs',
    says: 'The writer says that something is, or stays, between the two.',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\b(?:(?:just|strictly|only|all|private|this is|that is|it is|its) between ${TWO}|(?:stays?|stay|staying|remain
      |remained|remains) (?:strictly |just |only )?(?:between ${TWO}|ours)|(?:keep
      |keeps) (?:that bit |this |it |that |our chats )?(?:just )?(?:ours|(?:just )?between ${TWO}))\b`,
    unless: [
      CANNOT,
      FORBIDDEN,
      DONE_BY_OTHERS,
      inClause(/\b(?:can not|could not|will not) keep\b/u),
      after(/^ (?:and (?:the|kith|staff)|if i|there)/u),
    ],
    hits: [
      'this is just between you and me ok',
      'this stays between us',
      'Promise me this stays ours.',
      'pinky promise this chat stays ours',
    ],
    misses: ['it cannot stay between us', 'my mum said this is just between us'],
    source: 'corpus, lines c, g',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.betweenYouAndMe',
    says: 'A mentor speaks confidentially: "between you and me".',
    kind: 'secrecy',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\bbetween (?:you and me|us two|ourselves)\b`,
    unless: [inClause(/\b(?:can not|could not|will not|never)\b/u), after(/^ and (?:the|kith|staff)/u)],
    hits: ["Between you and me, your social worker's useless.", 'dont laugh, between you and me'],
    misses: ['i cannot keep it between you and me', 'it never stays between you and me and the team'],
    source: 'lines a, b, e',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.ourSecret',
    says: 'The writer calls it "our secret".',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\bour (?:\w+ )?(?:little |own |special |wee )?(?:secret|secrets|little thing|wee thing)\b`,
    unless: [
      CANNOT,
      ASKED_BY_OTHERS,
      before(
        around`(?:^| )(?:not|never|calls it|called it|says it is|says its|said its|said it is|said it was) (?:\w+ )?$`,
      ),
    ],
    hits: ['its our little secret', 'no one knows, its our secret yeah?', 'Our little thing, okay?'],
    misses: ['he said it was our little secret', 'this is not our secret'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.whatWeSayIsPrivate',
    says: 'A mentor promises that what they talk about is private or secret.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:what|this|it) (?:we|that we) (?:talk about|say|do|have) (?:\w+ )?(?:is|stays
      |must stay) (?:\w+ )?(?:private|secret|between us)|(?:can you|you can) keep (?:a|my|our|the) secret|keep (?:a|my
      |our) secret)\b`,
    unless: [
      CANNOT,
      FORBIDDEN,
      before(/(?:^| )(?:i|he|she|they|to|not) (?:\w+ )?$/u),
      after(/^ (?:about (?:someone|somebody|being|abuse))/u),
    ],
    hits: ['can you keep a secret', 'what we talk about is private', 'you can keep a secret cant you'],
    misses: ['i cannot keep a secret about that', 'you should never keep a secret like that'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.wouldBeInTrouble',
    says: 'A mentor would be in trouble if others knew.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:i (?:would|will|could|might)|id|ill) (?!not |never )(?:\w+ )?(?:get in(?:to)? (?:\w+ )?trouble
      |lose my (?:job|place)|be (?:in (?:\w+ )?(?:trouble|bother)|kicked off|banned|removed|sacked)|get (?:kicked off
      |sacked|banned|fired|arrested)|(?:go to|end up in) (?:prison|jail))|they would (?:sack|ban|kick) me
      |mentors get in trouble)\b`,
    unless: [
      DONE_BY_OTHERS,
      before(/(?:^| )(?:not|never|thought|and) $/u),
      after(/^ (?:for being late|at work|with my (?:wife|mum))/u),
    ],
    hits: [
      'i would get in trouble if you told anyone',
      "I'd get kicked off here if they knew",
      "they'd sack me if they knew",
      "I'd be in bother for this",
    ],
    misses: ['he said i would get in trouble', 'i will not get in trouble'],
    source: 'corpus, lines b, c, f, g',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.coverStory',
    says: 'A mentor gives the young person a cover story.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:if (?:they|anyone|anybody|your \w+|the \w+|kith|she|he|people) asks?(?: you)? (?:just )?(?:say|tell|put
      |we have|we only|it is)|(?:just |and )?say (?:you are|you were|you fancied|you won|you had|you have|i am|it is
      |its|it was) (?:\w+ ){0,2}?(?:at|with|from|a|an|your|for) (?:\w+ ){0,2}?(?:friends?|mates?|cousins?|auntie?
      |uncle|family|godmother|godfather|homework club|sleepover|library|raffle|walk|lady|school|bursary|nan|gran|mum
      |dad)|tell (?:them|her|him|your \w+) (?:that )?(?:i am|it is|its|you won|you are) (?:\w+ ){0,2}?(?:with|your|a
      |an|from) (?:\w+ )?(?:uncle|lady|woman|cousin|friends?|mates?|aunt|auntie|godfather|raffle))\b`,
    unless: [
      FORBIDDEN,
      after(/^ (?:hello|thanks|sorry|no|that you need|you need)/u),
      inSentence(/\b(?:interview|essay|panel|admissions|999|ambulance|police|operator)\b/u),
    ],
    hits: [
      'if they ask, say we only talk about your coursework',
      "Say you're at a friend's.",
      'tell her that im a lady called carol, say im your auntie',
    ],
    misses: [
      'if the interview panel ask, say you have a friend at the library',
      'you dont have to say you are with friends',
    ],
    source: 'lines b, c, d, e, f, k',
    since: '2026-11-28',
  },
];
