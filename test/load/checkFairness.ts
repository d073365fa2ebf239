import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { createCheck } from '../../server/features/checks/index.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { createLogger } from '../../server/platform/logging/index.ts';

/*
 * Whether one account's texts delay the checks of others (`npx tsx test/load/checkFairness.ts [seconds] [others]`). The others check
 * one plain line a second each, in a closed loop; beside them hostile accounts send in an open loop, so many texts a second each. The run
 * without a hostile account is the baseline of the same minute and the same machine.
 */
const SECONDS = Number(process.argv[2] ?? 20);
const OTHERS = Number(process.argv[3] ?? 20);
const PLAIN = 'a line of about the length that people write to each other when they talk about their day';
const EARLIER = ['hello there', 'how was your exam', 'i have been thinking about it'];
const HOSTILE = '1😂'.repeat(1_000);

interface Load {
  name: string;
  hostileAccounts: number;
  perSecond: number;
}

const LOADS: readonly Load[] = [
  { name: 'no hostile account', hostileAccounts: 0, perSecond: 0 },
  { name: 'one, once a second', hostileAccounts: 1, perSecond: 1 },
  { name: 'one, twice a second', hostileAccounts: 1, perSecond: 2 },
  { name: 'one, 600 a minute', hostileAccounts: 1, perSecond: 10 },
  { name: 'three, once a second', hostileAccounts: 3, perSecond: 1 },
];

const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.floor((sorted.length - 1) * p)] ?? NaN;

const figures = (took: readonly number[]): string => {
  const sorted = [...took].sort((a, b) => a - b);
  const of = (p: number) => percentile(sorted, p).toFixed(0).padStart(6);
  return `p50 ${of(0.5)} p95 ${of(0.95)} p99 ${of(0.99)} most ${of(1)} ms`;
};

async function measure({ name, hostileAccounts, perSecond }: Load): Promise<void> {
  const lines: string[] = [];
  const config = { logLevel: 'warn' as const, keys: { log: Buffer.alloc(32) } };
  const destination = { write: (line: string) => void lines.push(line) };
  const { check, warmUp, stop } = createCheck({
    log: createLogger({ config, clock: createClock(), destination }),
  });
  await warmUp();
  const plain = { took: new Array<number>(), held: 0 };
  const hostile = { sent: 0, answered: 0, held: 0 };
  const processorBefore = process.cpuUsage();
  const end = performance.now() + SECONDS * 1_000;

  const talk = async (accountId: string) => {
    await pause(Math.random() * 1_000);
    while (performance.now() < end) {
      const startedAt = performance.now();
      const { errored } = await check({ text: PLAIN, from: 'mentee', before: EARLIER, accountId });
      plain.took.push(performance.now() - startedAt);
      if (errored) plain.held += 1;
      await pause(Math.max(0, startedAt + 1_000 - performance.now()));
    }
  };
  const attack = async (accountId: string) => {
    while (performance.now() < end) {
      hostile.sent += 1;
      void check({ text: HOSTILE, from: 'mentor', before: [], accountId }).then(({ errored }) => {
        if (errored) hostile.held += 1;
        else hostile.answered += 1;
      });
      await pause(1_000 / perSecond);
    }
  };
  const others = Array.from({ length: OTHERS }, (_, index) => talk(`other-${index}`));
  const attackers = Array.from({ length: hostileAccounts }, (_, index) => attack(`hostile-${index}`));
  await Promise.all([...others, ...attackers]);
  const { user, system } = process.cpuUsage(processorBefore);
  const replaced = lines.filter((line) => line.includes('thread replaced')).length;
  const { sent, answered, held } = hostile;
  console.log(
    `${name.padEnd(22)} ${figures(plain.took)}   others held ${plain.held} of ${plain.took.length}   hostile: ${answered} answered, ${held} held of ${sent}` +
      `   threads replaced ${replaced}   processor ${((user + system) / 1_000_000).toFixed(1)} s   load ${loadavg()[0]?.toFixed(1)}`,
  );
  await stop();
}

console.log(
  `${OTHERS} others at one check a second, ${SECONDS} s each, load before ${loadavg()[0]?.toFixed(1)}`,
);
for (const load of LOADS) await measure(load);
