import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { z } from 'zod';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { timeChangedPush } from '../../shared/contracts/time.ts';
import { toSecond } from '../../shared/domain/time/calendar.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import { measureEngagement } from './caps/engagement.ts';
import { connectMentors, insertMeters, meterOf, stored } from './caps/mentors.ts';
import { messageOf, startProcess, urlOf } from './delivery/processes.ts';
import { loadEnvironment } from './environment.ts';

/*
 * T5: many mentors at once (`npm run bench -- caps [--json] [--quick] [--mentors N] [--seconds N]`). All are in session, and their minutes run
 * out within so many seconds, after as many bare BullMQ jobs in a process of their own in the same run: what counts is how late the stop is
 * told beside how late a bare job is. A sample of mentors has live lines. Then the cost of a quarter of an hour of engagement, and all weeks of
 * as many mentors, opened by the sweep alone. Server, store and Redis are processes of their own on one machine.
 */
const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    mentors: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const MENTORS = Number(asked.mentors ?? (asked.quick ? 500 : 10_000));
const SECONDS = Number(asked.seconds ?? (asked.quick ? 10 : 60));
const SAMPLE = asked.quick ? 10 : 50;
const AT_ONCE = 20;
/** Within which all must be in session before the first cap. */
const LEAD_SECONDS = Math.ceil(MENTORS / 100) + 15;
const MAX_LATE_SECONDS = 120;
const WRITES = ['insert', 'update', 'delete', 'findAndModify'];

const clock = createClock();
const second = () => toSecond(clock.now());

interface Lateness {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** @param late milliseconds @returns seconds */
function latenessOf(late: readonly number[]): Lateness {
  const sorted = [...late].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN) / 1000;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
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

/** Megabytes in memory (proc(5), `VmRSS`). */
function memoryOf(pid: number | undefined): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await startOwnRedis();
const loaded = loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url });
const env: Record<string, string> = { ...loaded, KITH_SEVERAL_PROCESSES: 'true' };
const loadBefore = loadavg()[0];

/** Says on standard error what is measured now: a whole run takes minutes, most of them waiting for the caps. */
function reportProgress(line: string): void {
  console.error(`${new Date().toISOString()} ${line}`);
}

async function measureBare(): Promise<Lateness> {
  reportProgress(`bare jobs: due over ${SECONDS} s, the first in 10 s`);
  const worker = startProcess('../caps/bareWorker.ts', {
    env: {
      ...{ REDIS_URL: redis.url, KITH_BENCH_JOBS: String(MENTORS) },
      ...{ KITH_BENCH_SECONDS: String(SECONDS), KITH_BENCH_LEAD: '10' },
    },
  });
  const { late } = z.object({ late: z.array(z.number()) }).parse(await messageOf(worker));
  worker.kill();
  return latenessOf(late);
}

/** Commands to the store so far, of this process. */
const commands: Record<string, number> = {};
const sum = (names: readonly string[]) => names.reduce((all, name) => all + (commands[name] ?? 0), 0);
// Each app of this process opens a connection of its own.
mongoose.connection.on('open', () => {
  mongoose.connection.getClient().on('commandStarted', ({ commandName }) => {
    commands[commandName] = (commands[commandName] ?? 0) + 1;
  });
});
const monitored = new URL(env['MONGODB_URI'] ?? '');
monitored.searchParams.set('monitorCommands', 'true');
const config = loadConfig({ ...env, MONGODB_URI: monitored.href });

