import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { defineWorker } from '../../platform/queue/index.ts';
import { createSettings } from './commands/createSettings.ts';
import { settleDueMeters } from './commands/settleDueMeters.ts';
import { gate } from './commands/gate.ts';
import { recordAct } from './commands/recordAct.ts';
import { riskChanged } from './commands/riskChanged.ts';
import { spendForSeed } from './commands/spendForSeed.ts';
import { createLedgerRepository } from './ledger.repository.ts';
import { createMeterRepository } from './meter.repository.ts';
import { mentorTimeOf } from './queries/mentorTimeOf.ts';
import { minutesLeft } from './queries/minutesLeft.ts';
import { viewFor, viewOf } from './queries/viewOf.ts';
import { createReceiptSigner } from './receiptSigner.ts';
import type { TimeDeps } from './time.deps.ts';
import { timeQueue } from './time.jobs.ts';
import type { TimePorts } from './time.ports.ts';
import { timeRoutes } from './time.routes.ts';
import { stepMeter } from './stepMeter.ts';
import { createPendingActs } from './pendingActs.ts';

export type TimeFeature = ReturnType<typeof createTimeFeature>;

/** How a mentor's promise of minutes is kept: sessions, budgets, the ledger, the cap and its receipt. */
export function createTimeFeature({ platform, ...ports }: { platform: Platform } & TimePorts) {
  const deps: TimeDeps = {
    ...platform,
    ...ports,
    meters: createMeterRepository(),
    ledger: createLedgerRepository(),
    signer: createReceiptSigner(platform.config.keys.receipt),
  };
  const due = async ({ mentorId }: { mentorId: string }): Promise<void> => {
    await stepMeter(deps)({ mentorId });
  };
  const module: FeatureModule = {
    name: 'time',
    routes: timeRoutes(deps),
    workers: [defineWorker(timeQueue, { due })],
    sweeps: [{ name: 'time.settleDueMeters', everySeconds: 10, run: settleDueMeters(deps) }],
  };
  return {
    module,
    createSettings: createSettings(deps),
    minutesLeft: minutesLeft(deps),
    gate: gate(deps),
    recordAct: recordAct({ ...deps, pendingActs: createPendingActs(deps) }),
    viewFor: viewFor(deps),
    viewOf: viewOf(deps),
    mentorTimeOf: mentorTimeOf(deps),
    riskChanged: riskChanged(deps),
    spendForSeed: spendForSeed(deps),
  };
}
