import { before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const ANIMALS = inSentence(
  /\b(?:dog|cat|mouse|mice|toddler|hamster|fish|birds|puppy|rabbit|christmas|party|diet app)\b/u,
);
const SCHOOL_FOOD = inSentence(
  wording`\b(?:canteen|in class|in lessons|before (?:the|my|a) (?:op|operation|race|blood test|match|scan|fast\w*)
    |sweets|junk|crisps|ramadan|fasting|allerg\w*|peanuts?|gluten)\b`,
);
const BY_THE_WRITER = before(/(?:^| )i (?:always |just |never |also )?$/u);

/** The writer is not fed, not looked after, or shut in or out. */
export const NEGLECT: readonly Rule[] = [
  {
    id: 'abuse.notFed',
    says: 'People at home do not feed the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:\w+ ){0,2}?(?:not|never|refuses? to|hardly) (?:\w+ )?(?:feeds? (?:me|us)
      |fed (?:me|us)|let (?:me|us) (?:eat|have (?:food|dinner|tea))
      |(?:give|gives|gave) (?:me|us) (?:any |enough )?(?:food|dinner|tea|meals|water))\b`,
    unless: [IN_FICTION, SCHOOL_FOOD, ANIMALS, UNTRUE],
    hits: [
      'they dont feed me',
      'my mum doesnt give me food when shes angry',
      'nobody knows my carer wont let me eat',
    ],
    misses: ['they feed me well', 'they wont let me eat in class'],
    source: 'corpus, lines a, b',
    since: '2026-11-28',
  },
  {
    id: 'abuse.notAllowedFood',
    says: 'The writer is not allowed food.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi (?:am|was) not allowed (?:to eat|food|any food|dinner|tea|to have (?:food|dinner)
      |in the kitchen|near the fridge)\b`,
    unless: [IN_FICTION, SCHOOL_FOOD, ANIMALS],
    attention: 'review',
    hits: ['im not allowed to eat with them', 'no one knows im not allowed food when im bad'],
    misses: ['im not allowed to eat in class', 'im not allowed to eat peanuts'],
    source: 'lines a',
    since: '2026-11-28',
  },
  {
    id: 'abuse.foodIsEarned',
    says: 'People at home feed the writer only for good behaviour.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:\w+ ){0,2}?(?:feeds?|fed|lets? me (?:eat|wash|shower|drink
      |use the (?:toilet|bathroom))|gives? me (?:food|dinner|tea|water))\b`,
    onlyIf: [
      /\b(?:only|unless|hardly)\b/u,
      /\b(?:if i|good|behav\w*|earn\w*|punish\w*|deserve|days?|once)\b/u,
    ],
    unless: [IN_FICTION, ANIMALS, SCHOOL_FOOD],
    attention: 'review',
    hits: ['my carer only feeds me if ive been good', 'mum only lets me shower once a week if i behave'],
    misses: ['my mum feeds the cat if im good', 'she only lets me eat crisps on days off'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.foodNotEarned',
    says: 'The writer is told that they have not earned a meal.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:have|had|did|do|does) not (?:\w+ )?(?:earn|earned|deserve|deserved) (?:\w+ )?(?:dinner|tea
      |food|meals?|lunch|to eat|breakfast)\b`,
    unless: [IN_FICTION, ANIMALS],
    hits: [
      'she locks the fridge and tells us we have not earned dinner',
      'she says you didnt earn dinner, no one else gets that',
    ],
    misses: ['the dog has not earned dinner', 'i earned dinner'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.locksFood',
    says: 'People at home lock the food away.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:lock(?:s|ed)?|padlock\w*|chains?) (?:up )?(?:the|all the|all
      |every) (?:fridge|food|cupboards?|kitchen)\b`,
    unless: [UNTRUE, IN_FICTION, ANIMALS, BY_THE_WRITER],
    hits: ['mum padlocks the fridge when im home', 'im not joking they lock the kitchen after four'],
    misses: ['we locked the kitchen from the dog', 'she never locks the fridge'],
    source: 'corpus, lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.leftAlone',
    says: 'People at home leave the writer alone for days or without food.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:leaves?|left|leaving) (?:me|us) (?:\w+ ){0,5}?(?:for days
      |for weeks|without food|no food|with nothing to eat
      |alone all (?:night|weekend|week)|alone for (?:days|the week|weeks))\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      inSentence(/\b(?:on read|on delivered|on seen|bliss|peace and quiet|gaming)\b/u),
    ],
    hits: ['mum leaves me on my own for days with no food', 'nobody knows she left us without food'],
    misses: ['she left me on read for days', 'mum never leaves me for days'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.noFoodIn',
    says: 'There is no food at home and the adults are away.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:no food (?:in|at home|left)|(?:mum|dad|carer|nan|parent)s? (?:\w+ ){0,3}?(?:not been home
      |not come home|been gone|been away|not been back))\b`,
    onlyIf: [
      /\b(?:mum|dad|carer|nan|parent)s?\b/u,
      /\b(?:since|days|baby|brother|sister|hungry|food|bottles?|alone)\b/u,
    ],
    unless: [IN_FICTION, inSentence(/\b(?:holiday|hospital|work trip|tesco|big shop|delivery|takeaway)\b/u)],
    attention: 'review',
    hits: [
      'theres no food in and mums been gone since thursday',
      'my mum hasnt been home since thursday. i do the babys bottles',
    ],
    misses: ['no food in, mum is doing a big shop', 'dad has not been back to the gym'],
    source: 'lines g, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.starves',
    says: 'People at home starve or torture the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:starv(?:es?|ed|ing)|tortur(?:es?|ed|ing)|neglect(?:s|ed|ing)?) (?:me|us)\b`,
    unless: [UNTRUE, IN_FICTION, inSentence(/\b(?:playlist|singing|maths|karaoke|jokes?)\b/u)],
    hits: ['my parents starve me', 'no one believes that they torture me'],
    misses: ['they never starve me', 'he tortures me with his karaoke'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.passportTaken',
    says: 'People at home took the passport or papers of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:took|taken|takes|hid|hides|hidden|has|have|keeps?|kept|burned
      |locked away) (?:\w+ )?my (?:passport|visa|id card|papers|brp)\b`,
    onlyIf: [/\b(?:he|she|they|dad|mum|parents|family|husband|boss|uncle|agent|manager|aunt)\b/u],
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(
        /\b(?:home office|embassy|post office|customs|photo|photocopy|agency|safe for|airline|border|easyjet|ryanair|uni|college office)\b/u,
      ),
      before(/(?:^| )(?:i|we) (?:\w+ ){0,2}$/u),
    ],
    attention: 'review',
    hits: ['they took my passport', 'not sure what to do my parents took my passport and wont let me leave'],
    misses: ['the airline took my passport', 'i have my passport'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.mumLeft',
    says: 'A parent has gone and there is no food.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:mum|dad|parents|carer|nan)s? (?:has |have |just )*(?:left|gone|went off
      |walked out) (?:\w+ ){0,6}?(?:no food|nothing to eat|no money|no electric|with my (?:little )?(?:brother|sister)
      |looking after)\b`,
    unless: [IN_FICTION, ANIMALS, SCHOOL_FOOD],
    hits: ['my mum left and theres no food', 'not ok dads gone off and left us with no money'],
    misses: ['mum left the cat no food', 'dad left for work'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];
