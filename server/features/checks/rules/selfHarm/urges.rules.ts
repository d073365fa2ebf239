import { DENIED, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ACCIDENT, BY_ANOTHER, followedBy, UP_TO_FOUR_ADVERBS, aboutTopic, WHERE_CUT } from './wording.ts';

/** The urge to hurt oneself. */
export const URGES: readonly Rule[] = [
  {
    id: 'selfHarm.urgeToHurtSelf',
    says: 'The writer wants, or has the urge, to hurt themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:urges?|want|wanted|tempted|need|going|itching|wanting|about|trying not|like) to ${UP_TO_FOUR_ADVERBS}
      (?:cut|burn|self harm|hurt my ?self|harm my ?self|cut my ?self|scratch my ?self|punish my ?self|bleed|see blood)\b`,
    unless: [
      BY_ANOTHER,
      DENIED,
      REPORTED,
      ACCIDENT,
      WHERE_CUT,
      followedBy(
        'my hair|my nails|my fringe|my hours|down|back|out|class|people|costs|bread|fat|calories|cds|wood',
        'my (?:\\w+ )?(?:notes|books?|homework|coursework|revision|uniform|tie)',
        'candles?|together|all my|weight|in line|to the',
      ),
    ],
    hits: ['i have an urge to cut', 'i want to hurt myself', 'not gonna lie i want to self harm'],
    misses: [
      'i dont want to hurt myself',
      'i want to cut my hair',
      'i need to cut down on sugar',
      'gonna burn my chemistry notes when this is over',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.urgesAreBack',
    says: 'The urges are strong or back.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:the|my|these|such|really|strong|bad) urges?\b`,
    onlyIf: [/\b(?:strong|loud|bad|clean|again|fight\w*|resist|cut|hurt|harm|back|worse|tonight)\b/u],
    unless: [
      aboutTopic(
        'shop\\w*|snack\\w*|vap\\w*|smok\\w*|sneez\\w*|scroll\\w*|crisps|chocolate|buy|spend|text|laugh|sing',
        'pee|game|gambl\\w*|check|gone|not get',
      ),
    ],
    hits: ['im 2 weeks clean but the urges are so loud tonight', 'the urges are back'],
    misses: ['the urge to buy snacks is strong', 'i had the strong urge to laugh'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notSafeWithSelf',
    says: 'The writer is not safe from themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bnot (?:feel |be |being |feeling |think i am )?safe (?:with|around|from|on my own with
      |alone with) my ?self\b`,
    unless: [REPORTED],
    hits: ['i dont feel safe with myself', 'im not safe from myself'],
    misses: ['i am safe from myself now', 'i dont feel safe with him'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.somethingStupid',
    says: 'The writer may do something stupid.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:going to|might|will|scared i will|could|about to|worried i will|want to) do something (?:really )?
      (?:stupid|silly|bad|i will regret|terrible)(?= \.|$| (?:to|tonight|if|i|and|soon))`,
    unless: [DENIED, REPORTED, BY_ANOTHER],
    hits: ['im gonna do something stupid', 'scared i will do something bad'],
    misses: ['im not going to do something stupid', 'he will do something stupid'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.somethingToSelf',
    says: 'The writer may do something to themselves.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:do|doing|done) something (?:\w+ )?to my ?self\b`,
    unless: [DENIED, REPORTED, BY_ANOTHER],
    hits: ['worried i will do something to myself', 'not gonna lie im gonna do something bad to myself'],
    misses: ['im not going to do something to myself', 'he did something to me'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];
