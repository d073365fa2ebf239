import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { closeReferralEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { accountOf, startConversation, meet } from '../conversations/startConversation.ts';
import { roadOf, wayTo } from './road.ts';
import type { Case } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

const NOTE = 'Told by their form, reference 4711.';

async function close(which: Case, { by = staff.approvers[0], on = '2030-01-16' } = {}) {
  const body = { version: which.version, outcome: 'referred', on, note: NOTE } as const;
  return by.client.call(closeReferralEndpoint, { params: { id: which.id }, body });
}

describe('R43: the removal of a volunteer', () => {
  test('opens a task to tell the barring body with its dates, which heads the list until somebody closes it', async () => {
    const which = await road.applicant();
    await road.walk(which, wayTo('removed'));
    const view = await road.look(which);
    expect(view.referral).toMatchObject({ body: 'dbs', closed: null });
    const { openedAt = '', dueAt = '' } = view.referral ?? {};
    expect((Date.parse(dueAt) - Date.parse(openedAt)) / 86_400_000).toBe(7);
    const listed = async () => {
      const { client } = staff.approvers[0];
      const { applications, waiting } = await client.call(listApplicationsEndpoint, { query: {} });
      return applications.slice(0, waiting).find(({ id }) => id === which.id)?.due;
    };
    expect(await listed()).toMatchObject({ what: 'referral', at: dueAt });

    expect((await refusalOf(close(which, { by: staff.interviewer }))).code).toBe('notAllowed');
    expect((await refusalOf(close(which, { on: '2030-01-15' }))).fields).toHaveProperty('on');
    expect((await refusalOf(close(which, { on: '2030-01-17' }))).fields).toHaveProperty('on');
    const closed = await close(which);
    expect(closed.referral?.closed).toMatchObject({
      ...{ outcome: 'referred', on: '2030-01-16', by: 'Rook', note: NOTE },
    });
    expect(await listed()).toBeUndefined();
    which.version = closed.version;
    expect((await refusalOf(close(which))).code).toBe('moveNotAllowed');
    expect(await road.auditRows('screening.referralClosed')).toHaveLength(1);
    expect([...(await road.dump()).values()].flat().join('\n')).not.toContain(NOTE);
  });

  test('shows the cases about the volunteer beside the task, for the pack', async () => {
    const which = await road.applicant();
    await road.walk(which, wayTo('suspended'));
    expect((await road.look(which)).referral).toBeNull();
    const { mentee } = await meet(app);
    const talk = await startConversation(app, {
      people: { mentee, mentor: accountOf(app, 'mentor', which.mentor) },
    });
    const body = { conversationId: talk.id, messageId: null, reason: 'unkind', words: 'He shouts.' } as const;
    await talk.mentee.client.call(reportMessageEndpoint, { body });
    await road.move(which, 'removed', staff.approvers[0]);
    const cases = (await road.look(which)).referral?.cases ?? [];
    expect(cases.map(({ number }) => number).join()).toMatch(/^C-\d+$/);
  });

  test('alone opens one, and two people close it once', async () => {
    const which = await road.applicant();
    await road.walk(which, wayTo('suspended'));
    expect((await road.look(which)).referral).toBeNull();
    expect((await refusalOf(close(which))).code).toBe('moveNotAllowed');
    await road.move(which, 'removed', staff.approvers[0]);
    const [first, second] = staff.approvers;
    const outcomes = await Promise.allSettled([close(which, { by: first }), close(which, { by: second })]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
