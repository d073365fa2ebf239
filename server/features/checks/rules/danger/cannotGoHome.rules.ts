import { inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const TRIP = inSentence(
  wording`\b(?:holiday|camping|festival|trip|interrail\w*|road trip|dofe|duke of edinburgh|d of e|scouts?|sponsored
    |charity|concert|campervan|caravan|brownies|guides|glastonbury|download|reading fest|fun to)\b`,
);

/** The writer cannot go home. */
export const CANNOT_GO_HOME: readonly Rule[] = [
  {
    id: 'danger.cannotGoHomeAfraid',
    says: 'The writer cannot go home because of a person there.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:can not|(?:too )?scared to|afraid to|terrified to|do not (?:want|dare) to|will not
      |not going to|am not|never) (?:\w+ )?(?:go|going|get|be|come) (?:back )?(?:home|to the house|there)\b`,
    onlyIf: [
      wording`\b(?:not safe|hurt|hits?|hit|scared|kill|kills|dangerous|threw|kicked|beat|beats|find out|found out
        |battered?|drunk|belt|waiting for me|touch\w*|lock\w*)\b`,
    ],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      inSentence(
        /\b(?:bus|late|traffic|keys?|fracture|ankle|knee|hits different|detention|grades?|report|phone bill)\b/u,
      ),
    ],
    hits: [
      'i cant go home he will kill me',
      'im not going home he hits me',
      'i cant go home, its not safe',
      'nobody gets it i cant go back home my dad found out',
    ],
    misses: ['i cant go home until the bus comes, coach will kill me if im late', 'i cant go home till 5'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.cannotGoHome',
    says: 'The writer cannot or will not go home.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:can not (?:ever )?go (?:back )?home|not going (?:back )?home(?: tonight| ever| again)?
      |do not want to go (?:back )?home|not allowed (?:to go |back )?home)\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      inSentence(
        wording`\b(?:until|till|before|train|late|traffic|keys?|strikes?|best (?:day|night|weekend)|so fun|amazing
          |visa|border|war|bombs|flights?|for (?:christmas|easter|the weekend|reading week|summer)|this weekend|uni|halls
          |reading week|shift|rehearsal|training|practice)\b`,
      ),
    ],
    attention: 'review',
    hits: [
      'im on a night bus going round and round cos i cant go home',
      'im not going home',
      'i dont want to go home',
    ],
    misses: ['i cant go home until 5', 'not going home for christmas'],
    source: 'lines k, variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.outAtNight',
    says: 'The writer is locked out or alone outside at night.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:locked out|lost|stranded|stuck|out here|outside|walking|on the (?:street|step|pavement))\b`,
    onlyIf: [
      wording`\b(?:no coat|freezing|minus \d+|[1-4] ?am|midnight|dont know where i am|do not (?:know|no) where i am
        |do not no were i am|were i am|where am i|battery|pitch (?:black|dark)|its dark|phone is dying)\b`,
      /\b(?:i|my|am|me|nobody|phone|locked)\b/u,
    ],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      inSentence(
        wording`\b(?:dog|cat|keys? (?:were|was) in|neighbour let|laughed|lol|level|game|essay|the moon|milk|shop
          |uber (?:came|home)|mate picked|last (?:week|month|year))\b`,
      ),
    ],
    attention: 'review',
    hits: [
      'locked out, no coat, 3am',
      'im outside with no coat and mum wont answer',
      'im drunk and lost and dont know where i am',
    ],
    misses: ['lost my phone, battery was dead anyway last week', 'stuck on this level at 3am'],
    source: 'lines a, b, k',
    since: '2026-11-28',
  },
];
