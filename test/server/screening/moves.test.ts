import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENING_MOVES } from '../../../shared/domain/screening/moves.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { ROAD, roadOf, wayTo } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

/** One long life, in which everything happens that does not end it. */
const LIFE: readonly ScreeningState[] = [
  ...ROAD.slice(0, ROAD.indexOf('assessment') + 1),
  ...(['training', 'assessment', 'awaitingApproval'] as const),
  ...(['interview', 'training', 'assessment', 'awaitingApproval', 'probation'] as const),
  ...(['paused', 'probation', 'suspended', 'probation', 'reScreenDue', 'probation', 'active'] as const),
  ...(['paused', 'reScreenDue', 'paused', 'suspended', 'paused', 'active'] as const),
  ...(['reScreenDue', 'suspended', 'reScreenDue', 'active', 'suspended', 'active'] as const),
];
const FINAL: readonly ScreeningState[] = ['rejected', 'removed', 'withdrawn'];

describe('R1: every move, by HTTP', () => {
  test('everything that does not end an application can happen in one, each by those whom the table names', async () => {
    const made = new Set(LIFE.flatMap((to, index) => (index > 0 ? [`${LIFE[index - 1]} > ${to}`] : [])));
    const open = SCREENING_MOVES.filter(([from, to]) => from !== 'draft' && !FINAL.includes(to));
    expect([...made].sort()).toEqual(open.map(([from, to]) => `${from} > ${to}`).sort());
    await road.walk(await road.applicant(), LIFE);
  });

  test.each(SCREENING_STATES.filter((state) => state !== 'draft'))(
    'from %s staff can go where the table says, and nowhere else; what was refused is audited',
    async (from) => {
      const [, coordinator] = staff.approvers;
      const which = await road.applicant();
      await road.walk(which, wayTo(from));
      // Beside the road the way back is to the state it was entered from, here active.
      const open = SCREENING_MOVES.filter(
        ([state, to, who, needs]) =>
          state === from && who.includes('coordinator') && (!needs.includes('cameFrom') || to === 'active'),
      ).map(([, to]) => to);
      const before = await road.look(which, coordinator);
      expect(before.moves.map(({ to }) => to).sort()).toEqual([...open].sort());

      const refused = (await road.auditRows('screening.refused')).length;
      const forbidden = SCREENING_STATES.filter((to) => !open.includes(to));
      which.version = before.version;
      for (const to of forbidden) {
        expect([to, (await refusalOf(road.move(which, to, coordinator))).code]).toEqual([
          to,
          'moveNotAllowed',
        ]);
      }
      expect(await road.look(which, coordinator)).toEqual(before);
      expect((await road.auditRows('screening.refused')).length).toBe(refused + forbidden.length);

      const end = open.find((to) => FINAL.includes(to));
      if (end) expect((await road.move(which, end, coordinator)).state).toBe(end);
    },
  );
});
