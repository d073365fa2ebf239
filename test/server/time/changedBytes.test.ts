import { createHash } from 'node:crypto';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { toSecond } from '../../../shared/domain/time/calendar.ts';
import { chainEntry, GENESIS_HASH, verifyReceipt } from '../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { runNode } from '../../cli/runNode.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { renewToken } from '../../support/people.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';

/** Changed bytes in each field; `KITH_ROUNDS=50` tries as many. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 2);
const FIELDS = [
  ...['mentorId', 'weekKey', 'seq', 'kind', 'startedAt', 'endedAt', 'seconds', 'conversationIds'],
  ...['reason', 'prevHash', 'hash'],
] as const;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ledgerEntries = z.array(
  z.strictObject({
    ...{ mentorId: z.string(), weekKey: z.string(), seq: z.number() },
    kind: z.enum(['allowance', 'session', 'extra', 'repayment', 'adjustment', 'extension']),
    ...{ startedAt: z.string(), endedAt: z.string(), seconds: z.number() },
    conversationIds: z.array(z.string()),
    reason: z.enum(['weekOpened', 'left', 'idle', 'spent']),
    ...{ prevHash: z.string(), hash: z.string() },
  }),
);

let app: TestApp;
let own: AnswerOf<typeof getReceiptEndpoint>;
let entries: TimeLedgerEntry[];
let meter: Record<string, unknown>;
beforeAll(async () => {
  app = await startTestApp();
  const { mentor } = await startConversation(app);
  for (let visit = 0; visit < 4; visit += 1) {
    await renewToken(mentor.client);
    await mentor.send('I hear you.');
    app.clock.advance({ minutes: 4 });
  }
  await app.sweepNow();
  own = await mentor.client.call(getReceiptEndpoint);
  entries = ledgerEntries.parse(own.entries);
  meter = (await meters().findOne({ _id: mentor.actor.accountId })) ?? {};
});
afterAll(() => app.stop());

type Stored = Record<string, unknown> & { _id: string };
const meters = () => mongoose.connection.collection<Stored>('mentor_meters');
const ledger = () => mongoose.connection.collection<Stored>('time_entries');

/** The same ledger under another name on receipts, chained again. */
function ledgerOf(name: string): TimeLedgerEntry[] {
  let prevHash = GENESIS_HASH;
  return entries.map(({ seq, conversationIds, kind, startedAt, endedAt, weekKey, seconds, reason }) => {
    const draft = {
      ...{ weekKey, seconds, reason, conversations: conversationIds },
      kind: kind === 'extra' ? ('riskExempt' as const) : kind,
      ...{ startedAt: toSecond(startedAt), endedAt: toSecond(endedAt) },
    };
    const entry = chainEntry(draft, { mentorId: name, seq, prevHash, sha256 });
    prevHash = entry.hash;
    return entry;
  });
}

/** Another value that differs in one byte. */
function changed(value: unknown, position: number): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.length === 0 ? ['x'] : [changed(items[0], position), ...items.slice(1)];
  }
  if (typeof value === 'number') return value ^ 64;
  const text = String(value);
  const at = position % Math.max(1, text.length);
  const byte = String.fromCharCode(text.charCodeAt(at) ^ 1);
  return text.slice(0, at) + byte + text.slice(at + 1);
}

interface Damage {
  name: string;
  firstBad: number;
  entries: TimeLedgerEntry[];
}

/** One ledger for each field and round, in which one byte of one entry is changed. */
function damages(): Damage[] {
  const places = fc.sample(fc.tuple(fc.nat(entries.length - 1), fc.nat(200)), FIELDS.length * ROUNDS);
  return places.map(([place, position], index) => {
    const name = `damaged-${String(index).padStart(14, '0')}`;
    const field = FIELDS[index % FIELDS.length] ?? 'hash';
    const good = ledgerOf(name);
    const damaged = good.map((entry, at) =>
      at === place ? { ...entry, [field]: changed(entry[field], position) } : entry,
    );
    return { name, firstBad: place + 1, entries: damaged };
  });
}

/** Stores ledgers as those of other mentors, each with the meter of the unchanged one. The store refuses to change an entry in place. */
async function storeAll(all: readonly Damage[]): Promise<void> {
  for (const { name, entries: damaged } of all) {
    const ledgerHash = ledgerOf(name).at(-1)?.hash;
    await meters().insertOne({ ...meter, _id: name, receiptName: name, ledgerHash });
    await ledger().insertMany(
      damaged.map((entry, index) => ({ ...entry, _id: `${name}-${index}`, accountId: name })),
    );
  }
}

const kith = (words: string, input = '') =>
  runNode([...serverArguments('server/cli/main.ts'), ...words.split(' ')], input, app.environment);

test(
  'T6: one changed byte in any field of any entry is found by `time verify`, `time audit` and the nightly job, which alarms and changes nothing',
  { timeout: 120_000 + ROUNDS * 5_000 },
  async () => {
    expect((await app.features.time.auditLedgers()).damaged).toEqual([]);
    const all = damages();
    const tools = { sha256, verifySignature: () => true };
    for (const { name, firstBad, entries: damaged } of all) {
      const signature = { alg: 'Ed25519', keyId: '', publicKey: '', value: '' } as const;
      const verdict = verifyReceipt({ mentor: name, entries: damaged, signature }, tools);
      expect(verdict).toMatchObject({ valid: false, firstBad });
    }
    const [first, ...rest] = own.entries;
    const receipt = { ...own, entries: [{ ...first, seconds: Number(first?.['seconds']) ^ 64 }, ...rest] };
    const verified = await kith('time verify', JSON.stringify(receipt));
    expect([verified.code, verified.out]).toEqual([1, expect.stringContaining('"firstBad":1')]);

    await storeAll(all);
    const byName = all.map(({ name, firstBad }) => [name, firstBad]).sort();
    const { damaged } = await app.features.time.auditLedgers();
    expect(damaged.map(({ receipt: name, firstBad }) => [name, firstBad]).sort()).toEqual(byName);
    const audit = await kith('time audit');
    expect(audit.code).toBe(1);
    for (const [name, firstBad] of byName)
      expect(audit.out).toMatch(new RegExp(`"receipt":"${name}","firstBad":${firstBad}`));

    const uri = app.environment['MONGODB_URI'] ?? '';
    const before = (await dumpStore(uri)).get('time_entries');
    app.logs.length = 0;
    app.clock.advance({ days: 1 });
    await app.sweepNow();
    const alarms = app.logs.filter((line) => line.includes('time ledger damaged'));
    expect(alarms).toHaveLength(all.length);
    const kept = (await dumpStore(uri)).get('time_entries')?.filter((line) => line.includes('damaged-'));
    expect(kept).toEqual(before?.filter((line) => line.includes('damaged-')));
  },
);
