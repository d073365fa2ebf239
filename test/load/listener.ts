import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  ARTEFACT_FOLDER,
  createListener,
  loadClassifier,
  loadNgramScorer,
} from '../../server/features/checks/listener/index.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { createLogger } from '../../server/platform/logging/index.ts';
import { createMetrics } from '../../server/platform/metrics/index.ts';

/*
 * What it costs to hear a message (`npx tsx test/load/listener.ts [messages a second] [seconds]`): processor time for each message,
 * memory, and the delay until a message is heard at a steady rate, waits included.
 */
const PER_SECOND = Number(process.argv[2] ?? 50);
const SECONDS = Number(process.argv[3] ?? 20);
const SAMPLE = 300;

const line = z.object({
  text: z.string(),
  from: z.enum(['mentee', 'mentor']),
  before: z.array(z.string()).default([]),
});
const lines = readFileSync(join(ARTEFACT_FOLDER, 'lines', 'train-n.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((row) => line.parse(JSON.parse(row)));
type Input = (typeof lines)[number];

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const megabytes = (): number => process.memoryUsage.rss() / 1e6;
const percentile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(0);

/** Processor time of one call, after a first pass that the engine compiles in. */
function costOf(inputs: readonly Input[], call: (input: Input) => unknown): string {
  for (const input of inputs) call(input);
  const before = processorMs();
  for (const input of inputs) call(input);
  return ((processorMs() - before) / inputs.length).toFixed(3);
}

function measureCosts(): void {
  const classifier = loadClassifier();
  const scorer = loadNgramScorer();
  const alone = lines.slice(0, SAMPLE).map((input) => ({ ...input, before: [] }));
  const together = lines.filter(({ before }) => before.length > 0).slice(0, SAMPLE);
  console.log(`n-grams alone:    ${costOf(alone, scorer.score)} ms of processor a message`);
  console.log(`listener, alone:  ${costOf(alone, classifier.hear)} ms`);
  console.log(`with context:     ${costOf(together, classifier.hear)} ms`);
}

async function measureDelay(): Promise<void> {
  const memory = megabytes();
  const log = createLogger({
    config: { logLevel: 'silent', keys: { log: Buffer.alloc(32) } },
    clock: createClock(),
  });
  const startedAt = performance.now();
  const listener = createListener({ log, metrics: createMetrics() });
  while (!listener.isReady()) await pause(5);
  console.log(
    `ready after ${(performance.now() - startedAt).toFixed(0)} ms, memory +${(megabytes() - memory).toFixed(0)} MB`,
  );

  const delays: number[] = [];
  let refused = 0;
  const processor = processorMs();
  const begin = performance.now();
  const asked: Promise<void>[] = [];
  const ask = async (input: Input): Promise<void> => {
    const askedAt = performance.now();
    try {
      await listener.hear({ ...input, urgency: 0 });
      delays.push(performance.now() - askedAt);
    } catch {
      refused += 1;
    }
  };
  for (let count = 0; count < PER_SECOND * SECONDS; count += 1) {
    const input = lines[count % lines.length];
    if (input !== undefined) asked.push(ask(input));
    await pause(Math.max(0, begin + ((count + 1) * 1_000) / PER_SECOND - performance.now()));
  }
  await Promise.all(asked);
  const sorted = delays.sort((one, other) => one - other);
  const share = (processorMs() - processor) / (performance.now() - begin);
  console.log(
    `${PER_SECOND} messages a second for ${SECONDS} s: p50 ${percentile(sorted, 0.5)} ms, p99 ${percentile(sorted, 0.99)} ms, ` +
      `${(100 * share).toFixed(0)} % of one core, ${refused} refused`,
  );
  console.log(`memory +${(megabytes() - memory).toFixed(0)} MB`);
  await listener.stop();
}

console.log(`load before: ${loadavg()[0]?.toFixed(1)}`);
await measureDelay();
measureCosts();
