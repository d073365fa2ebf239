import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { unclaimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { claimAndRead, heldByMentee, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** How often the case is read from the store while `work` runs, changes not counted. */
async function loadsOf({ id }: CaseView, work: () => Promise<unknown>): Promise<number> {
  let loads = 0;
  mongoose.set('debug', (collection: string, method: string, query: { publicId?: unknown }) => {
    if (collection === 'moderation_cases' && method === 'findOne' && query.publicId === id) loads += 1;
  });
  try {
    await work();
  } finally {
    mongoose.set('debug', false);
  }
  return loads;
}

test('a decision loads its case once, including for the answer', async () => {
  const { found } = await heldByMentee(app, sable);
  const mine = await claimAndRead(sable.client, found.id);
  expect(await loadsOf(found, () => sable.decideAtOnce(mine, 'release'))).toBe(1);
});

test('a claim and an unclaim load the case once each, including for the answer', async () => {
  const { found } = await heldByMentee(app, sable);
  expect(await loadsOf(found, () => sable.claim(found))).toBe(1);
  const unclaim = () => sable.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
  expect(await loadsOf(found, unclaim)).toBe(1);
});
