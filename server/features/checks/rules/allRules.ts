import type { Rule } from './rule.ts';
import { WANTING_TO_DIE } from './selfHarm/wantingToDie.rules.ts';

/** Every rule, in the order in which findings are given for the same place. */
export const ALL_RULES: readonly Rule[] = [...WANTING_TO_DIE];
