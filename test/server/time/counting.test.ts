import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { conversationActEvent } from '../../../shared/contracts/conversations.ts';
import {
  getMyTimeEndpoint,
  getReceiptEndpoint,
  saveTimeSettingsEndpoint,
} from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, joinMentor } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
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

let app: TestApp;
let staff: ScreeningStaff;
/** A Wednesday in winter, so that no week ends and no clock changes by accident. */

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(WEDNESDAY);
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const stretch = z.looseObject({ startedAt: z.string(), endedAt: z.string() });
const counted = async (mentor: Parameters<typeof myTime>[0]) => {
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  return entries.filter(({ kind }) => kind === 'session');
};

describe('what is counted', () => {
  test('opening a thread and writing in it, to the last act; the idle tail is given back', async () => {
    app.clock.set(WEDNESDAY);
    const talk = await startMatchedConversation(app, await newMentor(app, { staff }));
    await open(talk.mentor, talk.id);
    app.clock.advance({ seconds: 60 });
    await say(talk.mentor, talk.id);
    app.clock.advance({ seconds: 100 });
    const running = await myTime(talk.mentor);
    expect(running.running).toBe(true);
    expect(running.usedSeconds).toBeGreaterThanOrEqual(160);
    expect(running.remainingSeconds).toBe(900 - running.usedSeconds);
    expect(await counted(talk.mentor)).toEqual([]);

    app.clock.advance({ seconds: 100 });
    await app.sweepNow();
    const [first] = await counted(talk.mentor);
    expect(first).toMatchObject({
      kind: 'session',
      reason: 'idle',
      conversationIds: [await receiptNameOf(app, talk)],
    });
    expect(Number(first?.['seconds'])).toBeGreaterThanOrEqual(60);
    expect(Number(first?.['seconds'])).toBeLessThanOrEqual(90);
    expect(await myTime(talk.mentor)).toMatchObject({ running: false, usedSeconds: first?.['seconds'] });
  });

  test('leaving ends it at once, and a short stay counts half a minute', async () => {
    app.clock.set(WEDNESDAY);
    const talk = await startMatchedConversation(app, await newMentor(app, { staff }));
    const line = await app.connect(talk.mentor.client);
    await open(talk.mentor, talk.id);
    const { time } = await line.emit(conversationActEvent, { conversationId: talk.id, kind: 'leave' });
    expect(time).toMatchObject({ running: false, usedSeconds: 30 });
    const [first] = await counted(talk.mentor);
    expect(first).toMatchObject({ reason: 'left', seconds: 30 });
    line.close();
  });

  test('two threads at once are one minute', async () => {
    app.clock.set(WEDNESDAY);
    const mentor = await newMentor(app, { staff });
    const [one, two] = [
      await startMatchedConversation(app, mentor),
      await startMatchedConversation(app, mentor),
    ];
    for (let step = 0; step < 3; step += 1) {
      await say(mentor, one.id);
      await say(mentor, two.id);
      app.clock.advance({ seconds: 60 });
    }
    const { usedSeconds } = await myTime(mentor);
    expect(usedSeconds).toBeGreaterThanOrEqual(180);
    expect(usedSeconds).toBeLessThanOrEqual(240);
  });

  test('nothing but acts: a message that arrives in an open tab is not time', async () => {
    app.clock.set(WEDNESDAY);
    const talk = await startMatchedConversation(app, await newMentor(app, { staff }));
    const { cursor } = await open(talk.mentor, talk.id);
    const line = await app.connect(talk.mentor.client);
    await line.emit(conversationActEvent, { conversationId: talk.id, kind: 'leave' });
    const { usedSeconds } = await myTime(talk.mentor);
    await say(talk.mentee, talk.id, 'Are you there?');
    app.clock.advance({ seconds: 60 });
    expect((await myTime(talk.mentor)).usedSeconds).toBe(usedSeconds);
    const served = await sync(talk.mentor, talk.id, cursor);
    expect(served.entries).toHaveLength(1);
    expect((await myTime(talk.mentor)).running).toBe(true);
    line.close();
  });

  test('T2: acts that cross on many devices count no second twice', async () => {
    app.clock.set(WEDNESDAY);
    const mentor = await newMentor(app, { staff });
    const talks = [await startMatchedConversation(app, mentor), await startMatchedConversation(app, mentor)];
    for (let step = 0; step < 4; step += 1) {
      await Promise.all(talks.flatMap(({ id }) => [open(mentor, id), say(mentor, id), open(mentor, id)]));
      app.clock.advance({ seconds: 20 });
    }
    app.clock.advance({ seconds: 200 });
    const entries = await counted(mentor);
    const seconds = entries.reduce((sum, entry) => sum + Number(entry['seconds']), 0);
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThanOrEqual(120);
    const stretches = entries.map((entry) => stretch.parse(entry));
    for (const [index, { startedAt }] of stretches.entries()) {
      expect(startedAt >= (stretches[index - 1]?.endedAt ?? '')).toBe(true);
    }
  });
});

