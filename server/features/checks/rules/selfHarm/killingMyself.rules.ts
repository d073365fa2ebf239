import { after, before, DENIED, IN_A_STORY, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { BY_ANOTHER, KILL_MYSELF, KILLING_MYSELF, UP_TO_FOUR_ADVERBS, WRITER } from './wording.ts';

const FIGURE = after(
  /^ (?:with (?:this|the|all)|on (?:sugar|chocolate|netflix)|laughing|of (?:laughter|cringe))/u,
);
const TOLD_TO = before(
  / (?:tell|tells|telling|told|want|wants|wanted|asked|asking|dared|made|bullied|pushed) (?:me|us|him|her|them) (?:\w+ )?$/u,
);

/** The writer means, wants, plans or thinks about to kill themselves. */
export const KILLING_ONESELF: readonly Rule[] = [
  {
    id: 'selfHarm.goingToKillSelf',
    says: 'The writer is going to kill themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${WRITER}\b(?:going to|will|ill|ready to|planning to|plan to|planning on|decided to|have to|need to|must
      |am to|got to)[ ]${UP_TO_FOUR_ADVERBS}(?:${KILL_MYSELF}|${KILLING_MYSELF})\b`,
    unless: [BY_ANOTHER, DENIED, REPORTED, IN_A_STORY, TOLD_TO, FIGURE],
    hits: [
      'im going to kill myself',
      'im not fine im going to kill myself tonight',
      'he never loved me im going to kill myself',
      'lmao im gonna kill myself tonight',
      'am gonna top meself if this carries on',
    ],
    misses: [
      'im not going to kill myself',
      'i am never going to end my life',
      'she said im going to kill myself',
    ],
    source: 'corpus, trial rows 1 and 2',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.aboutToKillSelf',
    says: 'The writer is about to kill themselves.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`${WRITER}\babout to ${UP_TO_FOUR_ADVERBS}${KILL_MYSELF}\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, TOLD_TO, FIGURE],
    hits: ['im about to kill myself', 'im not ok im about to end my life'],
    misses: ['im not about to kill myself', 'in the film he says i am about to kill myself'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToKillSelf',
    says: 'The writer wants to kill themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${WRITER}\b(?:want|wanted|wanting|wish|would like|would love|like|tempted|urges?|dying|love|hoping|deserve
      |supposed|close) too? ${UP_TO_FOUR_ADVERBS}${KILL_MYSELF}\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, TOLD_TO, FIGURE],
    hits: [
      'i want to kill myself',
      'not gonna lie i want to kill myself',
      'i want to kil myslef',
      'i wnat to kill myself',
      'i want to unalive',
      'i have nobody, i want to kill myself',
      'i wanna kms',
    ],
    misses: [
      'i dont want to kill myself',
      'i never wanted to end my life',
      'they want me to kill myself',
      'in the play she wants to kill herself',
    ],
    source: 'corpus, trial rows 1 and 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.mightKillSelf',
    says: 'The writer could, should or might kill themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:i |id )(?:\w+ )?(?:should|could|might|may|would|may as well|might as well
      |can) (?:as well )?${UP_TO_FOUR_ADVERBS}${KILL_MYSELF}\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, TOLD_TO, FIGURE],
    hits: [
      'i wish i could just kill myself',
      'nobody likes me i might kill myself',
      'i may as well end my life',
    ],
    misses: ['i could never kill myself', 'they say i should kill myself', 'i would not end my life'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.thinksOfKillingSelf',
    says: 'The writer thinks about killing themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${WRITER}\b(?:think|thinking|thought|thoughts?|dream|dreaming|fantasise|fantasising|fantasize|fantasizing
      |considered|considering|contemplating|contemplated|googling|researching|obsessed)[ ](?:\w+ ){0,3}?
      (?:about|of|with|on) ${UP_TO_FOUR_ADVERBS}${KILLING_MYSELF}\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, TOLD_TO, BY_ANOTHER],
    hits: [
      'thinking about unaliving myself',
      'i keep thinking about ending my life',
      'im not ok i thought about killing myself',
      'ive been having thoughts of ending my life',
    ],
    misses: [
      'i never thought about killing myself',
      'are you thinking about suicide',
      'we read a book about committing suicide',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.allTheyThinkAbout',
    says: 'Killing themselves is all that the writer thinks about.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:${KILLING_MYSELF}|suicide|dying|being dead|death) is (?:\w+ )?
      (?:all|the only thing|what|everything|constantly|always) (?:that )?(?:i|on my|in my)\b`,
    unless: [REPORTED, IN_A_STORY],
    hits: [
      'ending my life is all i think about',
      'killing myself is all i think about',
      'not gonna lie dying is always on my mind',
    ],
    misses: ['football is all i think about', 'he says killing myself is all i talk about'],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.thinkAboutNothingElse',
    says: 'All that the writer thinks about is dying.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\ball i (?:\w+ )?(?:think about|think of|dream of|dream about|want|need) is (?:to )?
      (?:${KILL_MYSELF}|${KILLING_MYSELF}|suicide|dying|death|die|ending it|be dead|being dead)\b`,
    unless: [REPORTED, IN_A_STORY],
    hits: ['all i think about is killing myself', 'im not ok all i want is to die'],
    misses: ['all i think about is football', 'all he wants is to die a hero'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.feelsLikeKillingSelf',
    says: 'The writer feels like killing themselves, or is close to it.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${WRITER}\b(?:feel|feels|feeling|felt) (?:\w+ )?like ${UP_TO_FOUR_ADVERBS}(?:${KILLING_MYSELF}|i (?:want to|should
      |could) ${KILL_MYSELF})\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, FIGURE],
    hits: ['i feel like killing myself', 'im not well i feel like ending it all'],
    misses: ['i dont feel like killing myself', 'she said i feel like killing myself'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.feelsLikeDying',
    says: 'The writer feels like dying.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bfeel like (?:just )?(?:dying|being dead)(?= \.|$| (?:i|and|because|today|tonight|now|every))`,
    unless: [
      DENIED,
      REPORTED,
      inSentence(/\b(?:flu|cold|hungover|hangover|gym|run|hot|heat|period|cramps|spicy|ill|sick)\b/u),
    ],
    hits: ['i feel like dying', 'not gonna lie i just feel like dying every day'],
    misses: ['i feel like dying my hair', 'i dont feel like dying'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.planToKillSelf',
    says: 'The writer plans how, when or where to kill themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:plan|plans|planning|planned|how|where|when|ways?|method|courage|guts|nerve|strength|need|pills|reasons?
      |time|date|excuse|permission)[ ](?:\w+ )?(?:i (?:will|would|am going to|can|could) |to |of )${UP_TO_FOUR_ADVERBS}
      (?:${KILL_MYSELF}|${KILLING_MYSELF}|end it(?= \.|$))`,
    unless: [DENIED, REPORTED, IN_A_STORY, before(/(?:^| )no (?:\w+ )?$/u)],
    hits: [
      'i have been planning how to kill myself',
      'i have a plan to end it',
      'not gonna lie ive looked up ways to end my life',
      'i know where i would kill myself',
    ],
    misses: [
      'i have no plans to kill myself',
      'a plan to end it with my boyfriend',
      'i dont have any plan to end my life',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.knowsHow',
    says: 'The writer knows how or where they would do it.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bi (?:have )?(?:\w+ )?(?:know|planned|decided|worked out|figured out) (?:exactly )?
      (?:how|where|when) (?:i am going to|i will|i would|to) do it\b`,
    unless: [
      DENIED,
      inSentence(
        /\b(?:homework|maths|essay|coursework|recipe|hair|makeup|question|project|cv|eyeliner|app)\b/u,
      ),
    ],
    hits: ['i know how im going to do it', 'ive worked out where i would do it'],
    misses: ['i know how to do it in maths', 'he knows how to do it'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.triedToKillSelf',
    says: 'The writer has tried to kill themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:tried|trying|try|attempted|attempting|failed|nearly|almost|managed) (?:to )?${UP_TO_FOUR_ADVERBS}
      (?:${KILL_MYSELF}|${KILLING_MYSELF}|killed my ?self|suicide|hung my ?self|ended (?:it all|my life)|die)\b`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      FIGURE,
      before(/(?:^| )(?:he|she|they|someone|who|mate|friend|mum|dad|brother|sister) (?:\w+ )?$/u),
      after(/^ (?:of|from|laughing|my hair|when|on)(?: |$)/u),
    ],
    hits: [
      'i tried to kill myself last week',
      'i tried to hang myself this morning and it didnt work',
      'not ok. nearly killed myself last night',
      'i attempted suicide',
    ],
    misses: ['i never tried to kill myself', 'my friend tried to die', 'i nearly died of embarrassment'],
    source: 'corpus',
    since: '2026-11-28',
  },
];
