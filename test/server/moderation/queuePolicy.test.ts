import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairOrder } from '../../../server/features/moderation/queue.policy.ts';
import { RISK_LEVELS, riskRank } from '../../../shared/domain/moderation/riskLevels.ts';

type QueuedCase = ReturnType<typeof fairOrder>[number];

const NOW = Date.parse('2026-05-13T20:41:00Z');
const dueIn = (seconds: number) => new Date(NOW + seconds * 1_000);

const queued = (over: Partial<QueuedCase> & { _id: string }): QueuedCase => ({
  authorId: over._id,
  kind: 'distress',
  state: 'open',
  riskRank: 3,
  score: null,
  dueAt: dueIn(1_200),
  openedAt: dueIn(-600),
  claim: null,
  number: 1_000,
  ...over,
});
const idsOf = (cases: readonly QueuedCase[]) => cases.map(({ _id }) => _id);

/** The order is the same in any order of arrival. */
const expectOrder = (cases: readonly QueuedCase[], ids: readonly string[], viewerId = 'sable') => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...cases], { minLength: cases.length }), (shuffled) => {
      expect(idsOf(fairOrder(shuffled, { viewerId }))).toEqual(ids);
    }),
  );
};

describe('the order of the queue', () => {
  test('property: the most urgent case of different people is first', () => {
    const cases = RISK_LEVELS.flatMap((risk) => [
      queued({ _id: `a-${risk}`, riskRank: riskRank(risk), dueAt: dueIn(600) }),
      queued({ _id: `b-${risk}`, riskRank: riskRank(risk), dueAt: dueIn(60) }),
    ]);
    const ids = [...RISK_LEVELS].reverse().flatMap((risk) => [`b-${risk}`, `a-${risk}`]);
    expectOrder(cases, ids);
  });

  test('property: a listen case comes after every case with a clock, the strongest first; decided cases come last', () => {
    const listen = { kind: 'listen', riskRank: -1 } as const;
    const cases = [
      queued({ _id: 'clocked', riskRank: riskRank('low') }),
      queued({ _id: 'strong', ...listen, score: 90 }),
      queued({ _id: 'late', ...listen, score: 40, dueAt: dueIn(-60) }),
      queued({ _id: 'weak', ...listen, score: 40 }),
      queued({ _id: 'decided', riskRank: riskRank('imminent'), state: 'actioned' }),
    ];
    expectOrder(cases, idsOf(cases));
  });

  test('R20: of the samples those that are assigned to the viewer come first, and no sample comes before what was heard', () => {
    const sample = { kind: 'sample', riskRank: -2 } as const;
    const cases = [
      queued({ _id: 'heard', kind: 'listen', riskRank: -1, score: 40 }),
      queued({ _id: 'mine', ...sample, assignedTo: 'sable', dueAt: dueIn(900) }),
      queued({ _id: 'others', ...sample, assignedTo: 'rook', dueAt: dueIn(600) }),
      queued({ _id: 'nobodys', ...sample, dueAt: dueIn(700) }),
    ];
    expectOrder(cases, idsOf(cases));
    expectOrder(cases, ['heard', 'others', 'nobodys', 'mine'], 'rook');
  });

  test('S1: every person has one case of a kind before anyone has a second, and an allegation is not behind a cry of the same person', () => {
    const many = ['first', 'second', 'third'].map((_id, index) =>
      queued({ _id, authorId: 'one', riskRank: riskRank('imminent'), dueAt: dueIn(index) }),
    );
    const [first, second, third] = many;
    const allegation = queued({ _id: 'allegation', authorId: 'one', kind: 'conduct' });
    const other = queued({ _id: 'other', authorId: 'two', riskRank: riskRank('low') });
    const unknown = queued({ _id: 'unknown', authorId: null, riskRank: riskRank('none') });
    const expected = [first, allegation, other, unknown, second, third].flatMap((one) => one ?? []);
    expectOrder(expected, idsOf(expected));
  });
});
