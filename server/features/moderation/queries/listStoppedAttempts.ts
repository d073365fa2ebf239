import type { RuleVerdict } from '../../../../shared/domain/moderation/decisions.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openStoppingRules } from '../stoppingRules.ts';

/**
 * Every text that the checks stopped, oldest first, without a word of it: the rules that matched, whether its writer disputed the stop, and
 * what a person found of that. Texts of erased conversations are left out.
 */
export function listStoppedAttempts({ attempts, sealer }: Pick<ModerationDeps, 'attempts' | 'sealer'>) {
  return async (): Promise<{ rules: string[]; disputed: boolean; verdict: RuleVerdict | null }[]> => {
    const stopped = await attempts.listStopped();
    const opened = stopped.map(async (attempt) => {
      const rules = await openStoppingRules(sealer, attempt);
      // Attempts that were stored before verdicts have none.
      const { disputedAt, verdict = null } = attempt;
      return rules === null ? [] : [{ rules, disputed: disputedAt !== null, verdict }];
    });
    return (await Promise.all(opened)).flat();
  };
}
