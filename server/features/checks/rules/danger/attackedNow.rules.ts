import { after, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_A_GAME, IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** A person attacks the writer or others at home at this moment. */
export const ATTACKED_NOW: readonly Rule[] = [
  {
    id: 'danger.attackedNow',
    says: 'A person is hitting the writer or another at this moment.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:is|are) (?:(?!not |never )\w+ )?(?:hitting|beating|hurting|attacking
      |strangling|punching|stabbing|battering|choking) (?:me|(?:my )?(?:mum|dad|sister|brother|nan|little \w+)|us
      |her|him)(?: up)?\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      after(
        /^ (?:with (?:his|her|this|these|all)|at|by \d|on points|in (?:the )?(?:game|race|exam)|slowly)/u,
      ),
      inSentence(/\b(?:every|always|chess|cards|monopoly|silence|homework|jokes?|boredom|kindness)\b/u),
    ],
    hits: ['he is hitting my mum right now', 'im not ok hes hurting my mum', 'dad is strangling her'],
    misses: ['she is beating me at chess', 'they are killing me with this homework', 'he is not hitting me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.hurtingThem',
    says: 'A person hurts a person at home.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:hurting|hitting|beating|attacking|strangling|battering) my (?:mum|dad|sister|brother|nan
      |little \w+|baby \w+)\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, after(/^ (?:at|by \d|feelings|in (?:the|a))/u)],
    hits: ['please help hes hurting my mum', 'nobody stops him hitting my little brother'],
    misses: ['i hate hurting my mum feelings', 'nobody is hurting my mum'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.smashingUp',
    says: 'A person smashes up the home.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:smashing|trashing|wrecking|breaking) (?:up )?(?:the|our
      |my) (?:\w+ )?(?:kitchen|house|flat|room|place|living room|everything|plates|things|stuff|telly|tv|furniture)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:renovat\w*|extension|builders?|new kitchen|diy|drums?|puppy|cat|dog)\b/u),
    ],
    hits: [
      "dad's smashing up the kitchen and ive got the twins under the bed with me",
      'im not safe hes smashing up the house',
    ],
    misses: [
      'dad is smashing up the kitchen, new one comes friday, diy',
      'the puppy keeps wrecking the house',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.aboutToKillMe',
    says: 'A person is about to kill or hurt the writer.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:is|are) (?:literally |actually |really )?(?:going to|about to
      |trying to) (?:kill|stab|shoot|hurt|hit|beat) (?:me|us|my mum|her|him)\b
      (?= (?:right now|now|tonight|he has|she has|they have|with a|he is|and i am (?:scared|hiding)))`,
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, after(/^ (?:now|tonight) (?:for|because|that|lol)/u)],
    hits: ['he is going to kill me, he has a knife', 'not joking dad is going to hurt me tonight'],
    misses: ['mum is going to kill me now for losing it', 'he isnt going to hurt me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.policeNow',
    says: 'The writer asks for the police or an ambulance now.',
    kind: 'danger',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:call|need|send|get|ring) (?:me )?(?:the |an )?(?:police|ambulance|999)\b(?= (?:now|right now
      |please|asap|quick)|$| \.)`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      {
        name: 'advice',
        excuses: ({ lead }) =>
          /\b(?:should i|when to|if|can|mum|dad|they|he|she|we|teacher|could|you|always|in an emergency|told|had to|how to|to) (?:\w+ ){0,3}$/u.test(
            lead,
          ),
      },
    ],
    hits: ['please call the police', 'im not safe call 999 now', 'get an ambulance please'],
    misses: ['you should call the police', 'mum had to call an ambulance', 'do not call the police'],
    source: 'corpus',
    since: '2026-11-28',
  },
];
