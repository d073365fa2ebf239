import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { calloutChangedPush, listBreachesEndpoint } from '../../../shared/contracts/callout.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { openNights } from './nights.ts';
import type { Nights } from './nights.ts';
import {
  acknowledge,
  clockOf,
  headOf,
  IMMINENT,
  putOnCall,
  runSweep,
  signInAgain,
  step,
  stopAllClocks,
  storedStepsOf,
} from './onCall.ts';

let night: Nights;
let app: TestApp;
let rook: AtDesk;
let sable: AtDesk;
let alder: AtDesk;
beforeAll(async () => {
  night = await openNights();
  ({ app, rook, sable, alder } = night);
});
afterAll(() => night.app.stop());
beforeEach(() => night.next());

const after: Nights['after'] = (minutes, expected) => night.after(minutes, expected);

async function openImminent(): Promise<string> {
  return (await night.openFrom(IMMINENT)).found.id;
}

describe('R18: a case that no one acknowledges', () => {
  test('R18: at night pages on-call, the next person, the lead and the coordinators, each once and at its minute', async () => {
    const id = await openImminent();
    await after(0, ['Rook']);
    expect(night.pager.sent[0]).toMatchObject({ kind: 'page', path: `/desk/call/${id}` });
    await after(4, ['Rook']);
    await after(5, ['Rook', 'Sable']);
    await after(14, ['Rook', 'Sable']);
    await after(15, ['Rook', 'Sable', 'Alder']);
    await after(30, ['Rook', 'Sable', 'Alder', 'Sorrel']);
    await after(600, ['Rook', 'Sable', 'Alder', 'Sorrel']);
    const steps = await storedStepsOf(id);
    expect(steps.map((one) => [one.step, one.isBreach])).toEqual([
      ['pageOnCall', false],
      ['pageNext', true],
      ['pageLead', true],
      ['tellCoordinator', true],
    ]);
    for (const { dueAt, firedAt } of steps) expect(firedAt >= dueAt).toBe(true);
  });

  test('R18: is kept with its breaches for good, and the desk shows them', async () => {
    const before = (await headOf(night.sorrel.client)).breaches;
    const { number } = await rook.open(await openImminent());
    await after(5, ['Rook', 'Sable']);
    const head = await headOf(rook.client);
    expect(head.breaches).toBe(before + 1);
    expect(head.waiting.map((one) => one.number)).toContain(number);
    const { breaches } = await night.sorrel.client.call(listBreachesEndpoint, { query: {} });
    expect(breaches[0]).toMatchObject({ number, step: 'pageNext', reached: ['Sable'], isBreach: true });
  });

  test('R18: of moderate risk pages no one before its eight hours are over', async () => {
    await night.openFrom('sometimes i hurt myself');
    await after(8 * 60 - 1, []);
    await after(8 * 60, ['Rook']);
  });
});

describe('R18: an acknowledgement', () => {
  test('R18: stops the clock, and the other is told who was first', async () => {
    const id = await openImminent();
    await after(5, ['Rook', 'Sable']);
    const line = await app.connect(sable.client);
    expect((await acknowledge(rook.client, id)).acknowledged).toMatchObject({ by: 'Rook', byMe: true });
    await line.next(calloutChangedPush);
    expect((await acknowledge(sable.client, id)).acknowledged).toMatchObject({ by: 'Rook', byMe: false });
    expect((await headOf(sable.client)).waiting.map(({ caseId }) => caseId)).not.toContain(id);
    await after(9, ['Rook', 'Sable']);
    line.close();
  });

  test('R18: is a claim of the case, too', async () => {
    const { found } = await night.openFrom(IMMINENT);
    await after(0, ['Rook']);
    await rook.claim(found);
    expect((await clockOf(rook.client, found.id)).acknowledged).toMatchObject({ by: 'Rook' });
    await after(14, ['Rook']);
  });

  test('R18: is refused to who may not work on the case', async () => {
    const young = await hireStaff(app, { role: 'moderator', deskName: 'Wick', approvedAgeBands: ['13-15'] });
    const id = await openImminent();
    expect(await refusalOf(acknowledge(young.client, id))).toMatchObject({ code: 'notAllowed' });
    expect((await headOf(young.client)).waiting).toEqual([]);
  });

  test('R18: is asked for again when a graver message comes behind it', async () => {
    const { found, mentee } = await night.openFrom('sometimes i hurt myself');
    await acknowledge(sable.client, found.id);
    await mentee.send(IMMINENT);
    await expect
      .poll(() => clockOf(rook.client, found.id))
      .toMatchObject({ level: 'imminent', acknowledged: null });
    await night.countFrom(found.id);
    await after(0, ['Rook']);
    await acknowledge(rook.client, found.id);
  });

  test('R18: counts the clock from the message, however late the case is opened', async () => {
    const { conversationId, mentee } = await startConversation(app);
    const { entry } = await mentee.send('the moss on the wall is green');
    const wrote = Date.parse(entry.at);
    const { entryId } = await app.features.conversations
      .locateFor({ actor: mentee.actor, conversationId: (await mentee.open()).id, messageId: entry.id })
      .then((found) => ({ entryId: found.entryId ?? '' }));
    app.clock.advance({ hours: 3 });
    await signInAgain(app, [rook]);
    const heard = { score: 90, attention: 'case', level: 'moderate', side: 'mentee' } as const;
    const found = await rook.caseFrom(() =>
      inTransaction(() => app.features.moderation.raiseHeardCase({ conversationId, entryId, ...heard })),
    );
    expect(Date.parse(found.dueAt)).toBe(wrote + 8 * 60 * 60_000);
    expect(Date.parse((await clockOf(rook.client, found.id)).since)).toBe(wrote);
  });
});

