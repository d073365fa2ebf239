import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { getMentorProfileEndpoint } from '../../../shared/contracts/matching.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireScreeningStaff, hireStaff, screenMentor } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let lead: StaffMember;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  lead = await hireStaff(app, { role: 'safeguardingLead', deskName: 'Brook' });
});
afterAll(() => app.stop());

const awaiting = (interviewer: StaffMember = staff.interviewer) =>
  screenMentor(app, { staff: { ...staff, interviewer }, to: 'awaitingApproval' });

async function idOf(mentor: ScreenedMentor): Promise<string> {
  return (await findNewest(lead.client, mentor.alias))?.id ?? '';
}

async function step(
  mentor: ScreenedMentor,
  {
    by,
    to = 'probation',
    bands = ['13-15', '16-17', '18-25'],
  }: { by: StaffMember; to?: ScreeningState; bands?: AgeBand[] },
) {
  const params = { id: await idOf(mentor) };
  const { accountId, role } = by;
  if (to === 'training') await app.features.screening.proveStep({ ...params, to, by: { accountId, role } });
  const { version } = await by.client.call(getApplicationEndpoint, { params });
  const body = { to, version, approvedAgeBands: bands, note: 'Ready.' };
  return by.client.call(moveApplicationEndpoint, { params, body });
}

const matchable = (mentor: ScreenedMentor, ageBand: AgeBand) =>
  app.features.screening.isMatchable({ mentorId: mentor.accountId, ageBand });
const stateOf = async (mentor: ScreenedMentor) => (await mentor.client.call(getMeEndpoint)).screeningState;

describe('R6: four eyes', () => {
  test('the first yes is an approval, the second person’s is the move', async () => {
    const mentor = await awaiting();
    const [rook, wick] = staff.approvers;
    const first = await step(mentor, { by: rook });
    expect(first).toMatchObject({ state: 'awaitingApproval', approvals: [{ by: 'Rook' }] });
    expect(first.cannotApprove).toBe('alreadyApproved');
    expect(await matchable(mentor, '16-17')).toBe(false);
    const second = await step(mentor, { by: wick });
    expect(second).toMatchObject({ state: 'probation', approvedAgeBands: ['13-15', '16-17', '18-25'] });
    expect(await matchable(mentor, '16-17')).toBe(true);
    expect(await stateOf(mentor)).toBe('probation');
  });

  test('one person’s two yeses are one', async () => {
    const mentor = await awaiting();
    const [rook] = staff.approvers;
    await step(mentor, { by: rook });
    expect((await refusalOf(step(mentor, { by: rook }))).code).toBe('sameApprover');
    expect(await stateOf(mentor)).toBe('awaitingApproval');
  });

  test('the interviewer’s yes does not count, first or second, though the role could', async () => {
    const [rook, wick] = staff.approvers;
    const early = await awaiting(rook);
    expect((await refusalOf(step(early, { by: rook }))).code).toBe('sameApprover');
    await step(early, { by: wick });
    expect((await refusalOf(step(early, { by: rook }))).code).toBe('sameApprover');
    await step(early, { by: lead });
    expect(await stateOf(early)).toBe('probation');
  });

  test('nor does that of an earlier interviewer after a second interview', async () => {
    const [rook, wick] = staff.approvers;
    const mentor = await awaiting(rook);
    await step(mentor, { by: wick, to: 'interview' });
    for (const to of ['training', 'assessment', 'awaitingApproval'] as const) {
      await step(mentor, { by: staff.interviewer, to });
    }
    expect((await refusalOf(step(mentor, { by: rook }))).code).toBe('sameApprover');
  });

  test('a yes from before a second interview counts no more', async () => {
    const [rook, wick] = staff.approvers;
    const mentor = await awaiting();
    await step(mentor, { by: rook });
    await step(mentor, { by: wick, to: 'interview' });
    for (const to of ['training', 'assessment', 'awaitingApproval'] as const) {
      await step(mentor, { by: staff.interviewer, to });
    }
    expect((await step(mentor, { by: wick })).state).toBe('awaitingApproval');
    expect((await step(mentor, { by: rook })).state).toBe('probation');
  });

  test('a moderator cannot approve, and the screen says why', async () => {
    const mentor = await awaiting();
    const params = { id: await idOf(mentor) };
    const seen = await staff.interviewer.client.call(getApplicationEndpoint, { params });
    expect(seen).toMatchObject({ cannotApprove: 'role', moves: [] });
    expect((await refusalOf(step(mentor, { by: staff.interviewer }))).code).toBe('moveNotAllowed');
  });

  test('two approving at the same instant are two approvals in turn, never one person moving alone', async () => {
    const mentor = await awaiting();
    const outcomes = await Promise.allSettled(staff.approvers.map((by) => step(mentor, { by })));
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await stateOf(mentor)).toBe(done === 2 ? 'probation' : 'awaitingApproval');
    if (done === 1) {
      const [rook, wick] = staff.approvers;
      const { approvals } = await lead.client.call(getApplicationEndpoint, {
        params: { id: await idOf(mentor) },
      });
      await step(mentor, { by: approvals[0]?.by === 'Rook' ? wick : rook });
    }
    expect(await stateOf(mentor)).toBe('probation');
  });

  test('what was refused is audited', async () => {
    const mentor = await awaiting();
    const [rook] = staff.approvers;
    await step(mentor, { by: rook });
    const refused = async () =>
      ((await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('audit_rows') ?? []).filter(
        (row) => row.includes('screening.refused') && row.includes(rook.accountId),
      ).length;
    const before = await refused();
    await refusalOf(step(mentor, { by: rook }));
    expect(await refused()).toBe(before + 1);
  });
});

