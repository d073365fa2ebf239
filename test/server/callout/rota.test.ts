import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changeShiftEndpoint,
  getRotaEndpoint,
  removeShiftEndpoint,
  sendTestPageEndpoint,
} from '../../../shared/contracts/callout.ts';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { Refused } from '../../support/apiClient.ts';
import { hireStaff, joinMentee } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startWebhookReceiver } from '../../support/webhookReceiver.ts';
import type { WebhookReceiver } from '../../support/webhookReceiver.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import {
  acknowledge,
  clockOf,
  createPager,
  headOf,
  IMMINENT,
  putOnCall,
  runSweep,
  signInAgain,
  stopAllClocks,
} from './onCall.ts';

/** Of the first day; each test has a day of its own. */
const NOON = new Date('2030-01-16T12:00:00Z');
let noon = NOON;

/** A day so many days after that of the test, YYYY-MM-DD. */
const dayAfter = (days: number) => new Date(noon.getTime() + days * DAY_MS).toISOString().slice(0, 10);
/** An instant of such a day. */
const at = (time: string, days = 0) => `${dayAfter(days)}T${time}:00.000Z`;
const pager = createPager();
let app: TestApp;
let receiver: WebhookReceiver;
let rook: AtDesk;
let alder: AtDesk;
let sorrel: StaffMember;

beforeAll(async () => {
  receiver = await startWebhookReceiver(randomBytes(32), () => app.clock.now());
  app = await startTestApp({
    roles: ['web'],
    pageChannels: pager,
    environment: { KITH_PAGE_WEBHOOK_URL: receiver.url, KITH_PAGE_WEBHOOK_KEY: receiver.key },
  });
  rook = await sitDown(app, 'Rook');
  alder = await sitDown(app, 'Alder', 'safeguardingLead');
  sorrel = await hireStaff(app, { role: 'coordinator', deskName: 'Sorrel' });
});
afterAll(async () => {
  await app.stop();
  await receiver.stop();
});

const rotaOf = () => rook.client.call(getRotaEndpoint);

beforeEach(async () => {
  noon = new Date(noon.getTime() + DAY_MS);
  app.clock.set(noon);
  await signInAgain(app, [rook, alder, sorrel]);
  for (const { id } of (await rotaOf()).shifts)
    await alder.client.call(removeShiftEndpoint, { params: { id } });
  pager.sent.length = 0;
});

const teamTimes = async () => {
  const { staffShifts, onCallTimes } = await app.visitor().call(listSignpostsEndpoint);
  return { staffShifts, onCallTimes };
};

describe('the rota', () => {
  test('names who is on call, who follows, and the first time of the week without anyone', async () => {
    await putOnCall(sorrel.client, ['Rook', 'Alder'], { day: dayAfter(0), from: '10:00', to: '22:00' });
    await putOnCall(alder.client, ['Alder'], { day: dayAfter(0), from: '22:00', to: '08:00' });
    expect(await headOf(rook.client)).toMatchObject({
      onCall: ['Rook', 'Alder'],
      until: at('22:00'),
      next: ['Alder'],
      gap: { from: at('08:00', 1) },
    });
    expect((await rotaOf()).gaps.map(({ from }) => from)).toEqual([at('08:00', 1)]);
  });

  test('hands a running shift over from now on, and pages who has it then', async () => {
    await putOnCall(alder.client, ['Alder'], { day: dayAfter(0), from: '10:00', to: '22:00' });
    const { shifts, people } = await rotaOf();
    const toRook = people.filter(({ name }) => name === 'Rook').map(({ id }) => id);
    const id = shifts[0]?.id ?? '';
    const { shifts: after } = await alder.client.call(changeShiftEndpoint, {
      params: { id },
      body: { people: toRook },
    });
    expect(after).toMatchObject([{ to: at('22:00'), people: [{ name: 'Rook' }] }]);
    expect(after[0]?.id).not.toBe(id);
    const { mentee } = await startConversation(app);
    const { id: caseId } = await rook.caseFrom(() => mentee.send(IMMINENT));
    await runSweep(app, 'fireDueSteps');
    await expect.poll(() => pager.sent.map(({ accountId }) => accountId)).toEqual([rook.accountId]);
    await acknowledge(rook.client, caseId);
  });

  test('is changed by the lead and coordinators alone, and names only people who work on cases', async () => {
    const byRook = putOnCall(rook.client, ['Rook'], { day: dayAfter(0) });
    await expect(byRook).rejects.toThrow(Refused);
    expect((await rotaOf()).people.map(({ name }) => name)).not.toContain('Sorrel');
    const mentee = await joinMentee(app);
    await expect(mentee.client.call(getRotaEndpoint)).rejects.toThrow(Refused);
  });
});

