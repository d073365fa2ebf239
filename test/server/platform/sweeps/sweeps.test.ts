import { describe, expect, test, vi } from 'vitest';
import { createMetrics } from '../../../../server/platform/metrics/index.ts';
import { createSweeper } from '../../../../server/platform/sweeps/index.ts';
import type { Sweep } from '../../../../server/platform/sweeps/index.ts';

function openSweeper(sweeps: Sweep[]) {
  const errors: string[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (_facts: object, message: string) => void errors.push(message),
    child: () => log,
    ref: () => '',
  };
  const metrics = createMetrics();
  return { sweeper: createSweeper({ sweeps, log, metrics }), errors, metrics };
}

describe('sweeps', () => {
  test('never overlap themselves, and go on after they have failed', async () => {
    vi.useFakeTimers();
    let running = 0;
    let most = 0;
    let runs = 0;
    const run = async () => {
      runs += 1;
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      running -= 1;
      if (runs === 1) throw new Error('once');
    };
    const { sweeper, errors, metrics } = openSweeper([{ name: 'slow', everySeconds: 1, run }]);
    sweeper.start();
    await vi.advanceTimersByTimeAsync(12_000);
    const stopped = sweeper.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    await stopped;
    vi.useRealTimers();
    expect([most, runs, errors]).toEqual([1, 5, ['sweep failed']]);
    expect((await metrics.text()).body).toContain('kith_sweep_seconds_count{name="slow",outcome="failed"} 1');
  });

  test('run at the start, for what fell due while nobody was there', async () => {
    let runs = 0;
    const run = async () => void (runs += 1);
    const { sweeper } = openSweeper([{ name: 'rare', everySeconds: 3_600, run }]);
    sweeper.start();
    await sweeper.stop();
    expect(runs).toBe(1);
  });

  test('run all in order when asked, and say which failed', async () => {
    const order: string[] = [];
    const sweep = (name: string, fails = false): Sweep => ({
      name,
      everySeconds: 60,
      run: async () => {
        order.push(name);
        if (fails) throw new Error(`${name} broke`);
      },
    });
    await openSweeper([sweep('a'), sweep('b')]).sweeper.runAll();
    expect(order).toEqual(['a', 'b']);
    await expect(openSweeper([sweep('c', true)]).sweeper.runAll()).rejects.toThrow('c broke');
  });

  test('are nudged: once more after the run under way, however often', async () => {
    let runs = 0;
    const gates: (() => void)[] = [];
    const run = () => {
      runs += 1;
      return new Promise<void>((resolve) => gates.push(resolve));
    };
    const { sweeper } = openSweeper([{ name: 'relay', everySeconds: 60, run }]);
    for (let i = 0; i < 5; i += 1) sweeper.nudge('relay');
    expect(runs).toBe(1);
    gates[0]?.();
    await expect.poll(() => runs).toBe(2);
    gates[1]?.();
    await sweeper.stop();
    expect(runs).toBe(2);
  });
});