describe('the promise', () => {
  test('lower holds at once, higher from next week', async () => {
    app.clock.set(WEDNESDAY);
    const { mentor } = await startMatchedConversation(
      app,
      await newMentor(app, { staff, weeklyMinutes: 120 }),
    );
    const save = (weeklyMinutes: number) =>
      mentor.client.call(saveTimeSettingsEndpoint, {
        body: { timeZone: 'Europe/London', weeklyMinutes, dailyMinutes: null },
      });
    expect((await save(30)).time).toMatchObject({ allowanceSeconds: 1800, remainingSeconds: 1800 });
    const raised = await save(60);
    expect(raised.time).toMatchObject({ allowanceSeconds: 1800, remainingSeconds: 1800 });
    expect(raised.settings.weeklyMinutes).toBe(60);

    app.clock.set(nextMonday(WEDNESDAY));
    await comeBack(mentor);
    expect(await myTime(mentor)).toMatchObject({
      allowanceSeconds: 3600,
      remainingSeconds: 3600,
    });
    const { entries } = await mentor.client.call(getReceiptEndpoint);
    expect(entries.map(({ kind, seconds }) => [kind, seconds])).toEqual([
      ['allowance', 7200],
      ['adjustment', -5400],
      ['allowance', 3600],
    ]);
  });

  test('a daily limit binds when it is the smaller, and opens at midnight', async () => {
    app.clock.set(WEDNESDAY);
    const { mentor, id } = await startMatchedConversation(
      app,
      await newMentor(app, { staff, weeklyMinutes: 120 }),
    );
    const body = { timeZone: 'Europe/London', weeklyMinutes: 120, dailyMinutes: 15 };
    await mentor.client.call(saveTimeSettingsEndpoint, { body });
    for (let minutes = 0; minutes < 15; minutes += 1) {
      if (minutes % 10 === 0) await comeBack(mentor);
      await say(mentor, id);
      app.clock.advance({ seconds: 60 });
    }
    const spent = await myTime(mentor);
    expect(spent).toMatchObject({
      level: 'spent',
      dailyLimitSeconds: 900,
      dailyRemainingSeconds: 0,
      opensAt: '2030-01-17T00:00:00.000Z',
    });
    expect(spent.remainingSeconds).toBe(6300);
    expect((await refusalOf(say(mentor, id))).code).toBe('timeSpent');
    app.clock.set(new Date('2030-01-17T00:00:00Z'));
    await comeBack(mentor);
    await say(mentor, id);
  });

  test('another time zone holds from the next Monday; one that is none is refused', async () => {
    app.clock.set(WEDNESDAY);
    const { mentor } = await startMatchedConversation(app, await newMentor(app, { staff }));
    const save = (timeZone: string) =>
      mentor.client.call(saveTimeSettingsEndpoint, {
        body: { timeZone, weeklyMinutes: 15, dailyMinutes: null },
      });
    const { time } = await save('America/New_York');
    expect(time).toMatchObject({ timeZone: 'Europe/London', opensAt: '2030-01-21T05:00:00.000Z' });
    const refusal = await refusalOf(save('Mars/Base'));
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['timeZone']);
  });

  test('is nobody else’s to see: not a mentee’s, and not there before the approval', async () => {
    const mentee = await joinMentee(app);
    expect((await refusalOf(mentee.client.call(getMyTimeEndpoint))).code).toBe('notAllowed');
    expect((await refusalOf(mentee.client.call(getReceiptEndpoint))).code).toBe('notAllowed');
    const applicant = await joinMentor(app);
    expect((await refusalOf(applicant.client.call(getMyTimeEndpoint))).code).toBe('notFound');
  });
});
