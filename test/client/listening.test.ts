import { describe, expect, test } from 'vitest';
import { isToRead, mayJudge, otherActions } from '../../client/features/staff-desk/listening.ts';
import { nextAfter, queueGroups } from '../../client/features/staff-desk/queueOrder.ts';
import type { CaseRow, CaseView } from '../../shared/contracts/moderation.ts';

const rowOf = (over: Partial<CaseRow> = {}): CaseRow => ({
  id: 'case-1',
  number: 'C-1',
  kind: 'listen',
  risk: 'none',
  state: 'open',
  version: 1,
  openedAt: '2026-05-13T20:00:00Z',
  dueAt: '2026-05-14T20:00:00Z',
  claimedBy: null,
  claimedByMe: false,
  assignedTo: null,
  assignedToMe: false,
  claimedUntil: null,
  escalated: false,
  score: 50,
  texts: 1,
  answerWaits: false,
  avoided: false,
  ...over,
});
const idsOf = (rows: readonly CaseRow[]) => rows.map(({ id }) => id);

describe('a listen case in the queue', () => {
  const clocked = rowOf({ id: 'clocked', kind: 'distress', risk: 'low', score: null });
  const rows = [
    clocked,
    rowOf({ id: 'strong', score: 90 }),
    rowOf({ id: 'late', score: 40, dueAt: '2026-05-13T21:00:00Z' }),
    rowOf({ id: 'weak', score: 40 }),
    rowOf({ id: 'decided', kind: 'distress', risk: 'imminent', state: 'actioned', score: null }),
  ];

  test('has its own group there, in the order in which the keys move', () => {
    const groups = queueGroups(rows);
    expect(groups.map(({ group }) => group)).toEqual(['clocked', 'toRead', 'decided']);
    expect(groups.flatMap((one) => idsOf(one.rows))).toEqual(idsOf(rows));
    expect(queueGroups([clocked]).map(({ group }) => group)).toEqual(['clocked']);
    expect(queueGroups([])).toEqual([]);
  });

  test('is followed by the strongest case that no other person has claimed, or by none', () => {
    const open = [
      rowOf({ id: 'a', claimedBy: 'Rook' }),
      rowOf({ id: 'b' }),
      rowOf({ id: 'c', claimedBy: 'Wick', claimedByMe: true }),
    ];
    const after = (rows: CaseRow[], id: string) => nextAfter(rows, { id, isVerdict: true });
    expect(after([clocked, ...open], 'b')).toBe('c');
    expect(after([clocked, ...open], 'a')).toBe('b');
    expect(after([clocked, rowOf({ id: 'a' })], 'a')).toBeNull();
  });

  test('R20: is not followed by a sample that is assigned to a colleague', () => {
    const colleagues = rowOf({ id: 'a', kind: 'sample', assignedTo: 'Rook' });
    const mine = rowOf({ id: 'b', kind: 'sample', assignedTo: 'Wick', assignedToMe: true });
    const after = (rows: CaseRow[]) => nextAfter(rows, { id: 'decided', isVerdict: true });
    expect(after([colleagues, mine])).toBe('b');
    expect(after([colleagues, rowOf({ id: 'c' })])).toBe('c');
    expect(after([colleagues])).toBeNull();
    expect(after([{ ...colleagues, claimedBy: 'Wick', claimedByMe: true }])).toBe('a');
  });

  test('is no longer to read after a judgement', () => {
    expect(isToRead(rowOf())).toBe(true);
    expect(isToRead(rowOf({ state: 'closed' }))).toBe(false);
    expect(isToRead(rowOf({ kind: 'distress' }))).toBe(false);
  });
});

describe('a judgement', () => {
  test('is offered to those who may judge, with the other decisions under "More"', () => {
    const actions: CaseView['actions'] = ['right', 'notNeeded', 'watch', 'escalate', 'lock'];
    expect(mayJudge({ actions })).toBe(true);
    expect(otherActions({ actions })).toEqual(['escalate', 'lock']);
    expect(mayJudge({ actions: ['escalate'] })).toBe(false);
  });
});
