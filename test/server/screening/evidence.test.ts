import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { recordCheckEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import type { ScreeningCheckInput } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { checkValidUntil } from '../../../shared/domain/screening/checks.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, screenMentor, signInAs } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest, roadOf, wayTo } from './road.ts';

const RUNS = Number(process.env['KITH_PROPERTY_RUNS'] ?? 3);

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
/** Where checks are recorded; another sign-in after the clock was moved. */
let desk: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
  desk = staff.approvers[0].client;
});
afterAll(() => app.stop());

const today = () => app.clock.now().toISOString().slice(0, 10);
const clear = () => ({ outcome: 'clear', issuedOn: today() }) as const;

async function record(id: string, check: ScreeningCheckInput) {
  const { version } = await desk.call(getApplicationEndpoint, { params: { id } });
  return desk.call(recordCheckEndpoint, { params: { id }, body: { version, check } });
}

const idOf = async ({ alias }: ScreenedMentor) => (await findNewest(desk, alias))?.id ?? '';

describe('R1: a move without its evidence', () => {
  test.each([
    ['submitted', 'identityVerified', ['email', 'identity']],
    ['referencesPending', 'checksPending', ['references', 'secondChannel']],
    ['checksPending', 'interview', ['check']],
    ['interview', 'training', ['interview']],
  ] as const)('%s to %s is refused with the pieces named, and audited', async (from, to, missing) => {
    const which = await road.applicant();
    await road.walk(which, wayTo(from));
    const seen = await road.look(which);
    expect(seen.moves.find((move) => move.to === to)?.missing).toEqual(missing);
    const refusal = await refusalOf(road.move(which, to, staff.interviewer));
    expect(refusal).toMatchObject({ code: 'evidenceMissing', details: { missing } });
    expect((await road.look(which)).state).toBe(from);
    expect((await road.auditRows(`${from} > ${to} ${missing.join(' ')}`)).length).toBe(1);
    await road.prove(which, to);
    expect((await road.move(which, to, staff.interviewer)).state).toBe(to);
  });
});

describe('R3, R5: checks', () => {
  test('are kept as kind, level, date and outcome, with who saw them and when they lapse', async () => {
    const mentor = await screenMentor(app, { staff, to: 'checksPending' });
    const seen = await record(await idOf(mentor), {
      kind: 'background',
      level: 'enhancedBarred',
      ...clear(),
    });
    expect(seen.checks.at(-1)).toEqual({
      ...{ kind: 'background', level: 'enhancedBarred', channel: null, outcome: 'clear' },
      ...{ issuedOn: '2030-01-16', validUntil: '2033-01-16T00:00:00.000Z', by: 'Rook' },
    });
    expect(seen.evidence).toContainEqual({
      ...{ piece: 'check', state: 'there', until: '2033-01-16T00:00:00.000Z' },
    });
  });

  test('R4: the barred lists are not searched for a volunteer who asks for adults only', async () => {
    const mentor = await screenMentor(app, { staff, to: 'checksPending', form: { ageBands: ['18-25'] } });
    const id = await idOf(mentor);
    const asked = record(id, { kind: 'background', level: 'enhancedBarred', ...clear() });
    expect((await refusalOf(asked)).fields).toHaveProperty('level');
    const { evidence } = await record(id, { kind: 'background', level: 'basic', ...clear() });
    expect(evidence).toContainEqual(expect.objectContaining({ piece: 'check', state: 'there' }));
  });

  test('of another nation, of tomorrow and lapsed ones are refused', async () => {
    const mentor = await screenMentor(app, { staff, to: 'checksPending', form: { nation: 'scotland' } });
    const id = await idOf(mentor);
    const wrong = [
      { level: 'enhanced', issuedOn: today() },
      { level: 'pvg', issuedOn: '2030-01-17' },
      { level: 'pvg', issuedOn: '2027-01-16' },
    ] as const;
    for (const said of wrong) {
      const refusal = await refusalOf(record(id, { kind: 'background', outcome: 'clear', ...said }));
      expect(refusal.code).toBe('badRequest');
    }
  });

  test('R4: approvers can name only bands that the check covers', async () => {
    const mentor = await screenMentor(app, { staff, to: 'checksPending' });
    const id = await idOf(mentor);
    await record(id, { kind: 'background', level: 'enhanced', ...clear() });
    const [rook] = staff.approvers;
    const move = async (to: ScreeningState, by = staff.interviewer) => {
      const { accountId, role } = by;
      if (to === 'training') await app.features.screening.proveStep({ id, to, by: { accountId, role } });
      const { version } = await by.client.call(getApplicationEndpoint, { params: { id } });
      const approvedAgeBands = [...AGE_BANDS];
      const body = { to, version, note: 'Seen.', approvedAgeBands };
      return by.client.call(moveApplicationEndpoint, { params: { id }, body });
    };
    for (const to of ['interview', 'training', 'assessment', 'awaitingApproval'] as const) await move(to);
    expect(await refusalOf(move('probation', rook))).toMatchObject({
      code: 'evidenceMissing',
      details: { missing: ['barredLists'] },
    });
    await record(id, { kind: 'background', level: 'enhancedBarred', ...clear() });
    expect((await move('probation', rook)).approvals).toHaveLength(1);
  });
});

