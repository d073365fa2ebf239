import { z } from 'zod';
import { openJson } from '../../platform/crypto/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Attempt } from './attempt.model.ts';
import { stoppingRulesScope } from './sealingScopes.ts';

/** Ids of the rules that stopped a text; null where its conversation was erased. */
export function openStoppingRules(sealer: Platform['sealer'], attempt: Attempt): Promise<string[] | null> {
  return openJson(sealer, stoppingRulesScope(attempt), {
    sealed: attempt.rules,
    schema: z.array(z.string()),
  });
}
