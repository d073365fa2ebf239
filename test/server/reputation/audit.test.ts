import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../cli/runNode.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { addRatings, stored, toReleaseDay } from './ledger.ts';

const MENTOR = 'mentor-audited';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await addRatings(app, MENTOR, [1, 1, 1, 0, -1]);
  await toReleaseDay(app);
  await app.sweepNow();
  await addRatings(app, MENTOR, [1]);
});
afterAll(() => app.stop());

const findings = async () => (await app.features.reputation.auditReputations()).damaged;
const alarm = async () =>
  Number(/^kith_damaged_reputations (\d+)$/m.exec((await app.platform.metrics.text()).body)?.[1]);

/** Changes one document, runs what a test does with it, and puts it back. */
async function whileChanged(
  collection: string,
  change: Readonly<Record<string, unknown>>,
  run: () => Promise<void>,
): Promise<void> {
  const found = await stored(collection).findOne();
  if (!found) throw new Error(`${collection} is empty`);
  const { _id, ...before } = found;
  await stored(collection).updateOne({ _id }, { $set: change });
  await run();
  await stored(collection).replaceOne({ _id }, before);
}

test('I1 I2: what the service stored follows from the ledger, also where it lags behind, and a change of it is found', async () => {
  const { mentors, events, damaged } = await app.features.reputation.auditReputations();
  expect({ mentors, events, damaged }).toEqual({ mentors: 1, events: 17, damaged: [] });
  const changes = [
    ['reputation_aggregates', { 'derived.score': 9 }, { reason: 'aggregate', releasedOn: null }],
    ['reputation_aggregates', { 'buckets.raters': 4 }, { reason: 'aggregate' }],
    ['reputation_snapshots', { 'standing.score': 9 }, { reason: 'snapshot' }],
    ['reputation_snapshots', { rankMean: 0.5 }, { reason: 'snapshot' }],
    ['reputation_heads', { seq: 18 }, { reason: 'ledger', releasedOn: null }],
  ] as const;
  for (const [collection, change, finding] of changes)
    await whileChanged(collection, change, async () => {
      expect(await findings()).toEqual([expect.objectContaining({ mentorId: MENTOR, ...finding })]);
    });
  expect(await findings()).toEqual([]);
});

test('the nightly audit raises the alarm once a night, names no account, and changes nothing', async () => {
  await whileChanged('reputation_snapshots', { 'standing.score': 9 }, async () => {
    app.logs.length = 0;
    app.clock.advance({ days: 1 });
    await app.sweepNow();
    await app.sweepNow();
    expect(await alarm()).toBe(1);
    const alarms = app.logs.filter((line) => line.includes('reputation damaged'));
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatch(/"level":"error".*"reason":"snapshot"/);
    expect(alarms[0]).not.toContain(MENTOR);
    expect(await stored('reputation_snapshots').findOne()).toMatchObject({ standing: { score: 9 } });
  });
  app.clock.advance({ days: 1 });
  await app.sweepNow();
  expect(await alarm()).toBe(0);
});

test('`reputation audit` prints what differs and exits with 1', async () => {
  await whileChanged('reputation_snapshots', { 'standing.score': 9 }, async () => {
    const { out, code } = await runNode(
      [...serverArguments('server/cli/main.ts'), 'reputation', 'audit'],
      '',
      app.environment,
    );
    const lines: unknown[] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ mentorId: MENTOR, reason: 'snapshot' }),
      { mentors: 1, events: 17, damaged: 1 },
    ]);
    expect(code).toBe(1);
  });
});
