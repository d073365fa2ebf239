import { serveMetrics } from './metrics/serve.ts';
import { createRelay } from './events/index.ts';
import type { Relay } from './events/index.ts';
import type { RolesInput, RunningApp } from './running.ts';
import { createSweeper } from './sweeps/index.ts';
import type { Sweeper } from './sweeps/index.ts';
import { startWeb } from './web.ts';

const RELAY = 'platform.relay';
/** Work that takes longer is abandoned: jobs are hints, which the next process repeats. */
const MAX_DRAIN_MS = 8_000;

/** Starts the given roles: the worker first, so that jobs of the first request are run. */
export async function startRoles(input: RolesInput): Promise<RunningApp> {
  for (const module of input.modules) await module.prepare?.();
  const worker = createWorkerRole(input);
  const figures = await serveMetrics(input.platform);
  if (input.roles.includes('worker')) worker.start();
  const web = input.roles.includes('web') ? await startWeb(input) : null;
  let stopping: Promise<void> | undefined;

  /** Stops in order: first what takes work, then what does it, then the stores. */
  async function drain(): Promise<void> {
    await web?.stop();
    await worker.stop();
    await input.queues.close();
    for (const module of input.modules) await module.stop?.();
    await input.closeStores();
    figures.close();
  }

  return {
    address: web?.address ?? null,
    sweepNow: worker.runDue,
    stop: () =>
      (stopping ??= Promise.race([drain(), new Promise<void>((r) => setTimeout(r, MAX_DRAIN_MS).unref())])),
  };
}

function createWorkerRole(input: RolesInput) {
  const { platform, modules, queues, outbox } = input;
  const { clock, log, metrics } = platform;
  const reactions = modules.flatMap((module) => module.reactions ?? []);
  const relay: Relay = createRelay({ outbox, clock, log, queues, reactions });
  const ownSweeps = [
    { name: RELAY, everySeconds: 1, run: () => relay.sendUnsent() },
    { name: 'platform.finishUndone', everySeconds: 60, run: () => relay.finishUndone() },
  ];
  const sweeps = [...ownSweeps, ...modules.flatMap((module) => module.sweeps ?? [])];
  const sweeper: Sweeper = createSweeper({ sweeps, log, metrics });
  return {
    start() {
      input.onNudge(() => sweeper.nudge(RELAY));
      queues.work(relay.worker);
      for (const definition of modules.flatMap((module) => module.workers ?? [])) queues.work(definition);
      sweeper.start();
    },
    runDue: async () => {
      await relay.sendUnsent();
      await relay.settled();
      await sweeper.runAll();
      await relay.sendUnsent();
      await relay.settled();
    },
    stop: () => sweeper.stop(),
  };
}
