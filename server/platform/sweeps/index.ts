import type { Log } from '../logging/index.ts';
import type { Metrics } from '../metrics/index.ts';

/** Periodic work that is found by reading the store: it does what a lost job has not done. */
export interface Sweep {
  /** `conversations.finishCheckEffects` */
  name: string;
  everySeconds: number;
  run(): Promise<void>;
}

export interface Sweeper {
  /** Runs each sweep at once, for work that fell due while no process ran, and then at its interval. */
  start(): void;
  /**
   * Runs every sweep once, in order, after any run under way.
   * @throws the error of the first sweep that fails
   */
  runAll(): Promise<void>;
  /** Runs one sweep soon; if it is running, once more after that. */
  nudge(name: string): void;
  /** Starts no more runs; resolves when the running ones are done. */
  stop(): Promise<void>;
}

interface SweeperInput {
  sweeps: readonly Sweep[];
  log: Log;
  metrics: Metrics;
}

/** Runs sweeps. A sweep never overlaps itself; one that fails is logged, counted, and run again at its next interval. */
export function createSweeper({ sweeps, log, metrics }: SweeperInput): Sweeper {
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();
  const dueAgain = new Set<string>();
  let stopped = false;

  /** Runs a sweep once, with metrics; a failure is logged and thrown. */
  async function attempt(sweep: Sweep): Promise<void> {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1000;
    try {
      await sweep.run();
      metrics.sweep({ name: sweep.name, outcome: 'ok', seconds: seconds() });
    } catch (error) {
      metrics.sweep({ name: sweep.name, outcome: 'failed', seconds: seconds() });
      log.error({ sweep: sweep.name, error }, 'sweep failed');
      throw error;
    }
  }

  /** Runs a sweep, and once more when it was nudged meanwhile. */
  function run(sweep: Sweep): Promise<void> {
    const work = attempt(sweep).finally(() => {
      running.delete(sweep.name);
      if (dueAgain.delete(sweep.name)) runSoon(sweep);
    });
    running.set(sweep.name, work);
    return work;
  }

  /** Starts a sweep unless it runs already. Its failure is logged by `attempt`. */
  function runSoon(sweep: Sweep): void {
    if (stopped || running.has(sweep.name)) return;
    run(sweep).catch(() => undefined);
  }

  return {
    start() {
      for (const sweep of sweeps) {
        timers.push(setInterval(() => runSoon(sweep), sweep.everySeconds * 1000));
        runSoon(sweep);
      }
    },
    async runAll() {
      for (const sweep of sweeps) {
        await running.get(sweep.name)?.catch(() => undefined);
        await run(sweep);
      }
    },
    nudge(name) {
      const sweep = sweeps.find((candidate) => candidate.name === name);
      if (!sweep) return;
      if (running.has(name)) dueAgain.add(name);
      else runSoon(sweep);
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(running.values());
    },
  };
}
