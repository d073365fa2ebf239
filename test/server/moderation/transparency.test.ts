import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { reportFromOutsideEndpoint } from '../../../shared/contracts/outsideReports.ts';
import { getTransparencyEndpoint } from '../../../shared/contracts/transparency.ts';
import { runNode } from '../../cli/runNode.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { claimAndRead, heldByMentee, sitDown } from './desk.ts';

const OUTSIDE = 7;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const sable = await sitDown(app, 'Sable');
  for (let n = 0; n < OUTSIDE; n += 1) {
    const body = { reason: 'complaint', words: `Nobody answered my letter, number ${n}.` } as const;
    const found = await sable.caseFrom(() => app.visitor().call(reportFromOutsideEndpoint, { body }));
    await sable.decideAtOnce(await claimAndRead(sable.client, found.id), n < 5 ? 'noAction' : 'escalate');
  }
  await heldByMentee(app, sable);
});
afterAll(() => app.stop());

const record = z.object({
  kind: z.string(),
  openedAt: z.date(),
  decisions: z.array(z.object({ action: z.string(), at: z.date() })),
});

/** Counts from the log of cases by other code than the service's. */
async function recount(from: string, until: string) {
  const opened: Record<string, number> = {};
  const decided: Record<string, number> = {};
  const isWithin = (at: Date) => at.toISOString() >= from && at.toISOString() < until;
  for await (const stored of mongoose.connection.collection('moderation_cases').find()) {
    const { kind, openedAt, decisions } = record.parse(stored);
    if (isWithin(openedAt)) opened[kind] = (opened[kind] ?? 0) + 1;
    for (const { action, at } of decisions) if (isWithin(at)) decided[action] = (decided[action] ?? 0) + 1;
  }
  return { opened, decided };
}

const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, one) => sum + one, 0);

test('N11: the public numbers equal a recount from the log of cases, and the command prints the same', async () => {
  const visitor = app.visitor();
  expect(await visitor.call(getTransparencyEndpoint)).toEqual({ quarters: [] });
  const now = app.clock.now();
  const year = now.getUTCFullYear();
  const quarter = Math.floor(now.getUTCMonth() / 3);
  const from = new Date(Date.UTC(year, quarter * 3)).toISOString();
  const until = new Date(Date.UTC(year, quarter * 3 + 3)).toISOString();
  app.clock.advance({ days: 92 });
  const { quarters } = await visitor.call(getTransparencyEndpoint);
  const published = quarters.find(({ name }) => name === `${year}-Q${quarter + 1}`);
  const counted = await recount(from, until);
  expect(counted.opened).toMatchObject({ outsideReport: OUTSIDE, heldMessage: 1 });
  for (const [part, counts] of [
    ['opened', counted.opened],
    ['decided', counted.decided],
  ] as const) {
    const table = published?.[part];
    for (const { key, count } of table?.cells ?? []) {
      const real = counts[key] ?? 0;
      if (count === null) expect(real).toBeGreaterThan(0);
      else expect([key, count]).toEqual([key, real]);
    }
    expect([null, sumOf(counts)]).toContain(table?.total);
  }
  const small = published?.opened.cells.find(({ key }) => key === 'heldMessage');
  expect(small?.count).toBeNull();

  const printed = await runNode(
    [...serverArguments('server/cli/main.ts'), 'transparency', 'report'],
    '',
    app.environment,
  );
  expect(printed.out.trim().split('\n')).toEqual(quarters.map((one) => JSON.stringify(one)));
});
