import { after, DENIED, IN_A_STORY, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { BY_ANOTHER, DAY, UP_TO_FOUR_ADVERBS, aboutTopic, WRITER } from './wording.ts';

const PARTING = aboutTopic(
  'with (?:him|her|them)|boyfriend|girlfriend|relationship|dating|him|her|essay|story|chapter',
  'friendship|subscription|contract|membership|job|course|stream|homework|call|meeting|session',
  'phone call|question|revision|project|level|game',
);

/** To "end it" and "do it", with no word for what. */
export const ENDING_IT: readonly Rule[] = [
  {
    id: 'selfHarm.endsItAtATime',
    says: 'The writer ends it at a stated time.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:end|ending) (?:it|things|everything|it all|my story) (?:all )?(?:on )?
      (?:tonight|today|now|right now|this (?:evening|weekend|week)|${DAY})\b`,
    unless: [BY_ANOTHER, DENIED, inSentence(/\bwith [a-z]+\b/u), REPORTED, PARTING],
    hits: [
      'gonna end it friday after the match',
      'this is goodbye, im ending it tonight',
      'not ok im ending it today',
    ],
    misses: ['im not ending it tonight', 'im ending things tonight with my boyfriend'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.endsIt',
    says: 'The writer is going to, or wants to, end it.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${WRITER}\b(?:going to|want to|about to|ready to|need to|decided to|will|just|could|might|should|thinking of
      |thinking about|think about|feel like) ${UP_TO_FOUR_ADVERBS}(?:end|ending) (?:it|things|everything|this life)
      (?= \.|$| (?:i can not|because|and|so|then|but|for good|forever))`,
    unless: [BY_ANOTHER, DENIED, REPORTED, PARTING],
    hits: [
      'im going to end things, i cant do this',
      'i just want to end it',
      'not gonna lie i want to end it',
    ],
    misses: ['i want to end it with him', 'im not going to end it', 'she told me she wants to end things'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.doesItTonight',
    says: 'The writer does it tonight.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:going to|am|about to|decided to|ready to) ${UP_TO_FOUR_ADVERBS}(?:do|doing|dae) it (?:tonight|tonite|now
      |when (?:everyone|they|mum|my mum|my parents|dad) (?:is|are|goes?|falls?))(?= \.|$| )`,
    unless: [
      BY_ANOTHER,
      DENIED,
      REPORTED,
      after(/^ in a (?:minute|sec|second|bit|moment)/u),
      aboutTopic(
        'homework|essay|project|coursework|revis\\w*|work|application|form|personal statement|tomorrow',
        'course|question|washing|dishes|presentation|ironing|hair|email|later|laundry|cv',
      ),
    ],
    hits: [
      'i am going to do it tonight',
      'im gona do it wen every1s asleep im gonna do it when everyones asleep',
      'im gonna do it now, bye',
    ],
    misses: ['im going to do it now, the essay i mean', 'im not going to do it tonight'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.diesTonight',
    says: 'The writer dies tonight.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:want to die|going to die|dying|ready to die|will die|planning to die) (?:tonight|today|this evening)\b`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      inSentence(/\b(?:exam|match|pe|gym|heat|hot|hair|training|shift|boiling|embarrass\w*)\b/u),
    ],
    hits: ['i want to die tonight', 'im not scared im going to die tonight'],
    misses: ['im dying today in this heat', 'i dont want to die tonight'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsItAllToEnd',
    says: 'The writer wants everything, or their life, to end.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:want|wish|need|ready for|wanting) (?:it|everything|my life|this|life|it all|all of it
      |the pain) (?:all )?to (?:just )?(?:end|be over|stop for good|stop forever|stop all of it)\b`,
    unless: [
      DENIED,
      REPORTED,
      aboutTopic(
        'exams?|season|lockdown|term|week|lessons?|year|essay|course|argument|war|series|relationship',
        'bullying|drama|rain|winter|shift|film|game|match|book|mocks|coursework|renovations?',
        'building work|heat|group chat',
      ),
    ],
    hits: ['i hate my life and i want it to end', 'no one gets it i just want everything to be over'],
    misses: ['i want this term to end', 'the exams i just want it to be over'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.endsThePain',
    says: 'There is only one way for the writer to stop the pain.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bonly (?:one|1) (?:way|thing left|option|way out)\b`,
    onlyIf: [/\b(?:pain|hurt\w*|suffering|stop|escape|end it|die|peace|wiped|me)\b/u],
    unless: [
      inSentence(
        /\b(?:exam|maths|equation|puzzle|level|physio|traffic|tooth\w*|dentist|road|bus|train|spell\w*|recipe)\b/u,
      ),
    ],
    hits: ['i want the pain to stop and theres only one way', 'only one way out of this hurt'],
    misses: ['theres only one way to do this maths', 'only one way to stop the tooth pain'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hasAPlan',
    says: 'The writer has a plan and everything.',
    kind: 'selfHarm',
    risk: 'high',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:have|got|made) (?:got )?(?:a|my|the) plan(?: and (?:everything|all)| for (?:how|when|tonight)|(?= \.
      |$))`,
    unless: [
      DENIED,
      inSentence(/\b(?:revis\w*|lesson|business|meal|work|study|training|mentor|care|escape|gcse|uni)\b/u),
    ],
    hits: ['ive got a plan and everything', 'i have a plan for tonight'],
    misses: ['ive got a plan for revision', 'i havent got a plan'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.codeWords',
    says: 'The writer uses a code word for suicide.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:sewer slide|toaster bath|ctb|catch(?:ing)? the bus (?:soon|forever)|game end my ?self|yeet my ?self off
      |un ?alive (?:my ?self|me)|self delete|delete my ?self|log out of life)\b`,
    unless: [DENIED, REPORTED, IN_A_STORY],
    hits: ['thinking about a sewer slide a lot', 'toaster bath time'],
    misses: ['i would never un alive myself', 'my mate says toaster bath'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];
