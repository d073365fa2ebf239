import { after, DENIED, IN_A_STORY, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const SURELY =
  '(?:(?:just|really|actually|honestly|genuinely|only|do|still|sometimes|often|literally|fucking|always|so) )*';
const NOT_DEATH = after(/^ (?:my hair|of|from|laughing|happy|old|trying)(?: |$)/u);

/** The writer says that they want to die. */
export const WANTING_TO_DIE: readonly Rule[] = [
  {
    id: 'selfHarm.wantsToDie',
    says: 'The writer wants to be dead.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bi ${SURELY}(?:want|wanna|wish|need|hope|deserve|long) to ${SURELY}
      (?:die|be dead|not exist|not be alive|stop existing)\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, NOT_DEATH],
    hits: [
      'i want to die',
      'im not ok i want to die',
      'i wanna die lol',
      'mum said she hates me i want to die',
    ],
    misses: [
      'i dont want to die',
      'i never said i want to die',
      'i want to die my hair red',
      'she said i want to die',
    ],
    source: 'corpus, trial row 1',
    since: '2026-11-28',
  },
];
