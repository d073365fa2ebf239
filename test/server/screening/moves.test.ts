import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getMe } from '../../../shared/contracts/accounts.ts';
import {
  getApplication,
  getMyApplication,
  listApplications,
  moveApplication,
  saveMyApplication,
  submitMyApplication,
  withdrawMyApplication,
} from '../../../shared/contracts/screening.ts';
import type { ApplicationView, ScreeningState } from '../../../shared/contracts/screening.ts';
import { SCREENING_MOVES } from '../../../shared/domain/screening/moves.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { applicationOf, hireScreeningStaff, joinMentor } from '../../support/people.ts';
import type { Joined, ScreeningStaff, StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  await app.features.matching.seedTopics();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const ALL_BANDS = ['13-15', '16-17', '18-25'] as const;
const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const auditRows = async (action: string) =>
  ((await dump()).get('audit_rows') ?? []).filter((row) => row.includes(action));

interface Case {
  mentor: Joined;
  id: string;
  version: number;
}

/** A volunteer who has sent their application in, as staff find it. */
async function applicant(): Promise<Case> {
  const mentor = await joinMentor(app);
  await mentor.client.call(submitMyApplication, { body: applicationOf() });
  const { applications } = await staff.interviewer.client.call(listApplications);
  const newest = applications.findLast(({ persona }) => persona.alias === mentor.session.me.persona?.alias);
  return { mentor, id: newest?.id ?? '', version: newest?.version ?? 0 };
}

const look = ({ id }: Case, by: StaffMember = staff.interviewer): Promise<ApplicationView> =>
  by.client.call(getApplication, { params: { id } });

async function move(which: Case, to: ScreeningState, by: StaffMember): Promise<ApplicationView> {
  const { id, version } = which;
  const body = { to, version, note: 'As it should be.', approvedAgeBands: [...ALL_BANDS] };
  const view = await by.client.call(moveApplication, { params: { id }, body });
  which.version = view.version;
  return view;
}

/** Makes the next step by whoever may: the interviewer where a moderator can, else a coordinator, or two. */
async function step(which: Case, { from, to }: { from: ScreeningState; to: ScreeningState }): Promise<void> {
  const [first, second] = staff.approvers;
  const who = SCREENING_MOVES.find(([a, b]) => a === from && b === to)?.[2] ?? [];
  if (who.includes('mentor')) {
    await which.mentor.client.call(withdrawMyApplication);
    return;
  }
  if (from === 'awaitingApproval' && to === 'probation') await move(which, to, first);
  const view = await move(which, to, who.includes('moderator') ? staff.interviewer : second);
  expect(view.state).toBe(to);
  expect(view.history.at(-1)).toMatchObject({ from, to });
}

async function walk(which: Case, way: readonly ScreeningState[]): Promise<void> {
  for (const [index, to] of way.entries()) {
    const from = way[index - 1];
    if (from) await step(which, { from, to });
  }
}

const ROAD = SCREENING_STATES.slice(
  SCREENING_STATES.indexOf('submitted'),
  SCREENING_STATES.indexOf('active') + 1,
);

/** The shortest way of an application that was sent in. */
function wayTo(to: ScreeningState): readonly ScreeningState[] {
  if (ROAD.includes(to)) return ROAD.slice(0, ROAD.indexOf(to) + 1);
  return to === 'rejected' || to === 'withdrawn' ? ['submitted', to] : [...ROAD, to];
}

/** One long life, in which everything happens that does not end it. */
const LIFE: readonly ScreeningState[] = [
  ...ROAD.slice(0, ROAD.indexOf('assessment') + 1),
  ...(['training', 'assessment', 'awaitingApproval'] as const),
  ...(['interview', 'training', 'assessment', 'awaitingApproval', 'probation'] as const),
  ...(['paused', 'probation', 'suspended', 'probation', 'active'] as const),
  ...(['paused', 'reScreenDue', 'paused', 'suspended', 'paused', 'active'] as const),
  ...(['reScreenDue', 'suspended', 'reScreenDue', 'active', 'suspended', 'active'] as const),
];
const FINAL: readonly ScreeningState[] = ['rejected', 'removed', 'withdrawn'];

describe('R1: every move, by HTTP', () => {
  it('everything that does not end an application can happen in one, each by those whom the table names', async () => {
    const made = new Set(LIFE.flatMap((to, index) => (index > 0 ? [`${LIFE[index - 1]} > ${to}`] : [])));
    const open = SCREENING_MOVES.filter(([from, to]) => from !== 'draft' && !FINAL.includes(to));
    expect([...made].sort()).toEqual(open.map(([from, to]) => `${from} > ${to}`).sort());
    await walk(await applicant(), LIFE);
  });

  it.each(SCREENING_STATES.filter((state) => state !== 'draft'))(
    'from %s staff can go where the table says, and nowhere else; what was refused is audited',
    async (from) => {
      const [, coordinator] = staff.approvers;
      const which = await applicant();
      await walk(which, wayTo(from));
      // Beside the road the way back is to the state it was entered from, here active.
      const open = SCREENING_MOVES.filter(
        ([state, to, who, needs]) =>
          state === from && who.includes('coordinator') && (!needs.includes('cameFrom') || to === 'active'),
      ).map(([, to]) => to);
      const before = await look(which, coordinator);
      expect(before.moves.map(({ to }) => to).sort()).toEqual([...open].sort());

      const refused = (await auditRows('screening.refused')).length;
      const forbidden = SCREENING_STATES.filter((to) => !open.includes(to));
      which.version = before.version;
      for (const to of forbidden) {
        expect([to, (await refusalOf(move(which, to, coordinator))).code]).toEqual([to, 'moveNotAllowed']);
      }
      expect(await look(which, coordinator)).toEqual(before);
      expect((await auditRows('screening.refused')).length).toBe(refused + forbidden.length);

      const end = open.find((to) => FINAL.includes(to));
      if (end) expect((await move(which, end, coordinator)).state).toBe(end);
    },
  );
});

describe('the volunteer', () => {
  it('saves and resumes a draft that staff do not see, sends it in once, and follows where it stands', async () => {
    const mentor = await joinMentor(app);
    const { client } = mentor;
    await client.call(saveMyApplication, { body: { fullName: 'Oluwaseun', topicIds: ['topic-exams'] } });
    expect(await client.call(getMyApplication)).toEqual({
      state: 'draft',
      steps: [],
      draft: { fullName: 'Oluwaseun', topicIds: ['topic-exams'] },
      approvedAgeBands: [],
    });
    const alias = mentor.session.me.persona?.alias;
    const before = await staff.interviewer.client.call(listApplications);
    await client.call(submitMyApplication, { body: applicationOf() });
    const after = await staff.interviewer.client.call(listApplications);
    expect(after.applications.length).toBe(before.applications.length + 1);
    expect(after.applications.at(-1)?.persona.alias).toBe(alias);

    const mine = await client.call(getMyApplication);
    expect(mine).toMatchObject({ state: 'submitted', draft: applicationOf() });
    expect(mine.steps.map(({ state }) => state)).toEqual(['submitted']);
    expect((await client.call(getMe)).screeningState).toBe('submitted');

    const again = refusalOf(client.call(submitMyApplication, { body: applicationOf() }));
    expect((await again).code).toBe('moveNotAllowed');
    expect((await refusalOf(client.call(saveMyApplication, { body: {} }))).code).toBe('moveNotAllowed');
  });

  it('is told which fields of the form cannot be', async () => {
    const { client } = await joinMentor(app);
    const body = applicationOf({ timeZone: 'Atlantis/Old_Town', topicIds: ['topic-nothing-like-it'] });
    const refusal = await refusalOf(client.call(submitMyApplication, { body }));
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual(['timeZone', 'topicIds']);
    expect((await client.call(getMyApplication)).state).toBe('draft');
  });

  it('can leave at any time with no reason, but not out of a suspension', async () => {
    const early = await joinMentor(app);
    expect(await early.client.call(withdrawMyApplication)).toEqual({ state: 'withdrawn' });
    const suspended = await applicant();
    await walk(suspended, wayTo('suspended'));
    const { client } = suspended.mentor;
    expect((await refusalOf(client.call(withdrawMyApplication))).code).toBe('moveNotAllowed');
  });

  it('sees neither names of staff nor notes, and nobody else’s application', async () => {
    const which = await applicant();
    await walk(which, wayTo('active'));
    const seen = JSON.stringify(await which.mentor.client.call(getMyApplication));
    for (const hidden of ['Sable', 'Rook', 'Wick', 'As it should be.']) expect(seen).not.toContain(hidden);
    for (const path of ['/api/screening/applications', `/api/screening/applications/${which.id}`]) {
      expect((await which.mentor.client.send({ path })).status).toBe(403);
    }
  });
});

describe('staff', () => {
  it('give a reason where the move needs one', async () => {
    const which = await applicant();
    const { version } = await look(which);
    const [coordinator] = staff.approvers;
    const body = { to: 'rejected', version } as const;
    const refusal = await refusalOf(
      coordinator.client.call(moveApplication, { params: { id: which.id }, body }),
    );
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['note']);
  });

  it('acting on what somebody has changed since are told who, what and when, and nothing happens', async () => {
    const which = await applicant();
    const { version } = await look(which);
    await move(which, 'identityVerified', staff.interviewer);
    const [coordinator] = staff.approvers;
    const body = { to: 'rejected', version, note: 'Too late.' } as const;
    const refusal = await refusalOf(
      coordinator.client.call(moveApplication, { params: { id: which.id }, body }),
    );
    expect(refusal.code).toBe('staleVersion');
    expect(refusal.details).toMatchObject({ by: 'Sable', action: 'identityVerified' });
    expect((await look(which)).state).toBe('identityVerified');
  });

  it('acting at the same instant: one move is made, the others are told', async () => {
    const which = await applicant();
    const { version } = await look(which);
    const attempts = [staff.interviewer, ...staff.approvers].map(({ client }) =>
      client.call(moveApplication, {
        params: { id: which.id },
        body: { to: 'identityVerified', version, note: 'Seen.' },
      }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await look(which)).history).toHaveLength(2);
  });

  it('R38: every read of an application is recorded', async () => {
    const which = await applicant();
    const reads = async () => (await auditRows('screening.read')).length;
    const before = await reads();
    await look(which);
    await look(which, staff.approvers[0]);
    expect(await reads()).toBe(before + 2);
  });

  it('the form, the notes and the referees are sealed: nothing of them is in the store', async () => {
    const which = await applicant();
    await walk(which, wayTo('active'));
    const stored = [...(await dump()).values()].flat().join('\n');
    const { fullName, email, experience, motivation, referees } = applicationOf();
    const words = [fullName, email, experience, motivation, ...referees.flatMap((r) => Object.values(r))];
    for (const plain of [...words, 'As it should be.']) expect(stored).not.toContain(plain);
    expect((await look(which)).form).toEqual(applicationOf());
  });
});
