import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import {
  getReceiptEndpoint,
  getReceiptKeysEndpoint,
  RECEIPT_KEYS_ADDRESS,
} from '../../../shared/contracts/time.ts';
import { runNode } from '../../cli/runNode.ts';
import { signedReceipt } from '../../cli/signedReceipt.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreenedMentor } from '../../support/people.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startMatchedConversation, comeBack, newMentor, say } from './startMatchedConversation.ts';

/** The public half of a key that signed receipts until its replacement. */
const RETIRED = z
  .object({ x: z.string() })
  .parse(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })).x;

let app: TestApp;
let mentor: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RETIRED_RECEIPT_KEYS: `2027-03-01:${RETIRED}` } });
  mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talks = [await startMatchedConversation(app, mentor), await startMatchedConversation(app, mentor)];
  for (let visit = 0; visit < 3; visit += 1) {
    for (const { id } of talks) await say(mentor, id);
    app.clock.advance({ days: 3 });
    await app.sweepNow();
    await comeBack(mentor);
  }
});
afterAll(() => app.stop());

const meters = () => mongoose.connection.collection<{ _id: string }>('mentor_meters');
const findings = async () => (await app.features.time.auditLedgers()).damaged;
const kith = (words: string, input = '') =>
  runNode([...serverArguments('server/cli/main.ts'), ...words.split(' ')], input, app.environment);

/** Changes a field of the meter, runs what a test does with it, and puts it back. The store refuses to change the ledger itself. */
async function whileChanged(field: string, change: 1 | string, run: () => Promise<void>): Promise<void> {
  const _id = mentor.accountId;
  const before = await meters().findOne({ _id });
  if (!before) throw new Error('no meter');
  await meters().updateOne({ _id }, change === 1 ? { $inc: { [field]: 1 } } : { $set: { [field]: change } });
  await run();
  await meters().replaceOne({ _id }, before);
}

const damagedLedgers = async () =>
  Number(/^kith_damaged_time_ledgers (\d+)$/m.exec((await app.platform.metrics.text()).body)?.[1]);

test('T6: what the service wrote has no finding, and a meter that differs from its ledger does', async () => {
  const { mentors, entries, damaged } = await app.features.time.auditLedgers();
  expect({ mentors, damaged }).toEqual({ mentors: 1, damaged: [] });
  expect(entries).toBeGreaterThan(4);
  const changes = [
    ['receiptName', 'another', { firstBad: 1, reason: 'mentor' }],
    ['ledgerSeq', 1, { firstBad: entries + 1, reason: 'head' }],
    ['ledgerHash', 'another', { firstBad: entries + 1, reason: 'head' }],
    ['meter.week.chargedSeconds', 1, { firstBad: entries, reason: 'sum' }],
  ] as const;
  for (const [field, change, finding] of changes)
    await whileChanged(field, change, async () => {
      expect(await findings()).toEqual([expect.objectContaining(finding)]);
    });
  expect(await findings()).toEqual([]);
});

test('T6: a message outside every stretch is found', async () => {
  const sent = mongoose.connection.collection('entries');
  const { publicId, at } = z
    .looseObject({ publicId: z.string(), at: z.date() })
    .parse(await sent.findOne({ senderId: mentor.accountId }));
  await sent.updateOne({ publicId }, { $set: { at: new Date(at.getTime() + 86_400_000) } });
  expect(await findings()).toEqual([expect.objectContaining({ reason: 'act' })]);
  await sent.updateOne({ publicId }, { $set: { at } });
  expect(await findings()).toEqual([]);
});

test('T6: the nightly audit raises the alarm once a night, names no account, and changes nothing', async () => {
  await app.sweepNow();
  const before = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  await whileChanged('receiptName', 'another', async () => {
    app.logs.length = 0;
    app.clock.advance({ days: 1 });
    await app.sweepNow();
    await app.sweepNow();
    expect(await damagedLedgers()).toBe(1);
    const alarms = app.logs.filter((line) => line.includes('time ledger damaged'));
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatch(/"level":"error".*"firstBad":1,"reason":"mentor"/);
    expect(alarms[0]).not.toContain(mentor.accountId);
  });
  const after = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  expect(after.get('time_entries')).toEqual(before.get('time_entries'));
  app.clock.advance({ days: 1 });
  await app.sweepNow();
  expect(await damagedLedgers()).toBe(0);
});

test('T6: `time audit` names the first wrong entry and exits with 1, and with 0 when every ledger adds up', async () => {
  const good = await kith('time audit');
  expect([good.code, good.out]).toEqual([0, expect.stringContaining('"damaged":0}')]);
  await whileChanged('receiptName', 'another', async () => {
    const { code, out } = await kith('time audit');
    const [finding, sum] = out.split('\n');
    expect([code, finding, sum]).toEqual([
      1,
      expect.stringContaining('"firstBad":1,"reason":"mentor"}'),
      expect.stringContaining('"damaged":1}'),
    ]);
  });
});

test('T6: the keys of receipts are published, and tell a receipt of this Kith from another’s', async () => {
  const visitor = app.visitor();
  const redirect = await visitor.send({ path: RECEIPT_KEYS_ADDRESS });
  expect(redirect.status).toBe(308);
  const published = await visitor.call(getReceiptKeysEndpoint);
  await comeBack(mentor);
  const receipt = await mentor.client.call(getReceiptEndpoint);
  expect(published.keys).toEqual([
    expect.objectContaining({ publicKey: receipt.signature?.publicKey, retiredOn: null }),
    expect.objectContaining({ publicKey: RETIRED, retiredOn: '2027-03-01' }),
  ]);
  const printed = await kith('time keys');
  expect([printed.code, JSON.parse(printed.out)]).toEqual([0, published]);
  const file = join(app.environment['KITH_DATA_DIR'] ?? '', 'receipt-keys.json');
  const check = (given: unknown) => kith(`time verify --keys ${file}`, JSON.stringify(given));
  writeFileSync(file, JSON.stringify(published));
  const own = await check(receipt);
  expect([own.code, own.err]).toEqual([0, expect.stringContaining('The key is published.')]);
  const forged = await check(signedReceipt());
  expect(forged).toMatchObject({ code: 1, out: '{"valid":false,"firstBad":3,"reason":"key"}\n' });

  const retired = published.keys.map((key) => ({ ...key, retiredOn: '2027-04-01' }));
  writeFileSync(file, JSON.stringify({ keys: retired }));
  const old = await check(receipt);
  expect([old.code, old.err]).toEqual([0, expect.stringContaining('was replaced on 2027-04-01')]);
  expect(await kith(`time verify --keys ${file}.missing`, '{}')).toMatchObject({ code: 2, out: '' });
});

test('T6: an entry added behind the last one is found', async () => {
  const ledger = mongoose.connection.collection('time_entries');
  const last = await ledger.findOne({ accountId: mentor.accountId }, { sort: { seq: -1 } });
  const seq = z.number().parse(last?.['seq']) + 1;
  await ledger.insertOne({ ...last, _id: new mongoose.Types.ObjectId(), seq });
  expect(await findings()).toEqual([expect.objectContaining({ firstBad: seq, reason: 'hash' })]);
});