describe('H4, H5: the hours of the safety team', () => {
  test('H4: are those of the rota, in order and joined, and none where it has no shift', async () => {
    expect(await teamTimes()).toEqual({ staffShifts: [], onCallTimes: [] });
    const desk = { from: '16:00', to: '22:00', atDesk: true };
    await putOnCall(alder.client, ['Rook'], { day: dayAfter(0), ...desk });
    await putOnCall(alder.client, ['Alder'], { day: dayAfter(0), from: '22:00', to: '02:00' });
    expect(await teamTimes()).toEqual({
      staffShifts: [{ from: at('16:00'), to: at('22:00') }],
      onCallTimes: [{ from: at('16:00'), to: at('02:00', 1) }],
    });
  });

  test('H4: keep the clock of London in summer, too', async () => {
    noon = new Date('2030-03-29T12:00:00Z');
    app.clock.set(noon);
    await signInAgain(app, [rook, alder]);
    await putOnCall(alder.client, ['Rook'], {
      day: dayAfter(0),
      from: '16:00',
      to: '22:00',
      atDesk: true,
      weeks: 2,
    });
    expect((await teamTimes()).staffShifts.map(({ from }) => from)).toEqual([
      '2030-03-29T16:00:00.000Z',
      '2030-04-05T15:00:00.000Z',
    ]);
  });
});

describe('a page', () => {
  test('for a test says what each channel made of it, and the receiver has checked the signature', async () => {
    const { results } = await rook.client.call(sendTestPageEndpoint);
    expect(results).toEqual([
      { channel: 'email', outcome: 'sent' },
      { channel: 'push', outcome: 'notSetUp' },
      { channel: 'webhook', outcome: 'sent' },
    ]);
    expect(receiver.pages.at(-1)).toMatchObject({ kind: 'testPage', to: 'Rook' });
    expect(receiver.refusals).toEqual([]);
  });

  test('that the service answered with an error is sent again under the same id, and nothing of the case leaves', async () => {
    await putOnCall(alder.client, ['Rook'], { day: dayAfter(0) });
    // The cases of the tests before, which no one has claimed, are not to be called again.
    await stopAllClocks(app);
    await runSweep(app, 'sendPages');
    const before = receiver.pages.length;
    receiver.failNext(2);
    pager.failNext(9);
    const { mentee } = await startConversation(app);
    const found = await rook.caseFrom(() => mentee.send(IMMINENT));
    const wroteAt = Date.parse((await clockOf(rook.client, found.id)).since);
    for (const seconds of [1, 10, 30, 80]) {
      app.clock.set(new Date(wroteAt + seconds * 1_000));
      await runSweep(app, 'fireDueSteps');
      await runSweep(app, 'sendPages');
    }
    pager.failNext(0);
    const received = receiver.pages.slice(before);
    const link = `${app.platform.config.http.publicOrigin}/desk/call/${found.id}`;
    expect(received.map((page) => page.link)).toEqual([link]);
    expect(JSON.stringify(received)).not.toMatch(/pills|imminent|C-\d/);
  });
});
