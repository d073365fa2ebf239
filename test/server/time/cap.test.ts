import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  entryNewPush,
  listConversationsEndpoint,
  sendMessageEndpoint,
} from '../../../shared/contracts/conversations.ts';
import {
  getReceiptEndpoint,
  mentorTimeChangedPush,
  timeChangedPush,
} from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  nextMonday,
  open,
  say,
  sync,
} from './startMatchedConversation.ts';
import type { MatchedConversation } from './startMatchedConversation.ts';

let app: TestApp;
let staff: ScreeningStaff;
const MONDAY = nextMonday(WEDNESDAY);

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.clock.set(WEDNESDAY);
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

/** A conversation in which the mentor has so many seconds left this week. */
const nearlySpent = async (leaveSeconds: number): Promise<MatchedConversation> => {
  const mentor = await newMentor(app, { staff });
  const talk = await startMatchedConversation(app, mentor);
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds });
  return talk;
};

/** Lets the mentor's minutes run out while they are there. */
const spend = async (talk: MatchedConversation): Promise<void> => {
  await say(talk.mentor, talk.id);
  app.clock.advance({ seconds: 61 });
};

/** Waits for a notice; what is heard before it may come of a sweep of the service's own. */
async function hearNotice(line: TestSocket, notice: 'stop' | 'opened') {
  for (;;) {
    const heard = await line.next(timeChangedPush);
    if (heard.notice === notice) return heard;
  }
}

describe('T4: the send path', () => {
  test('takes what is sent before the second in which the budget is spent, and refuses from there', async () => {
    const talk = await nearlySpent(60);
    const first = await say(talk.mentor, talk.id);
    const capEndsAt = new Date(first.status.time?.capEndsAt ?? 0);
    app.clock.set(new Date(capEndsAt.getTime() - 20_000));
    await say(talk.mentor, talk.id);
    app.clock.set(capEndsAt);
    const refusal = await refusalOf(say(talk.mentor, talk.id));
    expect(refusal).toMatchObject({
      code: 'timeSpent',
      status: 409,
      details: { opensAt: MONDAY.toISOString() },
    });
    expect(await myTime(talk.mentor)).toMatchObject({ level: 'spent', remainingSeconds: 0, running: false });
  });

  test('answers a retry whose acknowledgement was lost with what is stored, spent or not', async () => {
    const talk = await nearlySpent(60);
    const body = { clientMessageId: randomUUID(), text: 'Take your time.' };
    const sent = await talk.mentor.client.call(sendMessageEndpoint, { params: { id: talk.id }, body });
    app.clock.advance({ seconds: 61 });
    const again = await talk.mentor.client.call(sendMessageEndpoint, { params: { id: talk.id }, body });
    expect(again.entry).toEqual(sent.entry);
    const other = { ...body, clientMessageId: randomUUID() };
    const refusal = await refusalOf(
      talk.mentor.client.call(sendMessageEndpoint, { params: { id: talk.id }, body: other }),
    );
    expect(refusal.code).toBe('timeSpent');
  });

  test('is one budget over all threads', async () => {
    const mentor = await newMentor(app, { staff });
    const [one, two] = [
      await startMatchedConversation(app, mentor),
      await startMatchedConversation(app, mentor),
    ];
    await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 60 });
    await say(mentor, one.id);
    app.clock.advance({ seconds: 61 });
    expect((await refusalOf(say(mentor, two.id))).code).toBe('timeSpent');
  });

  test('charges exactly the allowance when many sends race the cap', async () => {
    const talk = await nearlySpent(40);
    await say(talk.mentor, talk.id);
    for (let step = 0; step < 5; step += 1) {
      app.clock.advance({ seconds: 9 });
      await Promise.allSettled(Array.from({ length: 6 }, () => say(talk.mentor, talk.id)));
    }
    const { entries } = await talk.mentor.client.call(getReceiptEndpoint);
    const charged = entries.filter(({ kind }) => kind === 'session');
    expect(charged.reduce((sum, { seconds }) => sum + Number(seconds), 0)).toBe(900);
  });
});

