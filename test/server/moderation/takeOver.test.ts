import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueChangedPush, takeOverCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { AtDesk } from './desk.ts';
import { claimAndRead, heldByMentee, sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const REASON = 'Sable is ill and the clock runs out';

const takeOver = ({ client }: AtDesk, { id, version }: Pick<CaseRow, 'id' | 'version'>, reason = REASON) =>
  client.call(takeOverCaseEndpoint, { params: { id }, body: { version, reason } });

/** A case that Sable has claimed and read. */
async function claimedBySable() {
  const { found } = await heldByMentee(app, sable);
  return claimAndRead(sable.client, found.id);
}

test('S12: a lead takes a live claim over, its former holder is pushed to, and reads and decides nothing more', async () => {
  const held = await claimedBySable();
  const line = await app.connect(sable.client);
  const mine = await takeOver(wick, held);
  expect(mine).toMatchObject({ claimedByMe: true, state: 'inReview' });
  expect(await line.next(queueChangedPush)).toEqual({ caseId: held.id, version: mine.version });
  line.close();
  expect(await sable.open(held.id)).toMatchObject({ claimedBy: 'Wick', claimedByMe: false });
  const refusal = { code: 'caseClaimed', details: { by: 'Wick' } };
  expect(await refusalOf(sable.uncoverAtOnce(held.id, subjectOf(held).id))).toMatchObject(refusal);
  expect(await refusalOf(sable.decideAtOnce(held, 'release'))).toMatchObject(refusal);
  const read = await claimAndRead(wick.client, held.id);
  expect(await wick.decideAtOnce(read, 'release')).toMatchObject({ state: 'actioned' });
  const audit = (await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('audit_rows') ?? [];
  const rows = audit.filter((row) => row.includes('"case.takeOver"'));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(REASON);
});

test('S12: a moderator takes nobody’s claim over, a lead none that is free or their own, and none without a reason', async () => {
  const held = await claimedBySable();
  expect(await refusalOf(takeOver(rook, held))).toMatchObject({ code: 'notAllowed' });
  expect(await refusalOf(takeOver(wick, held, ' '))).toMatchObject({ code: 'badRequest' });
  expect(await sable.open(held.id)).toMatchObject({ claimedByMe: true, version: held.version });
  const { found: free } = await heldByMentee(app, sable);
  expect(await refusalOf(takeOver(wick, free))).toMatchObject({ code: 'moveNotAllowed' });
  const own = await wick.claim(free);
  expect(await refusalOf(takeOver(wick, own))).toMatchObject({ code: 'moveNotAllowed' });
});

test('S12: a case that its holder decides first is not taken over', async () => {
  const held = await claimedBySable();
  await sable.decideAtOnce(held, 'release');
  const refusal = { code: 'staleVersion', details: { by: 'Sable', action: 'release' } };
  expect(await refusalOf(takeOver(wick, held))).toMatchObject(refusal);
});
