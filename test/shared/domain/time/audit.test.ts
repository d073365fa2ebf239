import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditLedger } from '../../../../shared/domain/time/audit.ts';
import type { LedgerAudit } from '../../../../shared/domain/time/audit.ts';
import type { LedgerDraft } from '../../../../shared/domain/time/ledger.ts';
import { chainEntry, GENESIS_HASH, headHashOf } from '../../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { arbitraryReplay } from './arbitraryReplay.ts';
import { runMeter } from './meterRun.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A chain of these entries, as a person could write it who knows the rule of the hashes but not the key of the receipt. */
function chained(drafts: readonly LedgerDraft[]): TimeLedgerEntry[] {
  const entries: TimeLedgerEntry[] = [];
  for (const draft of drafts) {
    const prevHash = entries.at(-1)?.hash ?? GENESIS_HASH;
    entries.push(chainEntry(draft, { mentorId: 'm-1', seq: entries.length + 1, prevHash, sha256 }));
  }
  return entries;
}

function withHead(entries: TimeLedgerEntry[], rest: Pick<LedgerAudit, 'meter' | 'sentAt'>): LedgerAudit {
  return { entries, mentor: 'm-1', head: { seq: entries.length, hash: headHashOf(entries) }, ...rest };
}

/** The drafts and the audit of a mentor whose acts were counted by the server's functions. */
const kept = arbitraryReplay.map((input) => {
  const { meter, entries, refused } = runMeter(input);
  const sentAt = input.acts
    .filter(({ kind, at }, place) => kind === 'send' && at <= input.asOf && !refused.has(place))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return { drafts: entries, meter, sentAt, audit: withHead(chained(entries), { meter, sentAt }) };
});

const RUNS = { numRuns: 2000 };
const CHANGED_RUNS = { numRuns: 400 };
const tools = { sha256 };

test('T1 T6: a ledger that the server wrote has no finding', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(kept, ({ audit }) => {
      expect(auditLedger(audit, tools)).toBeNull();
    }),
    RUNS,
  );
});

/** A change of one field of an entry. */
const CHANGES: readonly ((entry: TimeLedgerEntry) => TimeLedgerEntry)[] = [
  (entry) => ({ ...entry, seconds: entry.seconds + 1 }),
  (entry) => ({ ...entry, startedAt: entry.endedAt, endedAt: entry.startedAt, reason: 'left' }),
  (entry) => ({ ...entry, conversationIds: [...entry.conversationIds, 'x'] }),
  (entry) => ({ ...entry, hash: `${entry.hash.startsWith('0') ? '1' : '0'}${entry.hash.slice(1)}` }),
];

test('T6: one changed value in any entry is found, and the entry is named', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(kept, fc.nat(), fc.constantFrom(...CHANGES), ({ audit }, place, change) => {
      const seq = (place % audit.entries.length) + 1;
      const entries = audit.entries.map((entry) => (entry.seq === seq ? change(entry) : entry));
      expect(auditLedger({ ...audit, entries }, tools)).toEqual({ firstBad: seq, reason: 'hash' });
    }),
    CHANGED_RUNS,
  );
});

test('T6: an entry that was taken from the end or the middle is found', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(kept, fc.nat(), ({ audit }, place) => {
      const missing = (place % audit.entries.length) + 1;
      const entries = audit.entries.filter(({ seq }) => seq !== missing);
      const finding = auditLedger({ ...audit, entries }, tools);
      expect(finding?.firstBad).toBe(missing);
      expect(finding?.reason).toBe(missing === audit.entries.length ? 'head' : 'prevHash');
    }),
    CHANGED_RUNS,
  );
});

/** The entries hashed again after a change, with the head that belongs to them: only the sums and the acts can tell. */
const rewritten = (drafts: readonly LedgerDraft[], rest: Pick<LedgerAudit, 'meter' | 'sentAt'>) =>
  auditLedger(withHead(chained(drafts), rest), tools);

const STRETCH: LedgerDraft = {
  kind: 'session',
  weekKey: '2026-11-23',
  startedAt: Date.parse('2026-11-23T18:00:00Z') / 1000,
  endedAt: Date.parse('2026-11-23T18:02:00Z') / 1000,
  seconds: 120,
  conversations: ['c1'],
  reason: 'idle',
};

/** A mentor with an hour a week who gave two minutes on Monday and two on Tuesday, and sent a message in each. */
const TWO_VISITS = (() => {
  const acts = [
    '2026-11-23T18:00:00Z',
    '2026-11-23T18:02:00Z',
    '2026-11-24T18:00:00Z',
    '2026-11-24T18:02:00Z',
  ];
  const { meter, entries } = runMeter({
    timeZone: 'Europe/London',
    weeklySeconds: 3600,
    dailySeconds: null,
    rules: { idleGapSeconds: 180, minimumStretchSeconds: 30 },
    acts: acts.map((at) => ({ at: Date.parse(at) / 1000, conversation: 'c1', kind: 'send' as const })),
    extensions: [],
    capChanges: [],
    riskIntervals: [],
    asOf: Date.parse('2026-11-25T12:00:00Z') / 1000,
  });
  return { drafts: entries, rest: { meter, sentAt: acts.map((at) => Date.parse(at) / 1000) } };
})();

test('the ledger of two visits is an allowance and two stretches', () => {
  const { drafts, rest } = TWO_VISITS;
  expect(drafts.map(({ kind }) => kind)).toEqual(['allowance', 'session', 'session']);
  expect(drafts[1]).toMatchObject({ startedAt: STRETCH.startedAt, seconds: STRETCH.seconds });
  expect(rewritten(drafts, rest)).toBeNull();
});

test.each<[string, (drafts: readonly LedgerDraft[]) => readonly LedgerDraft[], object]>([
  ['a stretch that was left out', (all) => all.slice(0, 2), { firstBad: 2, reason: 'sum' }],
  [
    'a stretch that was put in',
    (all) => [...all, { ...STRETCH, startedAt: 1e10, endedAt: 1e10 + 120 }],
    { firstBad: 4, reason: 'sum' },
  ],
  [
    'a stretch counted short of its length',
    (all) => all.map((one) => (one.kind === 'session' ? { ...one, seconds: 60 } : one)),
    { firstBad: 2, reason: 'seconds' },
  ],
  ['a stretch that was counted twice', (all) => [...all, STRETCH], { firstBad: 4, reason: 'overlap' }],
  [
    'an allowance that was cut',
    (all) => all.map((one) => (one.kind === 'allowance' ? { ...one, seconds: 60 } : one)),
    { firstBad: 2, reason: 'overspent' },
  ],
  [
    'an allowance that was raised',
    (all) => all.map((one) => (one.kind === 'allowance' ? { ...one, seconds: 7200 } : one)),
    { firstBad: 3, reason: 'sum' },
  ],
  ['a week without its allowance', (all) => all.slice(1), { firstBad: 1, reason: 'week' }],
  [
    'a stretch moved away from its messages',
    (all) =>
      all.map((one, place) =>
        place === 1 ? { ...one, startedAt: one.startedAt + 600, endedAt: one.endedAt + 600 } : one,
      ),
    { firstBad: 2, reason: 'act' },
  ],
])('%s is found although every hash was made anew', (_what, change, finding) => {
  const { drafts, rest } = TWO_VISITS;
  expect(rewritten(change(drafts), rest)).toEqual(finding);
});
