import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  listProgrammeMentorsEndpoint,
  offerExtensionEndpoint,
  withdrawExtensionEndpoint,
} from '../../../shared/contracts/coordination.ts';
import { answerExtensionEndpoint, getMyExtensionEndpoint } from '../../../shared/contracts/extensions.ts';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import {
  getReceiptEndpoint,
  mentorTimeChangedPush,
  timeChangedPush,
} from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, hireStaff } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  nextMonday,
  say,
} from './startMatchedConversation.ts';

let app: TestApp;
let staff: ScreeningStaff;
const REASON = 'Exams start on Monday and many ask.';

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  await setClock(WEDNESDAY);
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

let rook: Someone;
/** A member of staff is signed out after fifteen idle minutes, so that each instant has a coordinator of its own. */
async function setClock(at: Date): Promise<void> {
  app.clock.set(at);
  rook = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
}
async function rowOf({ alias }: ScreenedMentor) {
  const { mentors } = await rook.client.call(listProgrammeMentorsEndpoint, {
    query: { from: '0', group: 'all' },
  });
  const row = mentors.find(({ persona }) => persona.alias === alias);
  if (!row) throw new Error('this mentor is not listed');
  return row;
}
async function offer(mentor: ScreenedMentor, minutes = 30) {
  const { id } = await rowOf(mentor);
  return rook.client.call(offerExtensionEndpoint, { params: { id }, body: { minutes, reason: REASON } });
}
async function withdraw(mentor: ScreenedMentor) {
  const { id } = await rowOf(mentor);
  return rook.client.call(withdrawExtensionEndpoint, { params: { id } });
}
const offerTo = async ({ client }: ScreenedMentor) => (await client.call(getMyExtensionEndpoint)).offer;
async function answer(mentor: ScreenedMentor, accept: boolean) {
  const id = (await offerTo(mentor))?.id ?? '';
  return mentor.client.call(answerExtensionEndpoint, { params: { id }, body: { accept } });
}
const damaged = async () => (await app.features.time.auditLedgers()).damaged;

