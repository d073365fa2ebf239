import { around, FORBIDDEN } from '../conductExcuses.ts';
import { before, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, OTHERS_SAY } from './words.ts';

const PILLS = '(?:pills|tablets|paracetamol|ibuprofen|sleeping pills|aspirin|meds|painkillers)';
/** The writer asks, or looked it up: a cry for help, which the rules for self-harm find. */
const ASKING = before(
  around`(?:^| )(?:what is|what are|which is|whats|is there|know|tell me|google|googled|googling|searched|search|looking up
    |looked up|me|i|about|any|best|the|a|an|most|is it|need|want|find|found|for|prevent|without|no|stop|avoid
    |not) (?:\w+ )?$|^$`,
);
const WARNING = inSentence(
  around`\b(?:do not|never|dangerous|could kill|can kill|will damage|please|doctor|prescri\w+|antibiotics)\b`,
);
const FOOD_AND_MONEY = inClause(/\b(?:costs?|spending|hair|cake|fabric|paper|wood|pattern|grass)\b/u);

/** Ways to die or to be hurt, given to another as advice. */
export const METHODS: readonly Rule[] = [
  {
    id: 'encouragesHarm.bestWayIsToDie',
    says: 'The writer recommends a way to die: "the easiest way to kill yourself is pills".',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:best|easiest|easy|quickest|painless|only|good) way (?:\w+ ){0,3}?(?:(?:kill yourself|die|end it|go
      |do it) )?is (?:to )?(?:\w+ )?(?:take|swallow|hang|jump|cut|overdose|pills|a rope|drown|bleach|${PILLS})\b`,
    unless: [
      ASKED_AFTER,
      WARNING,
      FOOD_AND_MONEY,
      inSentence(around`\b(?:train|bus|tube|bridge|lift|notes?|sandwich(?:es)?|shortcut|break|walk|exam|essay|corner|part in
        |the lead)\b`),
    ],
    hits: [
      'the best way is to take all the tablets at once',
      'the easiest way to kill yourself is pills',
      'not going to lie the quickest way is to jump',
    ],
    misses: [
      'what is the best way to kill yourself',
      'the best way is to take the bus',
      'the only way is to cut costs',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorSaysHowToDie',
    says: 'A mentor speaks of ways to kill oneself.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:ways?|how|tips?|tricks?|method|methods) (?:to|for|on|of|you can|you could
      |i would) (?:you to |people |someone )?(?:kill(?:ing)? (?:yourself|themselves)|end your life|hang yourself
      |die without pain|die quickly|tie a noose|overdose)\b`,
    unless: [
      before(around`(?:^| )(?:searching|googling|looking|looked|searched|thinking|thought|plan|plans|planned|planning|about|asking
        |asked|read|reading|no|other|not|a|decided on|decided on a) (?:\w+ ){0,2}$`),
    ],
    hits: [
      'here is how to kill yourself',
      'i know the best way to kill yourself',
      'theres an easy way to die without pain',
    ],
    misses: [
      'have you been thinking about ways to kill yourself?',
      'have you decided on a way to end your life?',
      'how to plan your week',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.showsHow',
    says: 'The writer offers to show how to hurt or starve oneself, or to hide it.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:here is|this is|i (?:can|will|could) (?:show|tell|teach) you|let me (?:show|tell|teach) you
      |that is) how (?:i |to |you )(?:can |could |should )?(?:\w+ ){0,2}?(?:tie (?:a|the) noose|noose|cut|purge|starve
      |hide (?:it|them|the (?:cuts|scars|marks))|kill yourself|overdose|do it without (?:pain|anyone)
      |make yourself sick|self harm)\b`,
    unless: [
      FOOD_AND_MONEY,
      before(/(?:^| )(?:not|never) $/u),
      inSentence(/\b(?:down on|carbs|sugar|time|essay|video|sleeve pattern|onions?|veg)\b/u),
    ],
    hits: [
      'here is how to cut without anyone noticing',
      'here is how i tie the noose',
      'i can show you how to hide it',
    ],
    misses: ['here is how i cut down on sugar', 'i can show you how to cut the fabric'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.waysToHide',
    says: 'The writer gives ways to starve, purge or self-harm unseen.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:how|ways?|tips?|tricks?) (?:to|for|on) (?:\w+ ){0,2}?(?:self harm(?:ing)? (?:without|so|and)
      |cut (?:yourself|deeper|deep|without)|starve(?: yourself)?|starving|purge|purging|make yourself sick|hide (?:the
      |your) (?:cuts|cutting|scars|self harm|weight))\b`,
    unless: [ASKING, FOOD_AND_MONEY],
    hits: [
      'this is how to purge so nobody hears',
      'best group, we post tips for starving',
      'not bragging but i have got tricks to hide your cuts',
    ],
    misses: ['i googled how to cut yourself', 'is there any way to stop purging', 'how to cut without pain'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.takeAndDie',
    says: 'The writer tells the other to take tablets, and that it is painless or final.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:take|swallow|down|neck) (?:\w+ ){0,4}?(?:${PILLS}|whole (?:bottle|packet|box|strip|lot)|bottle|packet
      |all of them|the lot|them all)\b`,
    onlyIf: [
      around`\b(?:painless|die|dead|peaceful|over quickly|never wake|forever|works? every|for good|kills?|end it
        |will not (?:hurt|feel)|no pain|like sleep|going to sleep|over soon)\b`,
    ],
    unless: [
      before(around`(?:^| )(?:i|i will|i would|i want to|i have to|to|he|she|they|did you|have you|if you|not|never|could|might
        |would|may) (?:\w+ )?$`),
      inSentence(around`\b(?:do not|never|please|course of antibiotics|headache|doctor|could kill|can kill|could die|can die|might die
        |dangerous)\b`),
    ],
    hits: [
      'take 30 paracetamol and it is painless',
      'just take the whole bottle, it wont hurt',
      'neck the lot its like going to sleep',
    ],
    misses: [
      'i want to take all the pills and die',
      'dont take those tablets they could kill you',
      'take two paracetamol for the headache and rest',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.takeThemThen',
    says: 'The writer dares the other to take the tablets.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:go on|do it|so|just) (?:then )?(?:take|swallow|down|neck) (?:the |them
      |your |all the |all |those |the rest of |all of )(?:the |your )?(?:them|all|tablets|pills|lot|meds|paracetamol
      |bottle|packet)?`,
    onlyIf: [
      around`\b(?:who cares|see (?:if|who|what)|nobody|no one|dare|bet you|will not|better off|do us|going to sleep
        |go on)\b`,
    ],
    unless: [
      before(/(?:^| )(?:i|to|they|he|she|could|can) (?:\w+ )?$/u),
      inSentence(around`\b(?:doctor|prescri\w+|headache|antibiotics|as told|with food|water|bins?|notes?|dog|tests?|exams?|photos?
        |penalty|kids?|plates?)\b`),
    ],
    hits: [
      'go on then, take the tablets, see who cares',
      'Go on, take the rest of them.',
      'go on, take them. its only like going to sleep',
    ],
    misses: ['just take the tablets with food', 'go on take them bins out', 'i could just take them all'],
    source: 'corpus, lines b, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.allTabletsAtOnce',
    says: 'The writer speaks to another of taking all the tablets together.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:take|taking|swallow|swallowing) (?:all|enough) (?:of )?(?:the |your |those )?${PILLS} (?:\w+ )?(?:at once
      |in one go|together)\b`,
    unless: [
      before(
        around`(?:^| )(?:i|i want to|to|of|not|never|did you|have you|about|thinking of|if you|i am|by) (?:\w+ )?$`,
      ),
      WARNING,
    ],
    hits: ['swallow all the tablets at once', 'best thing is take all your meds together and sleep'],
    misses: ['i want to take all the tablets at once', 'dont take all your tablets at once'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorSaysTakeAll',
    says: 'A mentor tells the young person to take the tablets.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\btake (?:(?:the|all the|all your|all of the|all of your|your|those|all|all those) ${PILLS}|them all|all of them
      |the lot|the whole (?:packet|box|bottle|lot))\b`,
    onlyIf: [
      around`\b(?:nobody|no one|tonight|all|lot|whole|at once|forever|sleep|peace|over|end|painless)\b`,
    ],
    unless: [
      FORBIDDEN,
      before(/(?:^| )(?:i|to|you|if|or|people|he|she|they|about|of|and) (?:\w+ )?$/u),
      inSentence(around`\b(?:doctor|prescri\w+|nurse|antibiotics|course|with food|water|pharmac\w+|back to|away|out of|to the|to your
        |from you|photos?|notes|books|somewhere|safe)\b`),
    ],
    hits: ['just take all the pills', 'dont cry take the pills no one will know', 'take them all tonight'],
    misses: [
      'did you take all the pills?',
      'take your tablets with food tonight',
      'take them all back to the pharmacy',
    ],
    source: 'lines k, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.takeSomePills',
    says: 'The writer tells the other to go and take pills.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\bgo (?:and )?(?:take|swallow|neck|down) (?:some|all|a load of|loads of|your|the) (?:\w+ )?${PILLS}\b`,
    unless: [
      FORBIDDEN,
      OTHERS_SAY,
      before(/(?:^| )(?:i|to|will|can|could|you|they) (?:\w+ )?$/u),
      inSentence(/\b(?:headache|doctor|prescri\w+|food|water|migraine|period|fever|cold)\b/u),
    ],
    hits: ['go take some pills', 'not joking go and swallow all your tablets'],
    misses: ['go and take some painkillers for the headache', 'i want to go take some pills'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];