describe('R4: approved age bands', () => {
  test('are those that both approvers named and the volunteer asked for', async () => {
    const mentor = await screenMentor(app, {
      staff,
      to: 'awaitingApproval',
      form: { ageBands: ['16-17', '18-25'] },
    });
    const [rook, wick] = staff.approvers;
    await step(mentor, { by: rook, bands: ['13-15', '16-17', '18-25'] });
    const approved = await step(mentor, { by: wick, bands: ['13-15', '18-25'] });
    expect(approved.approvedAgeBands).toEqual(['18-25']);
    expect(await matchable(mentor, '18-25')).toBe(true);
    expect(await matchable(mentor, '16-17')).toBe(false);
    expect(await matchable(mentor, '13-15')).toBe(false);
  });

  test('have to be named, and to have something in common', async () => {
    const mentor = await awaiting();
    const [rook, wick] = staff.approvers;
    expect((await refusalOf(step(mentor, { by: rook, bands: [] }))).fields).toHaveProperty(
      'approvedAgeBands',
    );
    await step(mentor, { by: rook, bands: ['18-25'] });
    const refusal = await refusalOf(step(mentor, { by: wick, bands: ['13-15'] }));
    expect(refusal.fields).toHaveProperty('approvedAgeBands');
    expect(await stateOf(mentor)).toBe('awaitingApproval');
  });
});

describe('what a step means elsewhere', () => {
  test('approval gives a profile with the topics asked for, and not before', async () => {
    const mentor = await awaiting();
    expect(await mentor.client.call(getMentorProfileEndpoint)).toEqual({ profile: null });
    for (const by of staff.approvers) await step(mentor, { by });
    const { profile } = await mentor.client.call(getMentorProfileEndpoint);
    expect(profile).toMatchObject({
      topicIds: ['topic-exams', 'topic-family'],
      maxActiveConversations: 3,
      acceptingRequests: true,
    });
  });

  test.each(['paused', 'reScreenDue', 'suspended'] as const)(
    '%s is not matchable, and goes back to where it was',
    async (to) => {
      const mentor = await screenMentor(app, { staff });
      const [rook] = staff.approvers;
      await step(mentor, { by: rook, to });
      expect(await matchable(mentor, '16-17')).toBe(false);
      expect((await refusalOf(step(mentor, { by: rook, to: 'probation' }))).code).toBe('moveNotAllowed');
      await step(mentor, { by: rook, to: 'active' });
      expect(await matchable(mentor, '16-17')).toBe(true);
    },
  );

  test('removal closes the account: signed out at once, live line cut, and nobody can sign in', async () => {
    const mentor = await screenMentor(app, { staff });
    const line = await app.connect(mentor.client);
    await step(mentor, { by: lead, to: 'removed' });
    await line.closed;
    expect((await refusalOf(mentor.client.call(getMeEndpoint))).code).toBe('sessionEnded');
    expect(await matchable(mentor, '16-17')).toBe(false);
  });
});