describe('R18: a case that is escalated', () => {
  test('R18: reaches the safeguarding lead at once, by a queue and a clock of its own', async () => {
    const { found } = await night.openFrom(WORDS.distress);
    await after(0, ['Rook']);
    await rook.decide(found, 'escalate');
    await night.countFrom(found.id);
    await after(0, ['Rook', 'Alder']);
    expect(await clockOf(alder.client, found.id)).toMatchObject({ forLead: true, mayAcknowledge: true });
    expect((await acknowledge(sable.client, found.id)).acknowledged).toBeNull();
    const lead = await alder.queueOf('lead');
    expect(lead.map(({ id }) => id)).toContain(found.id);
    expect(lead.every(({ escalated }) => escalated)).toBe(true);
    await after(15, ['Rook', 'Alder', 'Alder', 'Sorrel']);
    await signInAgain(app, [alder]);
    expect((await acknowledge(alder.client, found.id)).acknowledged).toMatchObject({ byMe: true });
    await alder.decide(await alder.open(found.id), 'noAction');
    expect((await alder.queueOf('lead')).map(({ id }) => id)).not.toContain(found.id);
  });

  test('R22: an allegation pages the lead at once', async () => {
    const { mentor } = await startConversation(app);
    await rook.caseFrom(() => mentor.send('this is our secret, dont tell anyone about it'));
    await step(app, night.pager, 1);
    expect(night.paged()).toContain('Alder');
  });
});

test('R18: a page that a channel failed to take is tried again until it is taken', async () => {
  night.pager.failNext(3);
  const id = await openImminent();
  for (const seconds of [1, 10, 30, 80]) {
    night.setMinute(seconds / 60);
    await runSweep(app, 'fireDueSteps');
    await runSweep(app, 'sendPages');
  }
  await expect.poll(() => night.paged()).toEqual(['Rook']);
  await expect
    .poll(async () => (await clockOf(rook.client, id)).pages)
    .toMatchObject([{ to: 'Rook', state: 'sent' }]);
});

test('R4: without anyone on call who may work on it, the lead is paged', async () => {
  const openOn = async (at: string) => {
    app.clock.set(new Date(at));
    await signInAgain(app, [rook, alder]);
    await night.openFrom(IMMINENT);
  };
  await openOn('2030-06-01T02:00:00Z');
  await night.after(0, ['Alder']);
  expect(await headOf(alder.client)).toMatchObject({ onCall: [], until: null });
  await hireStaff(app, { role: 'moderator', deskName: 'Teasel', approvedAgeBands: ['13-15'] });
  await putOnCall(alder.client, ['Teasel'], { day: '2030-06-03' });
  await stopAllClocks(app);
  await openOn('2030-06-03T02:00:00Z');
  await night.after(0, ['Alder', 'Alder']);
  expect(await headOf(alder.client)).toMatchObject({ onCall: ['Teasel'] });
});
