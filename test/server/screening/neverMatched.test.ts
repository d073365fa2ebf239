import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { checkValidUntil } from '../../../shared/domain/screening/checks.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, signInAs } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { ROAD, roadOf } from './road.ts';
import type { Case } from './road.ts';

const RUNS = Number(process.env['KITH_PROPERTY_RUNS'] ?? 6);
const DAY_MS = 86_400_000;

/** What is asked for; a history raises the versions. */
const curriculum = {
  ...CURRICULUM,
  modules: CURRICULUM.modules.map((item) => ({ ...item })),
  practice: CURRICULUM.practice.map((item) => ({ ...item })),
  conduct: { ...CURRICULUM.conduct },
};
const RAISED = ['modules', 'practice', 'conduct'] as const;
type Raised = (typeof RAISED)[number];
const itemOf = (part: Raised) => (part === 'conduct' ? curriculum.conduct : curriculum[part][0]);

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp({ curriculum });
  await app.features.matching.seedTopics();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

/** Steps that cannot be made without a piece, and the piece. */
const PIECES = { checksPending: 'references', interview: 'check' } as const;
type Withheld = (typeof PIECES)[keyof typeof PIECES] | Raised | null;

const history = fc.record({
  withheld: fc.option(fc.constantFrom('references', 'check', ...RAISED), { nil: null, freq: 1 }),
  bands: fc.subarray([...AGE_BANDS], { minLength: 1 }),
  acts: fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('raise' as const), part: fc.constantFrom(...RAISED) }),
      fc.record({ act: fc.constant('prepare' as const) }),
      fc.record({ act: fc.constant('wait' as const), days: fc.constantFrom(30, 366, 1_096) }),
    ),
    { minLength: 3, maxLength: 6 },
  ),
});

/** Makes a step by a person who may, with these bands; false where it is refused for want of evidence. */
async function tryStep(which: Case, to: ScreeningState, bands: readonly AgeBand[]): Promise<boolean> {
  const [first, second] = staff.approvers;
  const people = to === 'probation' ? [first, second] : [to === 'active' ? second : staff.interviewer];
  for (const { client } of people) {
    which.version = (await road.look(which, first)).version;
    const body = { to, version: which.version, note: 'As it should be.', approvedAgeBands: [...bands] };
    const call = client.call(moveApplicationEndpoint, { params: { id: which.id }, body });
    const isDone = await call.then(
      () => true,
      () => false,
    );
    if (!isDone) {
      expect(
        (await refusalOf(client.call(moveApplicationEndpoint, { params: { id: which.id }, body }))).code,
      ).toBe('evidenceMissing');
      return false;
    }
  }
  return true;
}

/** Goes down the road as far as it is open, proving all but what is withheld. */
async function advance(which: Case, withheld: Withheld, bands: readonly AgeBand[]): Promise<boolean> {
  for (const to of ROAD.slice(1)) {
    const piece = to === 'checksPending' || to === 'interview' ? PIECES[to] : null;
    if (piece === null || piece !== withheld) await road.prove(which, to);
    if (!(await tryStep(which, to, bands))) return false;
  }
  return true;
}

async function signStaffIn(): Promise<void> {
  for (const one of [staff.interviewer, ...staff.approvers])
    one.client = (await signInAs(app, one.signInName, one.oneTimeCode())).client;
}

let matches = 0;

test('R1, R4, R7, R8: property: nobody is matched whose reference, check, training, practice, code of conduct or age band is missing or has lapsed, whatever the history and the clock', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ withheld, bands, acts }) => {
      const which = await road.applicant();
      const { actor } = app.platform.tokens.verify(which.mentor.session.accessToken);
      const known = { passedAt: app.clock.now().getTime(), stale: new Set<Raised>() };
      const raise = (part: Raised) => {
        const item = itemOf(part);
        if (item) item.version += 1;
        known.stale.add(part);
      };
      if (withheld === 'modules' || withheld === 'practice' || withheld === 'conduct') raise(withheld);
      const checkedUntil = checkValidUntil(app.clock.now().toISOString().slice(0, 10)).getTime();
      const arrived = await advance(which, withheld, bands);
      expect(arrived).toBe(withheld === null);

      for (const step of [null, ...acts]) {
        if (step?.act === 'raise') raise(step.part);
        if (step?.act === 'prepare') {
          await app.features.training.passForSeed(actor.accountId);
          known.stale.clear();
          known.passedAt = app.clock.now().getTime();
        }
        if (step?.act === 'wait') {
          app.clock.advance({ days: step.days });
          await signStaffIn();
        }
        const now = app.clock.now().getTime();
        for (const ageBand of AGE_BANDS) {
          const isPractised = !known.stale.has('practice') && known.passedAt + 365 * DAY_MS > now;
          const expected =
            arrived &&
            bands.includes(ageBand) &&
            checkedUntil > now &&
            !known.stale.has('modules') &&
            !known.stale.has('conduct') &&
            (ageBand === '18-25' || isPractised);
          const of = { mentorId: actor.accountId, ageBand };
          expect([withheld, step, ageBand, await app.features.screening.isMatchable(of)]).toEqual([
            withheld,
            step,
            ageBand,
            expected,
          ]);
          const open = await app.features.screening.matchableBands([actor.accountId]);
          expect(open.get(actor.accountId)?.includes(ageBand) ?? false).toBe(expected);
          if (expected) matches += 1;
        }
      }
    }),
    {
      numRuns: RUNS,
      examples: [[{ withheld: null, bands: ['16-17', '18-25'], acts: [{ act: 'raise', part: 'practice' }] }]],
    },
  );
  // The property is not empty: some were matched.
  expect(matches).toBeGreaterThan(0);
});