describe('when the minutes run out', () => {
  test('tells both, by real jobs on real time, within a second or two', async () => {
    const talk = await nearlySpent(3);
    const [mentorLine, menteeLine] = [
      await app.connect(talk.mentor.client),
      await app.connect(talk.mentee.client),
    ];
    const { status } = await say(talk.mentor, talk.id);
    const capEndsAt = Date.parse(status.time?.capEndsAt ?? '');
    const notified = await hearNotice(mentorLine, 'stop');
    expect(app.clock.now().getTime() - capEndsAt).toBeLessThan(5_000);
    expect(notified.time).toMatchObject({ level: 'spent', opensAt: MONDAY.toISOString() });
    const heard = await menteeLine.next(mentorTimeChangedPush);
    expect(heard).toEqual({
      conversationId: talk.id,
      mentorTime: { level: 'spent', backAt: MONDAY.toISOString(), awayUntil: null, nextHours: [] },
    });
    mentorLine.close();
    menteeLine.close();
  });

  test('gives both the wind-down notice five minutes before, and the mentor alone the quiet one at 80 %', async () => {
    const mentor = await newMentor(app, { staff, weeklyMinutes: 60 });
    const talk = await startMatchedConversation(app, mentor);
    await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 730 });
    const [mentorLine, menteeLine] = [
      await app.connect(mentor.client),
      await app.connect(talk.mentee.client),
    ];
    const notices = () => mentorLine.waiting(timeChangedPush).map(({ notice }) => notice);
    await say(mentor, talk.id);
    app.clock.advance({ seconds: 15 });
    await app.sweepNow();
    await expect.poll(notices).toContain('warn');
    expect(menteeLine.waiting(mentorTimeChangedPush)).toEqual([]);
    for (let minutes = 0; minutes < 7; minutes += 1) {
      await say(mentor, talk.id);
      app.clock.advance({ seconds: 60 });
    }
    await app.sweepNow();
    await expect.poll(notices).toContain('windDown');
    expect(notices()).not.toContain('stop');
    const levels = () => menteeLine.waiting(mentorTimeChangedPush).map(({ mentorTime }) => mentorTime.level);
    await expect.poll(levels).toEqual(['windDown']);
    mentorLine.close();
    menteeLine.close();
  });

  test('the mentee writes on, the mentor is shown it when the budget opens, and both are notified', async () => {
    const talk = await nearlySpent(60);
    const { cursor } = await open(talk.mentor, talk.id);
    await spend(talk);
    await say(talk.mentee, talk.id, 'I did it.');
    const waiting = await sync(talk.mentor, talk.id, cursor);
    const texts = (entries: typeof waiting.entries) =>
      entries.map((entry) => entry.type === 'message' && entry.text);
    expect(texts(waiting.entries)).not.toContain('I did it.');
    expect(waiting.status).toMatchObject({ waiting: true, mayWrite: false, unread: 0 });
    const [row] = (await talk.mentee.client.call(listConversationsEndpoint)).conversations;
    expect(row?.status.mentorTime).toMatchObject({ level: 'spent', backAt: MONDAY.toISOString() });

    app.clock.set(new Date(MONDAY.getTime() - 60_000));
    await comeBack(talk.mentor);
    const still = await sync(talk.mentor, talk.id, waiting.cursor);
    expect(texts(still.entries)).toEqual([]);

    const line = await app.connect(talk.mentor.client);
    app.clock.set(MONDAY);
    await app.sweepNow();
    const { time } = await hearNotice(line, 'opened');
    expect(time).toMatchObject({ level: 'plenty', remainingSeconds: 900 });
    const { entry, status } = await line.next(entryNewPush);
    expect(entry).toMatchObject({ type: 'message', text: 'I did it.' });
    expect(status).toMatchObject({ waiting: false, mayWrite: true });
    const opened = await sync(talk.mentor, talk.id, still.cursor);
    expect(texts(opened.entries)).toContain('I did it.');
    line.close();
  });
});
