import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryNewPush } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import {
  getReceiptEndpoint,
  mentorTimeChangedPush,
  timeChangedPush,
} from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { hireScreeningStaff, hireStaff } from '../../support/people.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  nextMonday,
  open,
  receiptNameOf,
  say,
  sync,
} from './startMatchedConversation.ts';
import { claimAndRead } from '../moderation/desk.ts';

let app: TestApp;
const MONDAY = nextMonday(WEDNESDAY);

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(WEDNESDAY);
});
afterAll(() => app.stop());

test('S16: risk suspends the cap in that thread alone, is extra time on the receipt, is repaid next week, and ends with the case', async () => {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const [atRisk, other] = [
    await startMatchedConversation(app, mentor),
    await startMatchedConversation(app, mentor),
  ];
  const desk = await hireStaff(app, { role: 'moderator', deskName: 'Linden' });
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 60 });
  const { cursor } = await open(mentor, atRisk.id);
  app.clock.advance({ seconds: 61 });
  expect((await refusalOf(say(mentor, atRisk.id))).code).toBe('timeSpent');
  const [mentorLine, menteeLine] = [
    await app.connect(mentor.client),
    await app.connect(atRisk.mentee.client),
  ];

  await say(atRisk.mentee, atRisk.id, 'I want to kill myself tonight.');
  let notified = await mentorLine.next(timeChangedPush);
  while (notified.notice !== 'exempt') notified = await mentorLine.next(timeChangedPush);
  expect(notified.time).toMatchObject({ level: 'spent', exemptConversationIds: [atRisk.id], running: false });
  const levels = () => menteeLine.waiting(mentorTimeChangedPush).map(({ mentorTime }) => mentorTime.level);
  await expect.poll(() => levels().at(-1)).toBe('open');

  const served = await sync(mentor, atRisk.id, cursor);
  expect(served.entries).toMatchObject([{ text: 'I want to kill myself tonight.' }]);
  await say(mentor, atRisk.id, 'I am here. Are you safe right now?');
  expect((await refusalOf(say(mentor, other.id))).code).toBe('timeSpent');
  app.clock.advance({ seconds: 120 });
  await say(mentor, atRisk.id, 'Stay with me.');

  const [one] = (await desk.client.call(listCasesEndpoint)).cases;
  const params = { id: one?.id ?? '' };
  const claimed = await claimAndRead(desk.client, params.id);
  const decision = {
    version: claimed.version,
    action: 'noAction',
    reason: 'Spoke to them; safe.',
    tell: 'nobodyYet',
  } as const;
  await desk.client.call(decideCaseEndpoint, { params, body: decision });
  await expect.poll(async () => (await refusalOf(say(mentor, atRisk.id))).code).toBe('timeSpent');

  const { entries } = await mentor.client.call(getReceiptEndpoint);
  const exempt = entries.filter(({ kind }) => kind === 'extra');
  expect(exempt).toMatchObject([
    { reason: 'extraTime', conversationIds: [await receiptNameOf(app, atRisk)] },
  ]);
  const seconds = Number(exempt[0]?.['seconds']);
  expect(seconds).toBeGreaterThanOrEqual(120);
  // S16: the receipt says nothing of risk, and names neither case nor conversation as they are called elsewhere.
  expect(JSON.stringify(entries)).not.toMatch(/risk/i);
  for (const id of [params.id, atRisk.id]) expect(JSON.stringify(entries)).not.toContain(id);

  app.clock.set(MONDAY);
  await comeBack(mentor);
  expect(await myTime(mentor)).toMatchObject({ repaymentSeconds: seconds, remainingSeconds: 900 - seconds });
  mentorLine.close();
  menteeLine.close();
});

test('S6: while the limit stops nothing, no conversation is named to the mentor', async () => {
  app.clock.set(WEDNESDAY);
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app), weeklyMinutes: 120 });
  const talk = await startMatchedConversation(app, mentor);
  const desk = await hireStaff(app, { role: 'moderator', deskName: 'Sedge' });
  await open(mentor, talk.id);
  const line = await app.connect(mentor.client);
  await say(talk.mentee, talk.id, 'I want to kill myself tonight.');
  const newest = async () => (await desk.client.call(listCasesEndpoint)).cases[0];
  await expect.poll(newest, { timeout: 10_000 }).toMatchObject({ kind: 'distress', risk: 'imminent' });
  await expect.poll(() => line.waiting(entryNewPush).length).toBeGreaterThan(1);
  const { time } = (await say(mentor, talk.id, 'I am here.')).status;
  expect(time).toMatchObject({ level: 'plenty', exemptConversationIds: [] });
  expect(line.waiting(timeChangedPush)).toEqual([]);

  const one = await newest();
  const params = { id: one?.id ?? '' };
  const decision = { action: 'noAction', reason: 'Spoke to them; safe.', tell: 'nobodyYet' } as const;
  const body = { ...decision, version: (await claimAndRead(desk.client, params.id)).version };
  await desk.client.call(decideCaseEndpoint, { params, body });
  expect((await myTime(mentor)).exemptConversationIds).toEqual([]);
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  expect(entries.map(({ kind }) => kind)).not.toContain('extra');
  line.close();
});

test('H2: at moderate risk the mentor is not stopped, and neither of the two is told that the time ends', async () => {
  app.clock.set(WEDNESDAY);
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  const desk = await hireStaff(app, { role: 'moderator', deskName: 'Bramble' });
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 360 });
  const menteeLine = await app.connect(talk.mentee.client);

  await say(talk.mentee, talk.id, 'sometimes i hurt myself');
  const newest = async () => (await desk.client.call(listCasesEndpoint)).cases.at(0);
  await expect.poll(newest).toMatchObject({ kind: 'distress', risk: 'moderate' });
  await say(mentor, talk.id, 'I am here.');
  app.clock.advance({ seconds: 100 });
  const { status } = await open(mentor, talk.id);
  expect(status).toMatchObject({ mayWrite: true, until: null, time: { level: 'windDown' } });
  expect((await open(talk.mentee, talk.id)).status.mentorTime).toMatchObject({ level: 'open', backAt: null });

  for (let seconds = 0; seconds < 300; seconds += 100) {
    await say(mentor, talk.id, 'Still here.');
    app.clock.advance({ seconds: 100 });
  }
  await app.sweepNow();
  await say(mentor, talk.id, 'And I stay.');
  expect(await myTime(mentor)).toMatchObject({ level: 'spent', exemptConversationIds: [talk.id] });
  const levels = menteeLine.waiting(mentorTimeChangedPush).map(({ mentorTime }) => mentorTime.level);
  expect(levels.filter((level) => level !== 'open')).toEqual([]);
  menteeLine.close();
});

test('S6: in the last five minutes the mentor is told at once that the limit will not stop the conversation', async () => {
  app.clock.set(WEDNESDAY);
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 200 });
  await open(mentor, talk.id);
  const line = await app.connect(mentor.client);
  await say(talk.mentee, talk.id, 'I want to kill myself tonight.');
  expect(await line.next(timeChangedPush)).toMatchObject({
    notice: null,
    time: { level: 'windDown', exemptConversationIds: [talk.id] },
  });
  expect((await open(mentor, talk.id)).status).toMatchObject({ mayWrite: true, until: null });
  line.close();
});
