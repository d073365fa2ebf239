import { DARING } from './encouragesHarm/daring.rules.ts';
import { METHODS } from './encouragesHarm/methods.rules.ts';
import { URGING_NOT_TO_EAT } from './encouragesHarm/notEating.rules.ts';
import { URGING_SELF_INJURY } from './encouragesHarm/selfInjury.rules.ts';
import { TELLING_TO_DIE } from './encouragesHarm/tellingToDie.rules.ts';
import { WISHING_DEATH } from './encouragesHarm/wishingDeath.rules.ts';
import { WORTHLESS_LIFE } from './encouragesHarm/worthlessLife.rules.ts';
import type { Rule } from './rule.ts';

/** What one person does to another: urging harm, grooming, unkindness. */
export const CONDUCT_RULES: readonly Rule[] = [
  ...TELLING_TO_DIE,
  ...WISHING_DEATH,
  ...WORTHLESS_LIFE,
  ...DARING,
  ...METHODS,
  ...URGING_SELF_INJURY,
  ...URGING_NOT_TO_EAT,
];