const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('check' as const), level: fc.constantFrom('basic', 'enhancedBarred') }),
    fc.record({ act: fc.constant('concern' as const) }),
    fc.record({ act: fc.constant('identity' as const), isClear: fc.boolean() }),
    fc.record({ act: fc.constant('wait' as const), days: fc.constantFrom(30, 400, 1_095, 1_096) }),
    fc.record({ act: fc.constant('pause' as const) }),
  ),
  { minLength: 4, maxLength: 8 },
);

describe('R1, R6: matching', () => {
  test('property: whatever happens in whatever order, only a mentor whose evidence holds at that instant is matched', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        const mentor = await screenMentor(app, { staff });
        const id = await idOf(mentor);
        const threeYears = () => checkValidUntil(today()).getTime();
        const known = { basic: threeYears(), barred: threeYears(), identity: true, isPaused: false };
        const practisedUntil = app.clock.now().getTime() + CURRICULUM.practiceDays * DAY_MS;
        for (const step of history) {
          if (step.act === 'wait') {
            app.clock.advance({ days: step.days });
            const [rook] = staff.approvers;
            desk = (await signInAs(app, rook.signInName, rook.oneTimeCode())).client;
          } else if (step.act === 'identity') {
            const outcome = step.isClear ? 'clear' : 'notClear';
            await record(id, { kind: 'identity', channel: 'video', outcome, issuedOn: today() });
            known.identity = step.isClear;
          } else if (step.act === 'concern') {
            await record(id, { kind: 'background', level: 'basic', outcome: 'notClear', issuedOn: today() });
            Object.assign(known, { basic: 0, barred: 0 });
          } else if (step.act === 'check') {
            const level = step.level === 'basic' ? 'basic' : 'enhancedBarred';
            await record(id, { kind: 'background', level, ...clear() });
            known.basic = Math.max(known.basic, threeYears());
            if (level === 'enhancedBarred') known.barred = threeYears();
          } else if (!known.isPaused) {
            const { version } = await desk.call(getApplicationEndpoint, { params: { id } });
            const body = { to: 'paused', version, note: 'A break.' } as const;
            await desk.call(moveApplicationEndpoint, { params: { id }, body });
            known.isPaused = true;
          }
          const now = app.clock.now().getTime();
          for (const ageBand of AGE_BANDS) {
            const end = ageBand === '18-25' ? known.basic : Math.min(known.barred, practisedUntil);
            const expected = !known.isPaused && known.identity && end > now;
            const of = { mentorId: mentor.accountId, ageBand };
            expect([step, ageBand, await app.features.screening.isMatchable(of)]).toEqual([
              step,
              ageBand,
              expected,
            ]);
            const bands = await app.features.screening.matchableBands([mentor.accountId]);
            expect(bands.get(mentor.accountId)?.includes(ageBand) ?? false).toBe(expected);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
