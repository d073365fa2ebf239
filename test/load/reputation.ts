import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { findRedis } from '../../scripts/start/findRedis.ts';
import { createApp } from '../../server/app.ts';
import { listingsOf, rankBandOf } from '../../server/features/matching/matching.policy.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { LIMITS } from '../../shared/contracts/limits.ts';
import { nextDueAt } from '../../shared/domain/time/balance.ts';
import { toSecond } from '../../shared/domain/time/calendar.ts';
import { openMeter } from '../../shared/domain/time/meter.ts';
import { CURRICULUM } from '../../shared/domain/training/curriculum.ts';
import { GENESIS_HASH } from '../../shared/domain/time/receipt.ts';
import { DAY_MS } from '../../shared/domain/units.ts';
import { loadEnvironment } from './environment.ts';

/*
 * What reputation costs (`npm run bench -- reputation [--json] [--quick]`): the fold of 100,000 events of one mentor; the recompute of
 * mentors with 200 events, beside the bare read of the same documents in the same run; the recompute with its write; and a search for
 * suggestions among 60,000 mentors. The service and the store are two processes on one machine.
 */
const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
const EVENTS = asked.quick ? 20_000 : 100_000;
const RECOMPUTED = asked.quick ? 40 : 200;
const MENTORS = asked.quick ? 6_000 : 60_000;
const SEARCHES = asked.quick ? 100 : 500;
const EVENTS_OF_MENTOR = 200;
const INSERT_BATCH = 1_000;

const stored = (collection: string) =>
  mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);

async function insertMany(collection: string, rows: readonly ({ _id: string } & Record<string, unknown>)[]) {
  for (let from = 0; from < rows.length; from += INSERT_BATCH)
    await stored(collection).insertMany(rows.slice(from, from + INSERT_BATCH));
}

const now = new Date();
const today = Math.floor(now.getTime() / DAY_MS);

/** A ledger of ratings that began to count, over two years, nine in ten positive. */
async function insertLedger(rateeId: string, events: number): Promise<void> {
  const rows = Array.from({ length: events }, (_, index) => {
    const rating = index >> 1;
    const day = today - 20 - (rating % 700);
    const common = {
      feedbackId: `${rateeId}-${rating}-m2m`,
      raterRef: `rater-${rating}`,
      rateeId,
      acceptedAt: now,
    };
    const empty = {
      value: null,
      feelings: null,
      endedAt: null,
      day: null,
      uptoRev: null,
      textRef: null,
      reason: null,
    };
    const endedAt = new Date((day - 14) * DAY_MS);
    const of =
      index % 2 === 0
        ? { rev: 1, type: 'SUBMITTED', actor: 'mentee', value: rating % 10 === 0 ? -1 : 1, endedAt }
        : { rev: 2, type: 'UNSEALED', actor: 'system', day };
    return { _id: randomUUID(), seq: index + 1, ...empty, ...common, ...of };
  });
  await insertMany('feedback_events', rows);
  const head = { _id: rateeId, seq: events, releasedThrough: null, uncounted: true };
  await stored('reputation_heads').insertOne(head);
}

const AGE_BANDS = ['13-15', '16-17', '18-25'] as const;
const TOPICS = ['exams', 'family', 'friends', 'low-mood', 'work', 'loss'].map((name) => `topic-${name}`);

/** Active mentors as the store keeps them, each with an account, an application, a meter and a profile; a third have released numbers. */
async function insertMentors(count: number): Promise<void> {
  const at = toSecond(now);
  const promise = { timeZone: 'Europe/London', weeklySeconds: 7_200, dailySeconds: null };
  const { meter } = openMeter({ promise, rules: { idleGapSeconds: 300, minimumStretchSeconds: 30 }, at });
  const ids = Array.from({ length: count }, (_, index) => `mentor-${index}`);
  const sealed = 'sealed';
  await insertMany(
    'accounts',
    ids.map((_id, index) => ({
      ...{ _id, signInNameHash: _id, signInName: sealed, role: 'mentor', ageBand: null, bandReviewAt: null },
      ...{ approvedAgeBands: [], persona: { alias: `Alias ${index}`, avatar: 1 }, passphraseHash: sealed },
      ...{ recoveryHash: sealed, secondFactor: { secret: sealed, lastStep: 0 }, offeredSecondFactor: null },
      ...{ demo: false, signIns: 1, staffId: null, createdAt: now, closedAt: null },
    })),
  );
  await insertMany(
    'screening_applications',
    ids.map((mentorId) => ({
      ...{ _id: mentorId, publicId: mentorId, mentorId, state: 'active', cameFrom: [], enteredAt: now },
      ...{ version: 9, form: null, interviewerIds: [], approvals: [], history: [], reliedOn: 0 },
      approvedAgeBands: [...AGE_BANDS],
      checks: [],
      matchWindows: AGE_BANDS.map((ageBand) => ({ ageBand, until: new Date(now.getTime() + 90 * DAY_MS) })),
    })),
  );
  const passed = [
    ...CURRICULUM.modules.map((item) => ({ part: 'modules', ...item })),
    ...CURRICULUM.practice.map((item) => ({ part: 'practice', ...item })),
    { part: 'conduct', ...CURRICULUM.conduct },
  ].map(({ part, id: itemId, version }) => ({ part, itemId, version, at: now }));
  await insertMany(
    'training_preparations',
    ids.map((_id) => ({ _id, passes: passed, attempts: passed.length })),
  );
  await insertMany(
    'mentor_meters',
    ids.map((_id) => ({
      ...{ _id, receiptName: `receipt-${_id}`, meter, ledgerSeq: 0, ledgerHash: GENESIS_HASH, version: 1 },
      ...{ notified: { stage: 'plenty', exempt: false }, dueAt: new Date(nextDueAt(meter) * 1000) },
      ...{ wakeUpAt: null, announcedOpensAt: null },
    })),
  );
  await insertMany(
    'mentor_profiles',
    ids.map((mentorId, index) => {
      const topicIds = [TOPICS[index % 6] ?? '', TOPICS[(index + 1) % 6] ?? ''];
      const rankMean = index % 3 === 0 ? 0.8 + (index % 19) / 100 : 0.9;
      const fields = { topicIds, tagIds: [], acceptingRequests: true };
      return {
        ...{ _id: mentorId, mentorId, about: null, ...fields, maxActiveConversations: 3, acceptances: 0 },
        ...{
          listings: listingsOf(fields, AGE_BANDS),
          rankMean,
          rankBand: rankBandOf(rankMean),
        },
        consideredAt: new Date(now.getTime() - (index % 500) * 60_000),
      };
    }),
  );
}

