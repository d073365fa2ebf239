import { nextDueAt } from '../../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { openMeter } from '../../../../shared/domain/time/meter.ts';
import { GENESIS_HASH } from '../../../../shared/domain/time/receipt.ts';
import { MINUTE_SECONDS } from '../../../../shared/domain/units.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { chainEntries } from '../chainEntries.ts';
import type { TimeDeps } from '../time.deps.ts';
import { noticeStateOf, RULES } from '../time.policy.ts';

interface NewSettings {
  mentorId: string;
  timeZone: string;
  weeklyMinutes: number;
}

/** Opens a mentor's meter and ledger with this week's allowance; an existing one stays unchanged. Joins the running transaction. */
export function createSettings(deps: TimeDeps) {
  return async ({ mentorId, timeZone, weeklyMinutes }: NewSettings): Promise<void> => {
    const promise = { timeZone, weeklySeconds: weeklyMinutes * MINUTE_SECONDS, dailySeconds: null };
    const { meter, entries } = openMeter({ promise, rules: RULES, at: toSecond(deps.clock.now()) });
    const receiptName = newPublicId();
    const empty = { receiptName, ledgerSeq: 0, ledgerHash: GENESIS_HASH };
    const ledger = chainEntries(deps, empty, entries);
    const last = ledger.at(-1);
    await inTransaction(async () => {
      const isNew = await deps.meters.insert({
        _id: mentorId,
        receiptName,
        meter,
        ledgerSeq: last?.seq ?? 0,
        ledgerHash: last?.hash ?? GENESIS_HASH,
        notified: noticeStateOf(meter),
        dueAt: new Date(nextDueAt(meter) * 1000),
        wakeUpAt: null,
        announcedOpensAt: null,
        version: 1,
      });
      if (isNew) await deps.ledger.append([{ accountId: mentorId, entries: ledger }]);
    });
  };
}