async function measureKith() {
  const server = startProcess('../../../server/main.ts', { env });
  const url = await urlOf(server);
  // This process takes the acts, as a second web process would; the stops are told by the server.
  const app = await createApp({ config, clock, roles: ['web'] });
  const late = new Map<string, number>();
  const caps = new Map<string, number>();
  const noteStop = (id: string) => {
    const cap = caps.get(id);
    const lateBy = cap === undefined ? -1 : Date.now() - cap * 1000;
    if (lateBy >= 0 && !late.has(id)) late.set(id, lateBy);
    return false;
  };
  Object.assign(app.platform.realtime, { isHere: noteStop });
  const lines = await connectMentors(url, {
    count: SAMPLE,
    idOf: (accessToken) => app.platform.tokens.verify(accessToken).actor.accountId,
  });
  const others = Array.from({ length: MENTORS - SAMPLE }, (_, index) => `mentor-${index}`);
  // Those with a line are spread over the others.
  const ids = [...lines.keys(), ...others].sort(() => Math.random() - 0.5);
  const plain = await rateOf(ids.slice(0, 2_000), (id) => stored('plain').insertOne({ _id: id }));
  const memoryBefore = memoryOf(server.pid);
  const at = second();
  await insertMeters(ids, (id, index) => {
    const weeklySeconds = LEAD_SECONDS + Math.floor((index * SECONDS) / MENTORS);
    return meterOf(id, { weeklySeconds, at });
  });
  const before = sum(Object.keys(commands));
  const entered = await rateOf(ids, async (id) => {
    // All of one second, so that the caps are spread as evenly as the budgets, however long it takes to enter them.
    const act = { mentorId: id, conversationId: 'nowhere', kind: 'open', at: new Date(at * 1000) } as const;
    const { capEndsAt } = await app.features.time.recordAct(act);
    if (capEndsAt !== null) caps.set(id, Date.parse(capEndsAt) / 1000);
  });
  reportProgress(
    `mentors in session: ${entered.toFixed(0)} /s; the first cap comes in ${at + LEAD_SECONDS - second()} s`,
  );
  if (second() > at + LEAD_SECONDS) throw new Error('The first cap came before all mentors were in session.');
  const operationsPerAct = (sum(Object.keys(commands)) - before) / ids.length;
  const onScreen: number[] = [];
  const listening = [...lines].map(async ([id, line]) => {
    for (;;) {
      const { notice } = await line.next(timeChangedPush).catch(() => ({ notice: null }));
      if (notice === 'stop') return onScreen.push(Date.now() - (caps.get(id) ?? NaN) * 1000);
      if (second() > at + LEAD_SECONDS * 2 + SECONDS + MAX_LATE_SECONDS) return;
    }
  });
  const lastCap = Math.max(...caps.values());
  while (late.size < caps.size && second() < lastCap + MAX_LATE_SECONDS) await pause(100);
  await Promise.race([Promise.all(listening), pause(5_000)]);
  const memory = { before: memoryBefore, after: memoryOf(server.pid) };
  for (const line of lines.values()) line.close();
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  await app.close();
  const told = { ...latenessOf([...late.values()]), of: caps.size };
  return { told, onScreen: latenessOf(onScreen), entered, plain, operationsPerAct, memory };
}

async function measureSweep(plain: number) {
  const app = await createApp({ config, clock, roles: ['web'] });
  const lastWeek = second() - 7 * 86_400;
  const ids = Array.from({ length: MENTORS }, (_, index) => `week-${index}`);
  await insertMeters(ids, (id) => meterOf(id, { weeklySeconds: 900, at: lastWeek }));
  const startedAt = performance.now();
  const sweep = app.features.time.module.sweeps?.find(({ name }) => name === 'time.settleDueMeters');
  await sweep?.run();
  const perSecond = (ids.length / (performance.now() - startedAt)) * 1000;
  const leftDue = await stored('mentor_meters').countDocuments({ dueAt: { $lte: clock.now() } });
  await app.close();
  return { perSecond, plainInserts: plain / perSecond, leftDue };
}

const bare = await measureBare();
reportProgress('mentors: connecting the sample');
const kith = await measureKith();
reportProgress('a quarter of an hour of engagement');
const writes = () => sum(WRITES);
const engagement = {
  usual: await measureEngagement({ config, writes, weeklyMinutes: 120 }),
  toTheCap: await measureEngagement({ config, writes, weeklyMinutes: 14 }),
};
reportProgress('weeks opened by the sweep');
const weeks = await measureSweep(kith.plain);
const machine = { cores: availableParallelism(), node: process.version, store: store.kind };
const result = {
  ...{ mentors: MENTORS, seconds: SECONDS, machine, loadBefore, loadAfter: loadavg()[0] },
  ...{ bare, kith, engagement, weeks },
};
if (asked.json) {
  console.log(JSON.stringify(result, null, 2));
} else {
  const words = ({ p50, p99, max }: Lateness) =>
    `late by p50 ${p50.toFixed(2)} s, p99 ${p99.toFixed(2)} s, at most ${max.toFixed(2)} s`;
  const { told, onScreen, memory } = kith;
  console.log(
    `${MENTORS} mentors, caps over ${SECONDS} s; ${machine.cores} cores, node ${machine.node}, store: ${machine.store}, load before ${loadBefore?.toFixed(1)}`,
  );
  console.log(`bare BullMQ jobs: ${bare.count}; ${words(bare)}`);
  console.log(`stops told: ${told.count} of ${told.of}; ${words(told)}`);
  console.log(`stops on screens: ${onScreen.count} of ${SAMPLE}; ${words(onScreen)}`);
  console.log(
    `into session: ${kith.entered.toFixed(0)} /s, ${kith.operationsPerAct.toFixed(1)} store operations each, ${(kith.plain / kith.entered).toFixed(1)} × the time of a plain insert`,
  );
  for (const [name, { minutes, jobsPerMentor, writesPerMentor }] of Object.entries(engagement)) {
    console.log(
      `a mentor’s ${minutes} minutes (${name}): ${jobsPerMentor.toFixed(1)} jobs, ${writesPerMentor.toFixed(1)} store writes`,
    );
  }
  console.log(
    `memory of the server: ${memory.before.toFixed(0)} MB before, ${memory.after.toFixed(0)} MB after`,
  );
  console.log(
    `weeks opened by the sweep alone: ${weeks.perSecond.toFixed(0)} /s, ${weeks.plainInserts.toFixed(1)} × a plain insert, ${weeks.leftDue} left due`,
  );
}
await redis.end();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
