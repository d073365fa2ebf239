import { describe, expect, test } from 'vitest';
import { isBackwards } from '../../client/features/screening-steps/index.ts';
import { bandRanges } from '../../client/features/staff-screening/bandRanges.ts';
import { daysSince, listGroups } from '../../client/features/staff-screening/listGroups.ts';
import { approvalSlots, showsApprovals } from '../../client/features/staff-screening/approvalSlots.ts';
import { screeningWords } from '../../client/platform/i18n/en/screening.ts';
import { SCREENING_MOVES } from '../../shared/domain/screening/moves.ts';
import { SCREENING_STATES } from '../../shared/domain/screening/states.ts';

const rook = { by: 'Rook', at: '2026-05-11T10:20:00Z' };
const wick = { by: 'Wick', at: '2026-05-12T10:20:00Z' };

describe('R6: two approvals', () => {
  test('open one after the other', () => {
    expect(approvalSlots({ state: 'awaitingApproval', approvals: [], cannotApprove: null })).toEqual([
      { state: 'open' },
      { state: 'waiting', why: 'firstOneOpen' },
    ]);
    expect(approvalSlots({ state: 'awaitingApproval', approvals: [rook], cannotApprove: null })).toEqual([
      { state: 'given', ...rook },
      { state: 'open' },
    ]);
    expect(approvalSlots({ state: 'probation', approvals: [rook, wick], cannotApprove: null })).toEqual([
      { state: 'given', ...rook },
      { state: 'given', ...wick },
    ]);
  });

  test.each(['interviewer', 'alreadyApproved', 'role'] as const)('stay closed, with the reason %s', (why) => {
    const [, second] = approvalSlots({ state: 'awaitingApproval', approvals: [rook], cannotApprove: why });
    expect(second).toEqual({ state: 'waiting', why });
    expect(screeningWords.sealWhy[why]).toBeTruthy();
  });

  test('are not shown before the approval step', () => {
    expect(showsApprovals({ state: 'interview', approvals: [], cannotApprove: 'role' })).toBe(false);
    expect(showsApprovals({ state: 'awaitingApproval', approvals: [], cannotApprove: null })).toBe(true);
    expect(showsApprovals({ state: 'suspended', approvals: [rook, wick], cannotApprove: null })).toBe(true);
  });
});

describe('the list of applications', () => {
  const row = (
    id: string,
    state: (typeof SCREENING_STATES)[number],
    at: string,
    part: 'waiting' | 'others' = 'waiting',
  ) => ({
    id,
    persona: { alias: 'Quarry', avatar: 0 },
    state,
    enteredAt: at,
    version: 1,
    lapsesAt: null,
    due: { what: 'interview' as const, at, part },
  });

  test('groups the rows and keeps the order of the server', () => {
    const groups = listGroups([
      row('old-0000001', 'interview', '2026-04-12T10:00:00Z'),
      row('due-0000001', 'reScreenDue', '2026-05-01T10:00:00Z'),
      row('new-0000001', 'submitted', '2026-05-12T10:00:00Z'),
      row('paused-0001', 'paused', '2026-05-13T10:00:00Z', 'others'),
      row('active-0001', 'active', '2026-01-01T10:00:00Z', 'others'),
    ]);
    expect(groups.map(({ group, rows }) => [group, rows.map((one) => one.id)])).toEqual([
      ['waiting', ['old-0000001', 'due-0000001', 'new-0000001']],
      ['others', ['paused-0001', 'active-0001']],
    ]);
  });

  test('counts whole days', () => {
    expect(daysSince('2026-05-01T10:00:00Z', Date.parse('2026-05-03T09:59:59Z'))).toBe(1);
    expect(daysSince('2026-05-03T10:00:00Z', Date.parse('2026-05-01T10:00:00Z'))).toBe(0);
  });
});

describe('words', () => {
  test('merges ages into ranges', () => {
    expect(bandRanges(['18-25', '16-17'])).toEqual([{ from: 16, to: 25 }]);
    expect(bandRanges(['13-15', '18-25'])).toEqual([
      { from: 13, to: 15 },
      { from: 18, to: 25 },
    ]);
    expect(bandRanges([])).toEqual([]);
  });

  test('R1: has a name for every state and for every move there is', () => {
    for (const state of SCREENING_STATES) expect(screeningWords.states[state]).toBeTruthy();
    for (const [, to] of SCREENING_MOVES) expect(screeningWords.moves[to]).toBeTruthy();
  });

  test('knows which moves go back to an earlier step', () => {
    const back = SCREENING_MOVES.filter(([from, to]) => isBackwards({ from, to })).map(
      ([from, to]) => `${from} ${to}`,
    );
    expect(back).toEqual(['assessment training', 'awaitingApproval interview']);
  });
});
