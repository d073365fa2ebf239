import { after, before, DENIED, IN_A_STORY, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { anyOf, GAME_OR_PEST, aboutTopic } from './wording.ts';

const SELF = '(?:my|your|them|one|him|her) ?(?:self|selves)';
const DIE = anyOf(
  `die|kill ${SELF}|kill (?:a person|someone|me|you)|end (?:it all|my life|your life|a life|their life)|hang ${SELF}`,
  `drown ${SELF}|commit suicide|overdose|od|un ?alive ${SELF}|not wake up|bleed out|be dead`,
);

/** Asking how to die is a cry: it is asked by the mentee, of oneself. */
export const ASKING_HOW_TO_DIE: readonly Rule[] = [
  {
    id: 'selfHarm.asksHowPeopleKillThemselves',
    says: 'The writer asks how one kills oneself.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bhow (?:do|does|did|can|could|should|would|will|am|are|to)(?: (?:i|you|people|someone|somebody|one|they
      |most|teens|kids|girls|boys|men|women|other|everyone|going|best|actually|even|really|just|quickly|easily|painlessly)){0,4}
      (?: to)? ${DIE}\b`,
    unless: [IN_A_STORY, GAME_OR_PEST, after(/^ (?:my hair|on|in|of|for|with|at|laughing)(?: |$)/u)],
    hits: [
      'how do people kill themselves',
      'how do u kill urself',
      'how to kill yourself without pain',
      'how can i die',
      'how would someone even kill themselves',
    ],
    misses: [
      'how do you kill the boss in this game',
      'how do people not die on that ride',
      'how did they kill themselves in romeo and juliet',
    ],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksForAWayToDie',
    says: 'The writer asks for the best, quickest or least painful way to die.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:best|easiest|easy|quickest|quick|fastest|fast|painless|painful|peaceful|peacefullest|nicest|kindest
      |good|only|simplest|cheapest|surest|cleanest|different|other|any|safest|calmest|ways?|methods?)[ ](?:\w+ )?
      (?:ways? |methods? )?(?:to|of|for) (?:just )?(?:${DIE}|dying|killing ${SELF}|ending (?:it all|my life|your life)
      |suicide)\b`,
    unless: [
      after(/^ is (?!there|it)/u),
      DENIED,
      IN_A_STORY,
      GAME_OR_PEST,
      before(/(?:^| )(?:worst|no|avoid|stop|prevent) (?:\w+ )?$/u),
      after(/^ (?:my hair|laughing|prevention|in (?:the|a)|of|on)(?: |$)/u),
    ],
    hits: [
      'most painless way to die',
      'easiest way to die',
      'painless ways to die',
      'whats the best way to kill yourself',
      'ive been researching ways to end my life',
    ],
    misses: [
      'best way to die my hair',
      'the best way to kill someone in fortnite is a game of luck',
      'best way to dye eggs',
    ],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksHowToEndIt',
    says: 'The writer asks how to end it.',
    kind: 'selfHarm',
    risk: 'high',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\bhow (?:do|can|could|should|would) i (?:just )?end it(?= \.|$| (?:quickly|fast|without|painlessly))`,
    unless: [IN_A_STORY, inSentence(/\b(?:email|essay|letter|story|call|chapter|speech|song|intro)\b/u)],
    hits: ['how do i end it', 'how can i end it without pain'],
    misses: ['how do i end it, the email i mean', 'how do i end it with him'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksHowMany',
    says: 'The writer asks how much of a medicine kills.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bhow (?:many|much|few|strong|high|far|deep|tall) (?:\w+ ){0,5}?(?:would|will|does it take|do (?:i
      |you) (?:need|have)|can|could|it takes|to|until|before) (?:\w+ ){0,6}?(?:kills?
      (?: (?:me|you|someone|a person|my ?self))?|die|overdose|od|never wake up|not wake up|be fatal|fatal|lethal|dead|it to work
      |do the job|pass out for good)\b`,
    unless: [
      GAME_OR_PEST,
      aboutTopic(
        'goldfish|hamster|dog|cat|mum would kill|people (?:have )?(?:died|die) (?:in|of)|war|steps',
        'calories|push ?ups|xp|lives',
      ),
      after(/^ (?:on|in|of|at|for|the|an|my)(?: |$)/u),
    ],
    hits: [
      'how many paracetamol would kill someone',
      'how many pills would it take to kill me',
      'how much ibuprofen do i need to overdose',
      'how many of them do you have to take for it to work',
    ],
    misses: [
      'how many soldiers would die in the war',
      'how many points do you need to kill the boss in this game',
    ],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksWhereToJump',
    says: 'The writer asks where to jump or to die.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:best|highest|nearest|good|which|what|closest|tallest|quiet) (?:\w+ )?
      (?:bridges?|buildings?|roofs?|cliffs?|places?|spots?|stations?|platform) (?:\w+ ){0,2}?to (?:jump off|jump|jump from|die
      |do it|hang|drown|kill my ?self|end it)(?= \.|$| (?:in|near|from|round|around|at|without))`,
    unless: [
      GAME_OR_PEST,
      inSentence(/\b(?:sea|holiday|coasteering|tombstoning|water|bungee|paragliding|diving)\b/u),
    ],
    hits: ['best bridge to jump off', 'which building is good to jump from'],
    misses: ['best cliff to jump off on holiday into the sea', 'best place to hang posters'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksIfDyingHurts',
    says: 'The writer asks whether dying hurts, or how long it takes.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:(?:does|will|would|did|do) (?:it|you) (?:\w+ )?(?:hurt|be painful|feel anything|feel it
      |take long) (?:\w+ ){0,2}?(?:to die|dying|to drown|drown|to hang|hang|hanging|jump|bleed out|to overdose|suffocate)
      |(?:does|is) (?:dying|drowning|hanging|overdosing|suicide) (?:\w+ )?(?:hurt|painful|quick|peaceful)
      |how long (?:\w+ ){0,6}?(?:to die|to drown|to bleed out|to overdose|before (?:i|you) (?:die|pass out)|bleed to death))\b`,
    unless: [GAME_OR_PEST, after(/^ (?:my hair|of|out (?:at|with)|the)(?: |$)/u)],
    hits: ['does it hurt when you drown', 'is drowning painful', 'how long does it take to bleed out'],
    misses: ['does it hurt to get your ears pierced', 'how long does it take to die my hair'],
    source: 'lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.searchedHow',
    says: 'The writer has looked up ways to die.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:google|googled|googling|search|searched|searching|looked up|looking up|look up|researched|researching
      |read up on|asked chatgpt) (?:\w+ ){0,6}?(?:suicide|how to (?:die|hang|overdose|tie a noose|kill)|dying|hang|hanging|noose
      |overdose|overdosing|(?:paracetamol|bridge|painless|bleed|drown)\w*)\b`,
    unless: [
      GAME_OR_PEST,
      aboutTopic(
        'how to help|for my (?:friend|mate|essay|project|coursework)|hang (?:out|pictures|the|a|my|up)',
        'revision|dissertation|interview|cadets?',
      ),
    ],
    hits: ['googled if u feel anything when u hang', 'been googling whether paracetamol is painful'],
    misses: ['googled how to hang a picture', 'i looked up suicide statistics for my essay'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];
