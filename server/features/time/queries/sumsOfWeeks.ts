import { weekTotals } from '../../../../shared/domain/time/ledger.ts';
import type { LedgerKind } from '../../../../shared/domain/time/ledger.ts';
import { ledgerKindOf } from '../../../../shared/domain/time/receipt.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Seconds of all mentors in one week. */
export interface WeekOfAll {
  weekKey: string;
  /** Allowances and extensions. */
  promisedSeconds: number;
  extensionSeconds: number;
  /** Time past the budget included. */
  givenSeconds: number;
  leftSeconds: number;
  mentors: number;
}

/** What the ledgers of all mentors add up to in some weeks; a week without an entry is absent. */
export function sumsOfWeeks({ ledger }: Pick<TimeDeps, 'ledger'>) {
  return async (weekKeys: readonly string[]): Promise<WeekOfAll[]> => {
    const ofMentors = new Map<string, { kind: LedgerKind; weekKey: string; seconds: number }[]>();
    for (const { _id, seconds } of await ledger.sumWeeks(weekKeys)) {
      const { accountId, weekKey, kind } = _id;
      const weeksSoFar = ofMentors.get(accountId) ?? [];
      ofMentors.set(accountId, [...weeksSoFar, { kind: ledgerKindOf(kind), weekKey, seconds }]);
    }
    const weeks = new Map<string, WeekOfAll>();
    for (const entries of ofMentors.values()) {
      for (const { weekKey, ...week } of weekTotals(entries)) {
        const sum = weeks.get(weekKey) ?? noTime(weekKey);
        weeks.set(weekKey, {
          weekKey,
          promisedSeconds: sum.promisedSeconds + week.allowanceSeconds + week.extensionSeconds,
          extensionSeconds: sum.extensionSeconds + week.extensionSeconds,
          givenSeconds: sum.givenSeconds + week.chargedSeconds + week.exemptSeconds,
          leftSeconds: sum.leftSeconds + week.remainingSeconds,
          mentors: sum.mentors + 1,
        });
      }
    }
    return [...weeks.values()];
  };
}

function noTime(weekKey: string): WeekOfAll {
  return { weekKey, promisedSeconds: 0, extensionSeconds: 0, givenSeconds: 0, leftSeconds: 0, mentors: 0 };
}
