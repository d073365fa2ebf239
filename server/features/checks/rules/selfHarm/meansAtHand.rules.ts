import { before, DENIED, IN_A_STORY, inClause, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { BODY, ENDS, MEDICINE, aboutTopic } from './wording.ts';

const CRAFT = aboutTopic(
  'climb\\w*|abseil\\w*|scouts?|guides|cadets|sail\\w*|boat|tree ?house|swing|den|camping|tent|knots?',
  'badge|skipping|gym|fishing|art|craft|woodwork|dt|cook\\w*|kitchen|chef|shav\\w*|pencils?|barber',
  'magic|washing',
);
/** A blade, a rope or pills are in reach. */
export const MEANS_AT_HAND: readonly Rule[] = [
  {
    id: 'selfHarm.meansInHand',
    says: 'The writer has pills, a blade or a rope in hand.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:have|got|holding|with|hold|grabbed|is
      |are) (?:the |a |my |these |some |all the |her |his |mums |dads ){0,2}(?:\w+ )?
      (?:${MEDICINE}|blade|razor|knife|scissors|rope|noose|gun|belt|cord)[ ](?:right )?
      (?:in (?:my|front of) (?:hands?|me|lap)|ready|next to me|here with me|beside me|to my (?:throat|neck|chest|${BODY})
      |against my (?:throat|neck|chest|${BODY})|round my neck|around my neck)\b`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      CRAFT,
      before(/(?:^| )(?:he|she|they|someone|dad|mum|man|brother) (?:\w+ )?$/u),
    ],
    hits: [
      'i have the pills in my hand',
      'im holding a knife to my wrist',
      'haha im going to kill myself tonight and i have the pills in my lap',
      'im not ok ive got a rope ready',
    ],
    misses: [
      'i have the rope ready for climbing',
      'i havent got a knife in my hand',
      'got my tablets ready for the gym',
    ],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.holdsBladeToBody',
    says: 'The writer holds a blade against their body.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:blade|razor|knife|scissors|glass|compass|gun) (?:\w+ ){0,2}?(?:to|on|against|at) my (?:own )?
      (?:throat|neck|chest|head|${BODY})\b`,
    unless: [
      DENIED,
      IN_A_STORY,
      before(
        /(?:^| )(?:he|she|they|someone|dad|mum|man|brother|lad|boy|girl|held|put|pulled|pressed) (?:\w+ ){0,4}$/u,
      ),
      inClause(/\b(?:shav\w*|tattoo|barber|cook\w*|nerf|water gun|slipped|accident\w*|he|she|they)\b/u),
    ],
    hits: ['knife on my wrist rn', 'sat here with a blade against my thigh'],
    misses: ['he held a knife to my throat', 'the razor slipped on my leg shaving'],
    source: 'trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tiedRope',
    says: 'The writer has tied a rope or a noose.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:tied|tying|hung|made|making|bought|got|found|set up|put up) (?:up )?
      (?:the|a|my|that|some) (?:noose|rope|ligature|cord|bed ?sheet)(?: (?:up|ready|on the|to the|from the|round
      |around) (?:\w+ ){0,2}?(?:neck|door|beam|banister|loft|tree|ceiling|ready))?${ENDS}`,
    unless: [DENIED, IN_A_STORY, CRAFT],
    hits: [
      'ive tied the rope',
      'not gonna lie i tied a noose last night',
      'bought the rope. its in the shed',
    ],
    misses: ['we tied the rope for the tree swing', 'i havent tied the rope', 'tied a rope to the boat'],
    source: 'trial row 9, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.meansReady',
    says: 'Rope, pills or blade are ready.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:rope|noose|belt|cord|blade|blades|razor) (?:is |are )(?:all |already )?
      (?:ready|tied|up|waiting|tied up|hung|round my neck|set up|out)\b`,
    unless: [DENIED, CRAFT],
    hits: ['the rope is ready', 'not gonna lie the noose is tied'],
    misses: ['the rope is ready for climbing', 'the rope isnt ready'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hasRope',
    says: 'The writer says that they have a rope, and no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bi (?:have |have got |just |got |found |bought |ordered |am holding |am sat with ){1,3}
      (?:a|the|some|all the) (?:rope|noose|gun|blades?|razor blades?|scalpel|${MEDICINE})
      (?= \.|$| (?:and|now|here|in my (?:room|drawer|bag)|under|hidden))`,
    unless: [DENIED, CRAFT],
    hits: ['i have a rope', 'ive got a blade hidden'],
    misses: ['i have a rope for climbing', 'i dont have a rope'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];
