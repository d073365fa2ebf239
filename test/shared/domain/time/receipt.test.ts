import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainEntry,
  GENESIS_HASH,
  headHashOf,
  verifyReceipt,
} from '../../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { arbitraryReplay } from './arbitraryReplay.ts';
import { runMeter } from './meterRun.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const sign = (headHash: string) => `signed ${headHash}`;
const tools = {
  sha256,
  verifySignature: ({ value }: { value: string }, headHash: string) => value === sign(headHash),
};

const receiptOf = (entries: TimeLedgerEntry[]) => ({
  mentor: 'm-1',
  entries,
  signature: { alg: 'Ed25519' as const, keyId: 'k', publicKey: 'p', value: sign(headHashOf(entries)) },
});

const ledger = arbitraryReplay.map((input) => {
  const entries: TimeLedgerEntry[] = [];
  for (const draft of runMeter(input).entries) {
    const link = {
      mentorId: 'm-1',
      seq: entries.length + 1,
      prevHash: entries.at(-1)?.hash ?? GENESIS_HASH,
      sha256,
    };
    entries.push(chainEntry(draft, link));
  }
  return entries;
});

describe('a receipt', () => {
  test('is exact: a chained entry hashes as the published rule says', () => {
    const draft = {
      kind: 'session' as const,
      weekKey: '2026-11-23',
      startedAt: Date.parse('2026-11-23T18:00:00Z') / 1000,
      endedAt: Date.parse('2026-11-23T18:02:00Z') / 1000,
      seconds: 120,
      conversations: ['c1'],
      reason: 'idle' as const,
    };
    const { hash, ...entry } = chainEntry(draft, { mentorId: 'm-1', seq: 1, prevHash: GENESIS_HASH, sha256 });
    const canonical =
      '{"conversationIds":["c1"],"endedAt":"2026-11-23T18:02:00Z","kind":"session","mentorId":"m-1",' +
      `"prevHash":"${GENESIS_HASH}","reason":"idle","seconds":120,"seq":1,"startedAt":"2026-11-23T18:00:00Z","weekKey":"2026-11-23"}`;
    expect(hash).toBe(sha256(canonical));
    expect(entry).toMatchObject({ seq: 1, startedAt: '2026-11-23T18:00:00Z' });
  });

  test('that nobody touched is valid', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        expect(verifyReceipt(receiptOf(entries), tools)).toEqual({ valid: true, entries: entries.length });
      }),
      { numRuns: 200 },
    );
  });

  test('T6: changing any field of any entry is found at that entry', () => {
    const tampered = ledger.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.nat(entries.length - 1),
        fc.constantFrom(
          'weekKey',
          'seq',
          'kind',
          'startedAt',
          'endedAt',
          'seconds',
          'conversationIds',
          'reason',
          'prevHash',
          'hash',
          'mentorId',
          'more',
        ),
      ),
    );
    fc.assert(
      fc.property(tampered, ([entries, place, field]) => {
        const changed = entries.map((entry, index) => (index === place ? { ...entry, [field]: 'x' } : entry));
        const verdict = verifyReceipt({ ...receiptOf(entries), entries: changed }, tools);
        expect(verdict).toEqual({ valid: false, firstBad: place + 1, reason: 'hash' });
      }),
      { numRuns: 2000 },
    );
  });

  test('T6: an entry rewritten with a new hash breaks the next one, or the signature', () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (entries, pick) => {
        const place = pick % entries.length;
        const rewritten = entries.map((entry, index) => {
          if (index !== place) return entry;
          const changed = { ...entry, seconds: entry.seconds + 1 };
          const fields = Object.entries(changed).filter(([field]) => field !== 'hash');
          const canonical = JSON.stringify(Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
          return { ...changed, hash: sha256(canonical) };
        });
        const last = place === entries.length - 1;
        expect(verifyReceipt({ ...receiptOf(entries), entries: rewritten }, tools)).toEqual({
          valid: false,
          firstBad: last ? entries.length : place + 2,
          reason: last ? 'signature' : 'prevHash',
        });
      }),
      { numRuns: 500 },
    );
  });

  test('T6: entries in another order, or any number cut from the end, are found', () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (entries, pick) => {
        const receipt = receiptOf(entries);
        const length = pick % entries.length;
        const cut = verifyReceipt({ ...receipt, entries: entries.slice(0, length) }, tools);
        expect(cut).toEqual({ valid: false, firstBad: Math.max(1, length), reason: 'signature' });
        const turned = [...entries.slice(0, length), ...entries.slice(length).reverse()];
        const verdict = verifyReceipt({ ...receipt, entries: turned }, tools);
        if (entries.length - length === 1) expect(verdict.valid).toBe(true);
        else expect(verdict).toEqual({ valid: false, firstBad: length + 1, reason: 'prevHash' });
      }),
      { numRuns: 500 },
    );
  });

  test('T6: an entry taken out, put twice, or cut from the end is found', () => {
    fc.assert(
      fc.property(ledger, fc.nat(), (entries, pick) => {
        const receipt = receiptOf(entries);
        const place = pick % entries.length;
        const without = entries.filter((_, index) => index !== place);
        expect(verifyReceipt({ ...receipt, entries: without }, tools).valid).toBe(false);
        const doubled = [...entries.slice(0, place + 1), ...entries.slice(place)];
        expect(verifyReceipt({ ...receipt, entries: doubled }, tools)).toMatchObject({
          valid: false,
          firstBad: place + 2,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('T6: under another name is found', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const verdict = verifyReceipt({ ...receiptOf(entries), mentor: 'm-2' }, tools);
        expect(verdict).toEqual({ valid: false, firstBad: 1, reason: 'mentor' });
      }),
      { numRuns: 50 },
    );
  });
});
