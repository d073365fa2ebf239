import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { conversationActEvent } from '../../../shared/contracts/conversations.ts';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  open,
  receiptNameOf,
  say,
} from './startMatchedConversation.ts';
import { catchWritings } from './catchWritings.ts';

let app: TestApp;
let staff: ScreeningStaff;

beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(WEDNESDAY));
afterEach(() => vi.restoreAllMocks());

const counted = async (mentor: ScreenedMentor) => {
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  return entries.filter(({ kind }) => kind === 'session');
};

/** The process dies between storing a message and counting it. */
const loseNextAct = () =>
  vi.spyOn(app.features.time, 'recordAct').mockRejectedValueOnce(new Error('the process died'));

describe('leaving', () => {
  test('a thread that they were not in does nothing, at once or later (rule 4)', async () => {
    const mentor = await newMentor(app, { staff });
    const [one, two] = [
      await startMatchedConversation(app, mentor),
      await startMatchedConversation(app, mentor),
    ];
    const line = await app.connect(mentor.client);
    await open(mentor, one.id);
    app.clock.advance({ seconds: 5 });
    const writings = catchWritings();
    await line.emit(conversationActEvent, { conversationId: two.id, kind: 'leave' });
    expect(writings.run()).toBe(0);
    app.clock.advance({ seconds: 55 });
    const { time } = await line.emit(conversationActEvent, { conversationId: one.id, kind: 'leave' });
    expect(time).toMatchObject({ running: false });
    expect(await counted(mentor)).toMatchObject([
      { reason: 'left', conversationIds: [await receiptNameOf(app, one)] },
    ]);
    line.close();
  });

  test('ends the session though a message from before it is counted only afterwards', async () => {
    const { mentor, id } = await startMatchedConversation(app, await newMentor(app, { staff }));
    const line = await app.connect(mentor.client);
    await open(mentor, id);
    app.clock.advance({ seconds: 60 });
    const { recordAct } = app.features.time;
    let continueSession: () => void = () => undefined;
    const stored = new Promise<void>((isStored) => {
      vi.spyOn(app.features.time, 'recordAct').mockImplementationOnce(async (act) => {
        isStored();
        await new Promise<void>((resolve) => (continueSession = resolve));
        return recordAct(act);
      });
    });
    const sending = say(mentor, id);
    await stored;
    app.clock.advance({ seconds: 40 });
    await line.emit(conversationActEvent, { conversationId: id, kind: 'leave' });
    continueSession();
    await sending;
    expect(await myTime(mentor)).toMatchObject({ running: false });
    expect(await counted(mentor)).toMatchObject([{ reason: 'left' }]);
    line.close();
  });
});

describe('a message whose act was lost with a process', () => {
  test('is counted by the sweep though no session ran, and once', async () => {
    const { mentor, id } = await startMatchedConversation(app, await newMentor(app, { staff }));
    loseNextAct();
    await say(mentor, id);
    app.clock.advance({ seconds: 240 });
    await app.sweepNow();
    expect(await myTime(mentor)).toMatchObject({ running: false, usedSeconds: 30 });
    await app.sweepNow();
    expect(await counted(mentor)).toMatchObject([
      { seconds: 30, reason: 'idle', conversationIds: [await receiptNameOf(app, { mentor, id })] },
    ]);
  });

  test('is counted before the acts after it, as many as there are', async () => {
    const { mentor, id } = await startMatchedConversation(app, await newMentor(app, { staff }));
    for (const pause of [60, 60, 300]) {
      loseNextAct();
      await say(mentor, id);
      app.clock.advance({ seconds: pause });
    }
    await say(mentor, id);
    app.clock.advance({ seconds: 300 });
    await comeBack(mentor);
    const [first = 0, ...others] = (await counted(mentor)).map((entry) => Number(entry['seconds']));
    expect(first).toBeGreaterThanOrEqual(120);
    expect(first).toBeLessThan(150);
    expect(others).toEqual([30]);
  });

  test('goes on with the session of another thread', async () => {
    const mentor = await newMentor(app, { staff });
    const [one, two] = [
      await startMatchedConversation(app, mentor),
      await startMatchedConversation(app, mentor),
    ];
    await open(mentor, one.id);
    app.clock.advance({ seconds: 100 });
    loseNextAct();
    await say(mentor, two.id);
    app.clock.advance({ seconds: 300 });
    await app.sweepNow();
    const entries = await counted(mentor);
    const names = [await receiptNameOf(app, one), await receiptNameOf(app, two)];
    expect(entries).toMatchObject([{ conversationIds: names }]);
    expect(Number(entries[0]?.['seconds'])).toBeGreaterThanOrEqual(100);
  });
});