describe('T20: minutes that a coordinator offers', () => {
  test('count from the yes on, once, in that week alone, in the ledger and on the receipt', async () => {
    const mentor = await newMentor(app, { staff });
    const before = await myTime(mentor);
    expect((await offer(mentor)).offer).toMatchObject({ minutes: 30, state: 'offered' });
    await app.sweepNow();
    const kinds = (await mentor.client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind);
    expect(kinds).toContain('extensionOffered');
    expect(await offerTo(mentor)).toMatchObject({ minutes: 30, reason: REASON });
    expect((await myTime(mentor)).remainingSeconds).toBe(before.remainingSeconds);
    expect((await refusalOf(offer(mentor))).code).toBe('extensionWaits');

    const id = (await offerTo(mentor))?.id ?? '';
    const yes = () => mentor.client.call(answerExtensionEndpoint, { params: { id }, body: { accept: true } });
    await Promise.allSettled([yes(), yes(), yes()]);
    expect((await yes()).time).toMatchObject({
      extensionSeconds: 1800,
      remainingSeconds: before.remainingSeconds + 1800,
    });
    expect(await offerTo(mentor)).toBeNull();
    expect((await rowOf(mentor)).offer).toMatchObject({ state: 'accepted' });
    const { entries } = await mentor.client.call(getReceiptEndpoint);
    expect(entries.filter(({ kind }) => kind === 'extension')).toMatchObject([
      { seconds: 1800, reason: 'extensionAccepted' },
    ]);
    expect(await damaged()).toEqual([]);

    app.clock.set(nextMonday(WEDNESDAY));
    await app.sweepNow();
    await comeBack(mentor);
    expect(await myTime(mentor)).toMatchObject({
      extensionSeconds: 0,
      remainingSeconds: before.allowanceSeconds,
    });
  });

  test('open a week that was used up: the mentor writes again, and the young person is told', async () => {
    const mentor = await newMentor(app, { staff });
    const talk = await startMatchedConversation(app, mentor);
    await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 0 });
    expect((await refusalOf(say(mentor, talk.id))).code).toBe('timeSpent');
    await offer(mentor, 15);
    const here = await app.connect(mentor.client);
    const there = await app.connect(talk.mentee.client);
    await answer(mentor, true);
    expect(await here.next(timeChangedPush)).toMatchObject({ notice: 'opened' });
    expect(await there.next(mentorTimeChangedPush)).toMatchObject({ mentorTime: { level: 'open' } });
    await say(mentor, talk.id);
    expect(await damaged()).toEqual([]);
  });

  test('change nothing after a no, after their week, or above four hours a week', async () => {
    const mentor = await newMentor(app, { staff });
    const before = await myTime(mentor);
    await offer(mentor);
    await answer(mentor, false);
    expect((await rowOf(mentor)).offer).toMatchObject({ state: 'declined' });
    await offer(mentor, 240);
    const late = (await offerTo(mentor))?.id ?? '';
    await answer(mentor, true);
    expect((await refusalOf(offer(mentor, 15))).code).toBe('badRequest');
    expect((await myTime(mentor)).remainingSeconds).toBe(before.remainingSeconds + 240 * 60);

    const other = await newMentor(app, { staff });
    await offer(other);
    const lateId = (await offerTo(other))?.id ?? '';
    await setClock(nextMonday(WEDNESDAY));
    await app.sweepNow();
    for (const someone of [mentor, other]) await comeBack(someone);
    expect(await offerTo(other)).toBeNull();
    for (const [{ client }, id, code] of [
      [other, lateId, 'extensionGone'],
      [other, late, 'notFound'],
    ] as const) {
      const yes = client.call(answerExtensionEndpoint, { params: { id }, body: { accept: true } });
      expect((await refusalOf(yes)).code).toBe(code);
    }
    expect((await myTime(other)).extensionSeconds).toBe(0);
    await offer(other);
    expect((await offerTo(other))?.minutes).toBe(30);
  });

  test('are taken back before the answer: a yes then adds nothing, and of both at once one is taken', async () => {
    const mentor = await newMentor(app, { staff });
    const before = await myTime(mentor);
    expect((await refusalOf(withdraw(mentor))).code).toBe('extensionGone');
    await offer(mentor);
    const id = (await offerTo(mentor))?.id ?? '';
    const here = await app.connect(mentor.client);
    expect((await withdraw(mentor)).offer).toMatchObject({ minutes: 30, state: 'withdrawn' });
    expect(await here.next(timeChangedPush)).toMatchObject({ notice: null });
    here.close();
    expect(await offerTo(mentor)).toBeNull();
    const yes = () => mentor.client.call(answerExtensionEndpoint, { params: { id }, body: { accept: true } });
    expect((await refusalOf(yes())).code).toBe('extensionGone');
    expect((await refusalOf(withdraw(mentor))).code).toBe('extensionGone');
    expect((await myTime(mentor)).extensionSeconds).toBe(0);

    for (let round = 0; round < 3; round += 1) {
      await offer(mentor, 15);
      await Promise.allSettled([answer(mentor, true), withdraw(mentor)]);
      const row = await rowOf(mentor);
      const added = (await myTime(mentor)).extensionSeconds;
      expect(['accepted', 'withdrawn']).toContain(row.offer?.state);
      const { entries } = await mentor.client.call(getReceiptEndpoint);
      const entered = entries.filter(({ kind }) => kind === 'extension');
      expect(added).toBe(entered.length * 900);
      if (row.offer?.state === 'accepted') expect(entered.length).toBeGreaterThan(0);
    }
    expect((await myTime(mentor)).allowanceSeconds).toBe(before.allowanceSeconds);
    expect(await damaged()).toEqual([]);
  });

  test('are offered and taken back by coordinators alone', async () => {
    const { id } = await rowOf(await newMentor(app, { staff }));
    const { client } = staff.interviewer;
    const body = { minutes: 30, reason: REASON };
    const asModerator = client.call(offerExtensionEndpoint, { params: { id }, body });
    expect((await refusalOf(asModerator)).code).toBe('notAllowed');
    const taking = client.call(withdrawExtensionEndpoint, { params: { id } });
    expect((await refusalOf(taking)).code).toBe('notAllowed');
  });
});
