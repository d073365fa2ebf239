import { z } from 'zod';
import { openJson } from '../../../platform/crypto/index.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { stoppingRulesScope } from '../sealingScopes.ts';

/**
 * Every text that the checks stopped, oldest first, without a word of it: the rules that matched, and whether its writer disputed the stop.
 * Texts of erased conversations are left out.
 */
export function listStoppedAttempts({ attempts, sealer }: Pick<ModerationDeps, 'attempts' | 'sealer'>) {
  return async (): Promise<{ rules: string[]; disputed: boolean }[]> => {
    const stopped = await attempts.listStopped();
    const opened = stopped.map(async (attempt) => {
      const found = { sealed: attempt.rules, schema: z.array(z.string()) };
      const rules = await openJson(sealer, stoppingRulesScope(attempt), found);
      return rules === null ? [] : [{ rules, disputed: attempt.disputedAt !== null }];
    });
    return (await Promise.all(opened)).flat();
  };
}
