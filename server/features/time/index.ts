import { continueSession } from '../../../shared/domain/time/meter.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { defineWorker } from '../../platform/queue/index.ts';
import { createWriteBehind } from '../../platform/writeBehind/index.ts';
import { answerExtension } from './commands/answerExtension.ts';
import { announceOpenings } from './commands/announceOpenings.ts';
import { auditNightly } from './commands/auditNightly.ts';
import { createSettings } from './commands/createSettings.ts';
import { gate } from './commands/gate.ts';
import { offerExtension } from './commands/offerExtension.ts';
import { recordAct } from './commands/recordAct.ts';
import { riskChanged } from './commands/riskChanged.ts';
import { saveContactHours } from './commands/saveContactHours.ts';
import { saveSettings } from './commands/saveSettings.ts';
import { setAway } from './commands/setAway.ts';
import { settleDueMeters } from './commands/settleDueMeters.ts';
import { spendForSeed } from './commands/spendForSeed.ts';
import { withdrawExtension } from './commands/withdrawExtension.ts';
import { createExtensionRepository } from './extension.repository.ts';
import { createLedgerRepository } from './ledger.repository.ts';
import { createMeterRepository } from './meter.repository.ts';
import { handleMeterHints } from './meterPushes.ts';
import { auditLedgers } from './queries/auditLedgers.ts';
import { getMyExtension } from './queries/getMyExtension.ts';
import { getMyTime } from './queries/getMyTime.ts';
import { getReceipt } from './queries/getReceipt.ts';
import { mentorTimeOf } from './queries/mentorTimeOf.ts';
import { mentorWeeks } from './queries/mentorWeeks.ts';
import { minutesToOffer } from './queries/minutesToOffer.ts';
import { replyPromiseOf } from './queries/replyPromiseOf.ts';
import { settledAt } from './queries/settledAt.ts';
import { silentUntil } from './queries/silentUntil.ts';
import { spentUntil } from './queries/spentUntil.ts';
import { sumsOfWeeks } from './queries/sumsOfWeeks.ts';
import { usedUpUntil } from './queries/usedUpUntil.ts';
import { verifiedSecondsOf } from './queries/verifiedSecondsOf.ts';
import { viewFor } from './queries/viewFor.ts';
import { viewOf } from './queries/viewOf.ts';
import { createReceiptNames } from './receiptNames.ts';
import { publishedKeys } from './publishedKeys.ts';
import { createReceiptSigner } from './receiptSigner.ts';
import { settleBatches } from './settleBatches.ts';
import { settleMeters } from './settleMeters.ts';
import { stepMeter } from './stepMeter.ts';
import type { TimeDeps } from './time.deps.ts';
import { timeQueue } from './time.jobs.ts';
import { WRITE_EVERY_SECONDS } from './time.policy.ts';
import type { TimePorts } from './time.ports.ts';
import { timeRoutes } from './time.routes.ts';

export { extensionOffered, mentorAway, minutesOpened, openingAnnounced } from './time.events.ts';

export { publishedKeys } from './publishedKeys.ts';

/** Jobs that wait to be settled together. */
const JOBS_AT_ONCE = 100;

export type TimeFeature = ReturnType<typeof createTimeFeature>;

/** How a mentor's promise of minutes is kept: sessions, budgets, the ledger, the cap and its receipt. */
export function createTimeFeature({ platform, ...ports }: { platform: Platform } & TimePorts) {
  const deps: TimeDeps = {
    ...platform,
    ...ports,
    meters: createMeterRepository(),
    extensions: createExtensionRepository(),
    ledger: createLedgerRepository(),
    signer: createReceiptSigner(platform.config.keys.receipt),
    receiptNames: createReceiptNames(platform.config.keys.receipt),
  };
  handleMeterHints(deps);
  const settle = settleMeters(deps);
  const step = stepMeter(deps);
  /** By mentor, the newest act of a running session that was counted but not written. */
  const pendingActs = createWriteBehind<Date>({
    delayMs: WRITE_EVERY_SECONDS * 1000,
    write: (mentorId, when) => step({ mentorId, when, writeNow: true, change: continueSession }),
    onError: (error) => {
      platform.log.warn({ error }, 'pending act not written');
    },
  });
  const commands = {
    answerExtension: answerExtension(deps),
    createSettings: createSettings(deps),
    gate: gate(deps),
    offerExtension: offerExtension(deps),
    recordAct: recordAct({ ...deps, pendingActs }),
    riskChanged: riskChanged(deps),
    saveContactHours: saveContactHours(deps),
    saveSettings: saveSettings(deps),
    setAway: setAway(deps),
    settleDueMeters: settleDueMeters(deps, settle),
    spendForSeed: spendForSeed(deps),
    withdrawExtension: withdrawExtension(deps),
  };
  const queries = {
    auditLedgers: auditLedgers(deps),
    getMyExtension: getMyExtension(deps),
    getMyTime: getMyTime(deps),
    getReceipt: getReceipt(deps),
    mentorTimeOf: mentorTimeOf(deps),
    mentorWeeks: mentorWeeks(deps),
    minutesToOffer: minutesToOffer(deps),
    replyPromiseOf: replyPromiseOf(deps),
    silentUntil: silentUntil(deps),
    spentUntil: spentUntil(deps),
    sumsOfWeeks: sumsOfWeeks(deps),
    usedUpUntil: usedUpUntil(deps),
    viewFor: viewFor(deps),
    viewOf: viewOf(deps),
  };
  const settleOne = settleBatches(settle);
  const receiptKeys = publishedKeys(platform.config);
  const module: FeatureModule = {
    name: 'time',
    routes: timeRoutes({ commands, queries, receiptKeys }),
    workers: [
      defineWorker(timeQueue, { due: ({ mentorId }) => settleOne(mentorId) }, { concurrency: JOBS_AT_ONCE }),
    ],
    sweeps: [
      { name: 'time.settleDueMeters', everySeconds: 10, run: commands.settleDueMeters },
      {
        name: 'time.expireExtensions',
        everySeconds: MINUTE_SECONDS,
        run: () => deps.extensions.expireDue(platform.clock.now()),
      },
      { name: 'time.announceOpenings', everySeconds: 5 * MINUTE_SECONDS, run: announceOpenings(deps) },
      {
        name: 'time.auditNightly',
        everySeconds: HOUR_SECONDS,
        run: auditNightly(deps, queries.auditLedgers),
      },
    ],
    stop: pendingActs.stop,
  };
  return {
    module,
    auditLedgers: queries.auditLedgers,
    createSettings: commands.createSettings,
    gate: commands.gate,
    offerExtension: commands.offerExtension,
    recordAct: commands.recordAct,
    riskChanged: commands.riskChanged,
    spendForSeed: commands.spendForSeed,
    mentorTimeOf: queries.mentorTimeOf,
    mentorWeeks: queries.mentorWeeks,
    minutesToOffer: queries.minutesToOffer,
    replyPromiseOf: queries.replyPromiseOf,
    settledAt: settledAt(deps),
    silentUntil: queries.silentUntil,
    spentUntil: queries.spentUntil,
    sumsOfWeeks: queries.sumsOfWeeks,
    usedUpUntil: queries.usedUpUntil,
    verifiedSecondsOf: verifiedSecondsOf(deps),
    viewFor: queries.viewFor,
    viewOf: queries.viewOf,
    withdrawExtension: commands.withdrawExtension,
  };
}
