import { after, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, BETWEEN, IN_A_GAME, IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const NO_PRISON = inSentence(
  wording`\b(?:detention|exam|escape room|theme park|ride|zip|meeting|until (?:we|i) (?:finish|win|eat)|hungry
    |pub quiz|by accident|accidentally|podcast|roller ?coaster|museum|queue|contract|phone plan)\b`,
);

/** The writer is held, locked in, or attacked at this moment. */
export const HELD: readonly Rule[] = [
  {
    id: 'danger.locksMeIn',
    says: 'Another person has locked the writer in.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:${AT_HOME_OR_THEY}|driver|guy|man|manager) ${BETWEEN}locked (?:me|us) in\b`,
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, NO_PRISON, inSentence(/\bused to\b/u)],
    hits: ['he locked me in', 'nobody is coming, hes locked me in the bedroom and took the handle off'],
    misses: ['dad locked me in by accident', 'nobody locked me in anywhere', 'he never locked me in'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.notLetOut',
    says: 'Another person does not let the writer leave.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:will|would|does|do) not let (?:me|us) (?:out|leave|go|off|get out)(?= \.|$| (?:of (?:the|this
      |his|her|here) ?(?:flat|house|car|room|van|place|bathroom)?|and (?:i|he|they)|he|she|please|help|hes|or|home
      |until))`,
    onlyIf: [/\b(?:he|she|they|boyfriend|girlfriend|dad|mum|man|guy|driver)\b/u],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(
        wording`\b(?:grounded|coat|dinner|homework|tea|revision|early|teacher|miss|sir|club|concert|party|weekend
          |school|of bed|of my head|of class|holiday|sleepover|prom)\b`,
      ),
    ],
    hits: [
      'i am locked in and he wont let me leave',
      'they wont let me out of this flat',
      'my bf wont let me leave, hes stood in front of the door',
    ],
    misses: [
      'mum wont let me out without a coat',
      'he wont let me go to the party',
      'sir would not let us out early',
    ],
    source: 'corpus, lines a, j, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.heldCaptive',
    says: 'The writer is held and cannot leave.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:held|kept|locked|trapped|kidnapped|stuck)(?: (?:here|in|against|captive|hostage|prisoner
      |by))*(?: \w+){0,4}? (?:can not (?:leave|get out|escape)|against my will)\b
      |\b(?:kidnapped|abducted) me\b|\bi (?:have been|am being|was|am|got) (?:kidnapped|abducted|held (?:captive|hostage))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(/\b(?:kidnapped me (?:for|to) (?:brunch|lunch|my birthday)|birthday|hen do)\b/u),
    ],
    hits: [
      'im being held here and cant leave',
      'not a joke ive been kidnapped',
      'they kept me here against my will',
    ],
    misses: ['nobody kidnapped me', 'stuck in an exam and cant leave', 'my mates kidnapped me for brunch'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.trappedInside',
    says: 'The writer is trapped in a place of another person.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bi (?:am|have been) (?:(?!not )\w+ )?(?:trapped|locked|stuck) (?:in|inside|at) (?:his|her|their
      |this|a|some) (?:\w+ )?
      (?:house|flat|car|van|room|place|bathroom|bedroom|boot|basement|cellar|shed|garage)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(/\b(?:traffic|boring|bored|storm|snow|rain|lift broke|for the weekend)\b/u),
    ],
    hits: ['im trapped in his house', 'not a joke i am locked in a van'],
    misses: ['i am stuck in her car in traffic', 'im not trapped in his house'],
    source: 'variations of lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.attackedNow',
    says: 'A person is hitting the writer or another at this moment.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:is|are) (?:(?!not |never )\w+ )?(?:hitting|beating|hurting|attacking
      |strangling|punching|stabbing|battering|choking) (?:me|my (?:mum|dad|sister|brother|nan|little \w+)|us
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
      |my) (?:\w+ )?(?:kitchen|house|flat|room|place|living room|everything|plates|telly|tv|furniture)\b`,
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
    id: 'danger.getMeOut',
    says: 'The writer is in a vehicle and cannot get out.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:driver|guy|man|he|lad|bloke) (?:\w+ ){0,5}?(?:locked the doors|gone past my (?:road
      |turn(?: off)?|stop|house)|went past my (?:road|turn(?: off)?|stop)|will not (?:stop|pull over)
      |will not stop the car)\b`,
    onlyIf: [/\b(?:car|taxi|uber|van|lift|driver|drove|driving|turn off|my road|doors)\b/u],
    unless: [IN_FICTION, IN_A_GAME, inSentence(/\b(?:bus driver|school bus|singing|talking)\b/u)],
    attention: 'review',
    hits: [
      'uber guy locked the doors and this isnt the way to mine',
      'sum guy gave me a lift n hes gone past my turn off',
    ],
    misses: ['the bus driver went past my stop again', 'he will not stop singing in the car'],
    source: 'lines a, g, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.policeNow',
    says: 'The writer asks for the police or an ambulance now.',
    kind: 'danger',
    risk: 'imminent',
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
