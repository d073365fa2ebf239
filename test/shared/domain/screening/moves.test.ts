import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_PIECES } from '../../../../shared/domain/screening/evidence.ts';
import {
  findMove,
  MATCHABLE_STATES,
  movesFrom,
  positionAfter,
  SCREENING_MOVES,
} from '../../../../shared/domain/screening/moves.ts';
import type { ScreeningPosition, ScreeningRole } from '../../../../shared/domain/screening/moves.ts';
import { SCREENING_STATES } from '../../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';

const ROLES: readonly ScreeningRole[] = ['mentor', 'coordinator', 'moderator', 'safeguardingLead'];
const FINAL: readonly ScreeningState[] = ['rejected', 'withdrawn', 'removed'];
const BESIDE: readonly ScreeningState[] = ['paused', 'reScreenDue', 'suspended'];
const ROAD = SCREENING_STATES.slice(0, SCREENING_STATES.indexOf('active') + 1);

/** What may follow what, written out once more by hand: the table must say neither more nor less. */
const FOLLOWS: Record<ScreeningState, readonly ScreeningState[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['identityVerified', 'rejected', 'withdrawn'],
  identityVerified: ['referencesPending', 'rejected', 'withdrawn'],
  referencesPending: ['checksPending', 'rejected', 'withdrawn'],
  checksPending: ['interview', 'rejected', 'withdrawn'],
  interview: ['training', 'rejected', 'withdrawn'],
  training: ['assessment', 'rejected', 'withdrawn'],
  assessment: ['awaitingApproval', 'training', 'rejected', 'withdrawn'],
  awaitingApproval: ['probation', 'interview', 'rejected', 'withdrawn'],
  probation: ['active', 'paused', 'reScreenDue', 'suspended', 'withdrawn', 'removed'],
  active: ['paused', 'reScreenDue', 'suspended', 'withdrawn', 'removed'],
  paused: ['probation', 'active', 'reScreenDue', 'suspended', 'withdrawn', 'removed'],
  reScreenDue: ['probation', 'active', 'paused', 'suspended', 'withdrawn', 'removed'],
  suspended: ['probation', 'active', 'paused', 'reScreenDue', 'removed'],
  rejected: [],
  withdrawn: [],
  removed: [],
};

const pairs = SCREENING_STATES.flatMap((from) => SCREENING_STATES.map((to) => ({ from, to })));
/** The state as if it had been entered from `to`, so that a way back is not refused for that reason alone. */
const at = (state: ScreeningState, to: ScreeningState): ScreeningPosition => ({
  state,
  cameFrom: BESIDE.includes(state) ? [to] : [],
});

describe('R1: the table of moves', () => {
  test.each(pairs)('$from to $to is there exactly when it should be', ({ from, to }) => {
    const possible = ROLES.some((role) => findMove(at(from, to), { to, role }) !== null);
    expect(possible).toBe(FOLLOWS[from].includes(to));
  });

  test('names each pair once', () => {
    const named = SCREENING_MOVES.map(([from, to]) => `${from} ${to}`);
    expect(named.length).toBe(new Set(named).size);
  });

  test('the applicant sends in and withdraws, and staff do everything else', () => {
    for (const [, to, who] of SCREENING_MOVES) {
      const applicants = to === 'submitted' || to === 'withdrawn';
      expect(who.includes('mentor')).toBe(applicants);
      if (applicants) expect(who).toEqual(['mentor']);
    }
  });

  test('R6: nobody becomes matchable for the first time but by a second approver who names the age bands', () => {
    const into = SCREENING_MOVES.filter(([from, to]) => !BESIDE.includes(from) && to === 'probation');
    expect(into).toEqual([
      [
        'awaitingApproval',
        'probation',
        ['coordinator', 'safeguardingLead'],
        ['approvedAgeBands', 'secondApprover', ...EVIDENCE_PIECES],
      ],
    ]);
  });

  test('moderators walk the road with an applicant but decide neither its end nor a stop', () => {
    const theirs = SCREENING_MOVES.filter(([, , who]) => who.includes('moderator'));
    for (const [from, to] of theirs) {
      expect(ROAD.indexOf(from)).toBeLessThan(ROAD.indexOf('awaitingApproval'));
      expect(ROAD.indexOf(to)).toBeGreaterThan(-1);
      expect(ROAD.indexOf(to)).toBeLessThanOrEqual(ROAD.indexOf('awaitingApproval'));
    }
  });

  test('a state beside the road is left only for the one it was entered from, for another stop, or for good', () => {
    for (const state of BESIDE) {
      const moves = movesFrom({ state, cameFrom: ['active'] }, 'coordinator');
      const back = moves.filter(([, , , needs]) => needs.includes('cameFrom'));
      expect(back.map(([, to]) => to)).toEqual(['active']);
      for (const [, to, , needs] of moves) {
        if (!needs.includes('cameFrom')) expect([...BESIDE, ...FINAL]).toContain(to);
      }
    }
  });
});

/** Walks the given choices through the table as staff and applicant would. */
function walk(choices: readonly number[]): ScreeningPosition[] {
  const seen: ScreeningPosition[] = [{ state: 'draft', cameFrom: [] }];
  for (const choice of choices) {
    const here = seen.at(-1);
    if (!here) break;
    const moves = ROLES.flatMap((role) => movesFrom(here, role));
    const move = moves[choice % Math.max(moves.length, 1)];
    if (!move) break;
    seen.push(positionAfter(here, move));
  }
  return seen;
}

describe('R1: whatever is walked', () => {
  const walks = fc.array(fc.nat(), { maxLength: 60 }).map(walk);

  test('matchable is only reached behind the whole road', () => {
    const matchable: readonly ScreeningState[] = MATCHABLE_STATES;
    fc.assert(
      fc.property(walks, (positions) => {
        const first = positions.findIndex(({ state }) => matchable.includes(state));
        if (first === -1) return;
        const before = positions.slice(0, first).map(({ state }) => state);
        for (const state of ROAD.slice(0, ROAD.indexOf('probation'))) expect(before).toContain(state);
      }),
    );
  });

  test('a state beside the road remembers where it came from, and nothing else remembers anything', () => {
    fc.assert(
      fc.property(walks, (positions) => {
        positions.forEach(({ state, cameFrom }, index) => {
          expect(cameFrom.length > 0).toBe(BESIDE.includes(state));
          const root = cameFrom[0];
          if (root) expect(['probation', 'active']).toContain(root);
          const before = positions[index - 1];
          if (before && cameFrom.length > before.cameFrom.length) expect(cameFrom.at(-1)).toBe(before.state);
        });
      }),
    );
  });

  test('final is final', () => {
    for (const state of FINAL)
      expect(ROLES.flatMap((role) => movesFrom({ state, cameFrom: ['active'] }, role))).toEqual([]);
  });
});
