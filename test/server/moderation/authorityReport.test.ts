import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import { beAtDeskEndpoint, closeAuthorityReportEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
let alder: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
  alder = await sitDown(app, 'Alder', 'safeguardingLead');
});
afterAll(() => app.stop());

const SECRET = 'this is our little secret';
const NOTE = 'Told by their form, reference 4711.';
const TODAY = '2030-01-16';

/** A mentor who asks for secrecy, and the case of it, in which Sable suspects that a child is exploited. */
async function suspected(action: 'remove' | 'escalate' = 'remove') {
  const talk = await startConversation(app);
  const found = await sable.caseFrom(() => talk.mentor.send(SECRET));
  const { version } = await claimAndRead(sable.client, found.id);
  const suspicion = 'sexualExploitation' as const;
  const body = { version, action, reason: 'As the rules say', tell: 'nobodyYet', suspicion } as const;
  const view = await sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
  return { ...talk, view };
}

/** The tasks to report: contact is stopped by the words, so that the case has a task to ask for advice too. */
const reportsOf = ({ authorityReports }: CaseView) =>
  authorityReports.filter(({ suspicion }) => suspicion !== null);

interface Closing {
  on?: string;
  outcome?: 'reported' | 'notNeeded';
}

const close = (
  by: AtDesk,
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  { on = TODAY, outcome = 'reported' }: Closing = {},
) =>
  by.client.call(closeAuthorityReportEndpoint, {
    params: { id },
    body: { version, task: 'report', outcome, on, note: NOTE },
  });

const dueOf = async ({ client }: AtDesk, id: string) =>
  (await client.call(beAtDeskEndpoint)).reportsDue.filter(({ caseId }) => caseId === id);

const storeOf = async (...collections: string[]): Promise<string> => {
  const store = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  return collections.flatMap((name) => store.get(name) ?? []).join('\n');
};

describe('R44: a decision that suspects the sexual abuse of a child', () => {
  test('makes no copy: the pack of the case has the task, and no words', async () => {
    const { view } = await suspected();
    const { version } = await wick.open(view.id);
    await wick.claim({ id: view.id, version });
    const pack = await wick.client.call(prepareCasePackEndpoint, {
      params: { id: view.id },
      body: { reason: 'The police asks for it.' },
    });
    expect(pack).toMatchObject({ withoutWords: true, authorityReports: view.authorityReports });
    expect(pack.texts.length).toBeGreaterThan(0);
    expect(JSON.stringify(pack)).not.toContain(SECRET);
  });

  test('opens the task to report it, with its body and date, on the case and in the list of the lead until somebody closes it', async () => {
    const { view } = await suspected();
    const [task, ...more] = reportsOf(view);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ suspicion: 'sexualExploitation', by: 'Sable', closed: null });
    expect(task?.body).toBe(view.risk === 'high' || view.risk === 'imminent' ? 'police' : 'nca');
    const hours = (Date.parse(task?.dueAt ?? '') - Date.parse(task?.openedAt ?? '')) / 3_600_000;
    expect(hours).toBe(task?.body === 'police' ? 1 : 24);
    expect(view).toMatchObject({ escalated: true, state: 'inReview', mayCloseAuthorityReport: false });
    const due = { caseId: view.id, number: view.number, body: task?.body, dueAt: task?.dueAt };
    expect(await dueOf(wick, view.id)).toContainEqual(due);
    expect(await dueOf(sable, view.id)).toEqual([]);
    expect((await wick.queueOf('lead')).map(({ id }) => id)).toContain(view.id);

    expect(await refusalOf(close(sable, view))).toMatchObject({ code: 'notAllowed' });
    for (const on of ['2030-01-15', '2030-01-17'])
      expect((await refusalOf(close(wick, view, { on }))).fields).toHaveProperty('on');
    expect(await wick.open(view.id)).toMatchObject({ mayCloseAuthorityReport: true });
    const closed = await close(wick, view);
    expect(reportsOf(closed)).toMatchObject([
      { closed: { outcome: 'reported', on: TODAY, by: 'Wick', note: NOTE } },
    ]);
    expect(await dueOf(wick, view.id)).not.toContainEqual(due);
    expect(await refusalOf(close(wick, closed))).toMatchObject({ code: 'moveNotAllowed' });
    const audit = await storeOf('audit_rows');
    expect(audit).toContain('case.authorityReportOpened');
    expect(audit).toContain('case.authorityReportClosed');
    expect(audit).not.toContain(NOTE);
  });

  test('keeps the reason where nothing is reported, and a later suspicion opens a task of its own', async () => {
    const { view } = await suspected('escalate');
    const closed = await close(wick, view, { outcome: 'notNeeded' });
    const { version } = await claimAndRead(wick.client, view.id);
    const suspicion = 'abuseMaterial' as const;
    const why = { reason: 'There is more', tell: 'nobodyYet' } as const;
    const body = { version, action: 'escalate', ...why, suspicion } as const;
    const again = await wick.client.call(decideCaseEndpoint, { params: { id: closed.id }, body });
    expect(reportsOf(again)).toMatchObject([
      { closed: { outcome: 'notNeeded', note: NOTE } },
      { suspicion: 'abuseMaterial', by: 'Wick', closed: null },
    ]);
  });

  test('is refused with an action that keeps nothing from the child, and opens no task without the code', async () => {
    const talk = await startConversation(app);
    const found = await sable.caseFrom(() => talk.mentor.send(SECRET));
    const { version } = await claimAndRead(sable.client, found.id);
    const suspicion = 'abuseMaterial' as const;
    const why = { reason: 'Fine', tell: 'nobodyYet' } as const;
    const body = { version, action: 'release', ...why, suspicion } as const;
    const decision = sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
    expect(await refusalOf(decision)).toMatchObject({ code: 'badRequest' });
    const removed = await sable.decideAtOnce({ id: found.id, version }, 'remove');
    expect(removed).toMatchObject({ escalated: false, state: 'actioned' });
    expect(reportsOf(removed)).toEqual([]);
    expect(await refusalOf(close(wick, removed))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('R23: leaves the words to the leads alone, and copies none of them', async () => {
    const { view } = await suspected('escalate');
    const { id: messageId } = subjectOf(view);
    expect(await refusalOf(sable.uncoverAtOnce(view.id, messageId))).toMatchObject({ code: 'notAllowed' });
    expect(await wick.uncover(view.id, messageId)).toBe(SECRET);
    expect(await storeOf('moderation_cases', 'moderation_case_texts', 'notices')).not.toContain(SECRET);
  });

  test('is closed once, of two leads who close it at once', async () => {
    const { view } = await suspected();
    const outcomes = await Promise.allSettled([close(wick, view), close(alder, view)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
