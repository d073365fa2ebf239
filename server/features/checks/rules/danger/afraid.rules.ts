import { after, before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME, IN_A_GAME, IN_FICTION, TAUGHT, THEY } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const SCHOOL_FEAR = inSentence(
  /\b(?:results|grades?|report card|report|i failed|parents evening|detention|driving test|mock|exam|haircut|hair|tattoo|piercing)\b/u,
);
const AFRAID = '(?:scared|afraid|terrified|frightened|petrified)';
const ASKED = before(
  /\b(?:ask(?:ed|s|ing)?|if|whether|survey|say) (?:me |us )?(?:if )?(?:i |you |we )?(?:\w+ )?$/u,
);

/** The writer is afraid, or not safe. */
export const AFRAID_AT_HOME: readonly Rule[] = [
  {
    id: 'danger.notSafeHere',
    says: 'The writer is not safe where they are.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:am|are|is|was) not (?:\w+ )?safe (?:at home|here|there|with (?:him|her|them|my)|in (?:my|this
      |the|his|that) (?:house|home|room|own|flat|placement))\b|\b(?:(?:home|house|it|here|place) is
      |its) not (?:\w+ )?safe\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TAUGHT,
      ASKED,
      inSentence(
        wording`\b(?:cycl\w*|bike|boiler|wiring|to (?:eat|drink|swim|park|assume|say|walk|drive|use)|bet|link
          |website|password|ice|spoiler\w*|for work|bridge)\b`,
      ),
    ],
    hits: ['im not safe at home', 'i cant go home, its not safe', 'nobody believes me but im not safe here'],
    misses: ['its not safe to cycle there', 'im safe at home'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.doesNotFeelSafe',
    says: 'The writer does not feel safe.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:do|does|did|have|am) not (?:\w+ )?(?:feel|felt|feeling)
      [ ](?:very |really |that |at all |so )*safe|never (?:feel|felt) safe|feel(?:s|ing)? (?:really |so |very )*unsafe
      |(?:feel|feeling|am
      |was) (?:\w+ )?(?:unsafe|in danger|not safe))\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TAUGHT,
      ASKED,
      before(/(?:^| )(?:not|never) (?:\w+ )?$/u),
      after(/^ (?:bet|choice|option|of )/u),
      inSentence(/\b(?:not in danger|driving|ladder|roller ?coaster\w*|bike|cyclists|walls|ride)\b/u),
    ],
    hits: ['i dont feel safe here', 'i feel unsafe at home', 'im not gonna lie i dont feel safe with him'],
    misses: [
      'I am not in danger now',
      'they asked if i feel unsafe',
      'i dont feel safe on that rollercoaster',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.afraidToGoHome',
    says: 'The writer is afraid to go home, or to be alone with a person.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${AFRAID}|too scared|dreading) (?:to go|of going|about going|to be|going) (?:back )?(?:home
      |at home|alone with (?:him|her|my)|in (?:my|the) house)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      SCHOOL_FEAR,
      after(/^ (?:in the dark|on the (?:bus|train)|alone at night|for (?:christmas|easter))/u),
    ],
    hits: [
      'im scared to go home',
      'nobody knows but i am scared to be alone with him',
      "i'm scared to go home after school",
    ],
    misses: ['im not scared to go home', 'im scared to go home with this report card'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'danger.afraidOfPerson',
    says: 'The writer is afraid of a person at home.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\bi (?:am |feel |get |was )?(?:(?!not |never )\w+ )?${AFRAID} of (?:my |the )?(?:${AT_HOME}
      |step brother|him|her|them|brother|uncle)(?= (?:when|because|he|she|and|at|coming|hurting|finding|sometimes|all
      |lol|tbh|now)| \.|$)`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      SCHOOL_FEAR,
      inSentence(
        /\b(?:spiders?|clowns?|dogs?|the hoover|snakes?|seagulls?|geese|cows?|pigeons?|needles|heights|dying|losing)\b/u,
      ),
    ],
    hits: ['i am scared of my dad', 'im not ok i am scared of him', 'i am terrified of my stepdad lol'],
    misses: ['im not scared of my dad', 'i was scared of clowns, terrified of them'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.afraidOfWhatHeDoes',
    says: 'The writer is afraid of what a person will do.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b${AFRAID} (?:of |about |that )?(?:what )?(?:${THEY}|my (?:dad|mum|step dad|boyfriend|ex|brother
      |parents|uncle)) (?:will|might|would|could|is going to|are going to) (?:do|hurt|hit|find|kick|snap|kill|beat)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      SCHOOL_FEAR,
      after(/^ (?:better|well|badly|fine|(?:out )?(?:someone|somebody) (?:else|better)|a (?:new|girl))/u),
    ],
    hits: [
      'i am scared of what he will do',
      'i am scared he will hurt me tonight',
      'i cant leave im terrified what she might do',
    ],
    misses: ['im not scared of what he will do', 'scared what mum will do about my grades'],
    source: 'corpus',
    since: '2026-11-28',
  },
];
