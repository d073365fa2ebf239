import { createPublicKey, verify } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { weekTotals } from '../../../shared/domain/time/ledger.ts';
import { verifyReceipt } from '../../../shared/domain/time/receipt.ts';
import { sha256Hex } from '../../../server/platform/crypto/index.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreenedMentor } from '../../support/people.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  receiptNameOf,
  say,
} from './startMatchedConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const verifySignature = (
  { publicKey, value }: { publicKey: string; value: string },
  headHash: string,
): boolean => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(headHash, 'hex'), key, Buffer.from(value, 'base64url'));
};

const fetchReceipt = async (mentor: ScreenedMentor) => {
  await comeBack(mentor);
  const { signature, ...receipt } = await mentor.client.call(getReceiptEndpoint);
  if (!signature) throw new Error('the receipt is not signed');
  return { ...receipt, signature };
};
const verdictOf = (receipt: Awaited<ReturnType<typeof fetchReceipt>>) =>
  verifyReceipt(receipt, { sha256: sha256Hex, verifySignature });

const booked = z.looseObject({
  kind: z.enum(['allowance', 'session', 'repayment', 'adjustment', 'extension']),
  weekKey: z.string(),
  seconds: z.number(),
});

test('T1 T6: a receipt verifies, adds up to the balance shown, and shows any change', async () => {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talks = [await startMatchedConversation(app, mentor), await startMatchedConversation(app, mentor)];
  for (let visit = 0; visit < 4; visit += 1) {
    for (const { id } of talks) await say(mentor, id);
    app.clock.advance({ minutes: 10 });
    await app.sweepNow();
    await comeBack(mentor);
  }
  const receipt = await fetchReceipt(mentor);
  expect(verdictOf(receipt)).toEqual({ valid: true, entries: receipt.entries.length });
  const [week] = weekTotals(receipt.entries.map((entry) => booked.parse(entry)));
  const time = await myTime(mentor);
  expect(week).toMatchObject({
    allowanceSeconds: time.allowanceSeconds,
    chargedSeconds: time.usedSeconds,
    remainingSeconds: time.remainingSeconds,
  });
  expect(week?.chargedSeconds).toBeGreaterThanOrEqual(120);

  const entries = receipt.entries.map((entry) => (entry.seq === 2 ? { ...entry, seconds: 1 } : entry));
  expect(verdictOf({ ...receipt, entries })).toEqual({ valid: false, firstBad: 2, reason: 'hash' });
});

test('S16: a receipt names nobody: no account, no mentee, and no conversation by a name that it has elsewhere', async () => {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  await say(mentor, talk.id);
  app.clock.advance({ minutes: 10 });
  const text = JSON.stringify(await fetchReceipt(mentor));
  expect(text).toContain(await receiptNameOf(app, talk));
  const store = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  const elsewhere = [...store].flatMap(([name, documents]) => (name === 'time_entries' ? [] : documents));
  expect(elsewhere.join()).not.toContain(await receiptNameOf(app, talk));
  for (const secret of [talk.id, mentor.accountId, mentor.signInName, talk.mentee.signInName]) {
    expect(text).not.toContain(secret);
  }
});

test('T6: a ledger that lost its end in the store is not signed', async () => {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  for (let visit = 0; visit < 2; visit += 1) {
    await say(mentor, talk.id);
    app.clock.advance({ minutes: 10 });
    await comeBack(mentor);
  }
  expect((await fetchReceipt(mentor)).entries).toHaveLength(3);
  const meters = mongoose.connection.collection<{ _id: string }>('mentor_meters');
  const lost = { ledgerSeq: 4, ledgerHash: sha256Hex('an entry that is not there any more') };
  await meters.updateOne({ _id: mentor.accountId }, { $set: lost });
  const refusal = await refusalOf(mentor.client.call(getReceiptEndpoint));
  expect(refusal).toMatchObject({ code: 'internal', status: 500 });
});
