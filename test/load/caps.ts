import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { nextDueAt } from '../../shared/domain/time/balance.ts';
import { toSecond } from '../../shared/domain/time/calendar.ts';
import { openMeter } from '../../shared/domain/time/meter.ts';
import { GENESIS_HASH } from '../../shared/domain/time/receipt.ts';
import { findRedis } from '../../scripts/start/findRedis.ts';
import { loadEnvironment } from './environment.ts';

/*
 * T5: many mentors at once (`npx tsx test/load/caps.ts [mentors] [seconds]`). All are in session, and their minutes run out
 * within so many seconds. Jobs are beside plain writes of the same store in the same run: what counts is the ratio, and how
 * late the stop was told. Then all weeks of as many mentors open in one second, and the sweep alone does it.
 */
const MENTORS = Number(process.argv[2] ?? 1_500);
const SECONDS = Number(process.argv[3] ?? 75);
const AT_ONCE = 20;

const clock = createClock();
const second = () => toSecond(clock.now());

/** A mentor with so many seconds a week, as the store keeps them. */
function meterOf(id: string, weeklySeconds: number, at: number) {
  const promise = { timeZone: 'Europe/London', weeklySeconds, dailySeconds: null };
  const rules = { idleGapSeconds: 1_000, minimumStretchSeconds: 30 };
  const { meter } = openMeter({ promise, rules, at });
  return {
    ...{ _id: id, receiptName: `receipt-${id}`, meter, ledgerSeq: 0, ledgerHash: GENESIS_HASH, version: 1 },
    ...{
      notified: { stage: 'plenty', exempt: false },
      dueAt: new Date(nextDueAt(meter) * 1000),
      wakeUpAt: null,
      announcedOpensAt: null,
    },
  };
}

const stored = (collection: string) =>
  mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);

async function insert(
  ids: readonly string[],
  make: (id: string, index: number) => ReturnType<typeof meterOf>,
) {
  for (let from = 0; from < ids.length; from += 500) {
    const rows = ids.slice(from, from + 500).map((id, index) => make(id, from + index));
    await stored('mentor_meters').insertMany(rows);
  }
}

/** Runs the work for all, some at once; how many a second. */
async function rateOf(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  const waiting = [...ids];
  const hand = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await work(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return (ids.length / (performance.now() - startedAt)) * 1000;
}

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await findRedis({ env: process.env, dataDir: folder });
const env = loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url });
const app = await createApp({ config: loadConfig(env), clock, roles: ['worker'] });
const { time } = app.features;
console.log(
  `${MENTORS} mentors, caps over ${SECONDS} s, load before ${loadavg()[0]?.toFixed(1)}, store: ${store.kind}`,
);

const late: number[] = [];
const caps = new Map<string, number>();
Object.assign(app.platform.realtime, {
  toAccount(id: string, _push: unknown, { notice }: { notice?: string }) {
    const cap = caps.get(id);
    if (notice === 'stop' && cap !== undefined) late.push(clock.now().getTime() - cap * 1000);
  },
});
const running = await app.start();

const ids = Array.from({ length: MENTORS }, (_, index) => `mentor-${index}`);
const plain = await rateOf(ids.slice(0, 2_000), (id) =>
  stored('plain').insertOne({ _id: id, at: new Date() }),
);
// Nobody's cap comes before everybody is in session.
const lead = Math.ceil(MENTORS / 80) + 10;
const opened = second();
await insert(ids, (id, index) => meterOf(id, lead + 2 + Math.floor((index * SECONDS) / MENTORS), opened));
const armed = await rateOf(ids, async (id) => {
  const at = clock.now();
  const { capEndsAt } = await time.recordAct({ mentorId: id, conversationId: 'nowhere', kind: 'open', at });
  if (capEndsAt !== null) caps.set(id, Date.parse(capEndsAt) / 1000);
});
console.log(
  `into session, job armed: ${(plain / armed).toFixed(1)} × the time of a plain insert (${armed.toFixed(0)} /s)`,
);
while (late.length < caps.size && second() < opened + lead + SECONDS + 120) await pause(200);
late.sort((a, b) => a - b);
const p = (share: number) => ((late[Math.floor((late.length - 1) * share)] ?? NaN) / 1000).toFixed(2);
console.log(
  `stops notified: ${late.length} of ${caps.size}; late by p50 ${p(0.5)} s, p99 ${p(0.99)} s, at most ${p(1)} s`,
);
await running.stop();

const alone = await createApp({ config: loadConfig(env), clock, roles: ['web'] });
const lastWeek = second() - 7 * 86_400;
const others = ids.map((id) => `week-${id}`);
await insert(others, (id) => meterOf(id, 900, lastWeek));
const startedAt = performance.now();
for (const sweep of alone.features.time.module.sweeps ?? []) await sweep.run();
const swept = (others.length / (performance.now() - startedAt)) * 1000;
const left = await stored('mentor_meters').countDocuments({ dueAt: { $lte: clock.now() } });
console.log(
  `weeks opened by the sweep alone: ${(plain / swept).toFixed(1)} × a plain insert (${swept.toFixed(0)} /s), ${left} left due`,
);
await alone.close();
await redis.stop();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