interface Times {
  /** Milliseconds of each call, in ascending order. */
  elapsed: number[];
  /** Milliseconds of processor that the service itself used, store apart, in ascending order: what other load of the machine does not change. */
  processor: number[];
}

async function timesOf(times: number, work: (index: number) => Promise<unknown>): Promise<Times> {
  const found: Times = { elapsed: [], processor: [] };
  for (let index = 0; index < times; index += 1) {
    const used = process.cpuUsage();
    const startedAt = performance.now();
    await work(index);
    found.elapsed.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(used);
    found.processor.push((user + system) / 1_000);
  }
  for (const all of [found.elapsed, found.processor]) all.sort((a, b) => a - b);
  return found;
}
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
const middle = ({ elapsed }: Times): number => at(elapsed, 0.5);

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await findRedis({ env: process.env, dataDir: folder });
const config = loadConfig(loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url }));
const app = await createApp({ config, clock: createClock(), roles: [] });
const { matching, reputation } = app.features;
const readBare = (rateeId: string) => stored('feedback_events').find({ rateeId }).sort({ seq: 1 }).toArray();

await insertLedger('mentor-large', EVENTS);
const largeBare = await timesOf(3, () => readBare('mentor-large'));
const largeFold = await timesOf(3, () => reputation.fold('mentor-large'));

const recomputed = Array.from({ length: RECOMPUTED }, (_, index) => `mentor-small-${index}`);
for (const id of recomputed) await insertLedger(id, EVENTS_OF_MENTOR);
const idAt = (index: number) => recomputed[index % RECOMPUTED] ?? '';
await timesOf(RECOMPUTED, (index) => reputation.fold(idAt(index)));
const bare = await timesOf(RECOMPUTED, (index) => readBare(idAt(index)));
const fold = await timesOf(RECOMPUTED, (index) => reputation.fold(idAt(index)));
await stored('reputation_heads').deleteOne({ _id: 'mentor-large' });
const sweep = reputation.module.sweeps?.find(({ name }) => name === 'reputation.recompute');
const written = middle(await timesOf(1, async () => sweep?.run()));

await insertMentors(MENTORS);
const search = async (index: number) => {
  const proposals = await matching.suggestMentors({
    ...{ menteeId: `mentee-${index}`, ageBand: '16-17', tagIds: [] },
    topicIds: [TOPICS[index % 6] ?? '', TOPICS[(index + 3) % 6] ?? ''],
  });
  if (proposals.length < LIMITS.suggestions) throw new Error('a search found too few mentors');
};
await timesOf(100, search);
const searches = await timesOf(SEARCHES, search);

const quantiles = (sorted: readonly number[]) => ({
  p50: at(sorted, 0.5),
  p95: at(sorted, 0.95),
  p99: at(sorted, 0.99),
});
const figures = {
  fold: { events: EVENTS, ms: middle(largeFold), bareReadMs: middle(largeBare) },
  recompute: {
    mentors: RECOMPUTED,
    events: EVENTS_OF_MENTOR,
    foldMs: middle(fold),
    bareReadMs: middle(bare),
    ratio: middle(fold) / middle(bare),
    writtenPerSecond: (RECOMPUTED / written) * 1000,
  },
  search: {
    mentors: MENTORS,
    searches: SEARCHES,
    elapsed: quantiles(searches.elapsed),
    processor: quantiles(searches.processor),
  },
  machine: { processors: availableParallelism(), load: loadavg()[0], store: store.kind },
};
const ms = (value: number) => `${value.toFixed(2)} ms`;
const told = ({ p50, p95, p99 }: ReturnType<typeof quantiles>) =>
  `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
if (asked.json) console.log(JSON.stringify(figures));
else {
  const { search: found, recompute, fold: large, machine } = figures;
  console.log(
    [
      `${machine.processors} processors, load ${machine.load?.toFixed(1)}, store: ${machine.store}`,
      `fold of ${large.events} events of one mentor: ${ms(large.ms)} (bare read ${ms(large.bareReadMs)})`,
      `fold of ${recompute.events} events: ${ms(recompute.foldMs)}, ${recompute.ratio.toFixed(2)} × the bare read (${ms(recompute.bareReadMs)})`,
      `recompute with its write: ${recompute.writtenPerSecond.toFixed(0)} mentors a second, one after another`,
      `search among ${found.mentors} mentors, elapsed: ${told(found.elapsed)}; processor of the service: ${told(found.processor)}`,
    ].join('\n'),
  );
}
await app.close();
await redis.stop();
await store.stop();
await rm(folder, { recursive: true, force: true });
