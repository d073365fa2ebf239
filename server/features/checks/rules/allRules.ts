import type { Rule } from './rule.ts';
import { ASKING_HOW_TO_DIE } from './selfHarm/askingHow.rules.ts';
import { BEING_GONE } from './selfHarm/beingGone.rules.ts';
import { DESPAIR } from './selfHarm/despair.rules.ts';
import { AT_THE_EDGE } from './selfHarm/edges.rules.ts';
import { ENDING_IT } from './selfHarm/endingIt.rules.ts';
import { FOOD_AS_PUNISHMENT } from './selfHarm/foodAsPunishment.rules.ts';
import { GOODBYES } from './selfHarm/goodbyes.rules.ts';
import { KILLING_ONESELF } from './selfHarm/killingMyself.rules.ts';
import { LAST_THINGS } from './selfHarm/lastThings.rules.ts';
import { MEANS_AT_HAND } from './selfHarm/meansAtHand.rules.ts';
import { NOT_BEING_HERE } from './selfHarm/notBeingHere.rules.ts';
import { OVERDOSE } from './selfHarm/overdose.rules.ts';
import { IN_THE_PAST } from './selfHarm/past.rules.ts';
import { PILLS_AND_POISON } from './selfHarm/pillsAndPoison.rules.ts';
import { PLAIN_WORDS_OF_SUICIDE } from './selfHarm/plainWords.rules.ts';
import { RELAPSE } from './selfHarm/relapse.rules.ts';
import { SELF_INJURY } from './selfHarm/selfInjury.rules.ts';
import { WANTING_TO_DIE } from './selfHarm/wantingToDie.rules.ts';

/** Every rule, in the order in which findings are given for the same place. */
export const ALL_RULES: readonly Rule[] = [
  ...WANTING_TO_DIE,
  ...KILLING_ONESELF,
  ...PLAIN_WORDS_OF_SUICIDE,
  ...ENDING_IT,
  ...OVERDOSE,
  ...PILLS_AND_POISON,
  ...MEANS_AT_HAND,
  ...AT_THE_EDGE,
  ...GOODBYES,
  ...LAST_THINGS,
  ...ASKING_HOW_TO_DIE,
  ...NOT_BEING_HERE,
  ...BEING_GONE,
  ...DESPAIR,
  ...SELF_INJURY,
  ...RELAPSE,
  ...FOOD_AS_PUNISHMENT,
  ...IN_THE_PAST,
];
