import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import {
  askForHelpEndpoint,
  getHelpRequestEndpoint,
  getMentorProfileEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
  setTellWhenFreeEndpoint,
} from '../../../shared/contracts/matching.ts';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, renewToken, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const ask = ({ client }: Joined, topicId: string) =>
  client.call(askForHelpEndpoint, {
    body: { topicIds: [topicId], tagIds: [], words: 'It has been hard to say this to anybody.' },
  });
const wantToBeTold = ({ client }: Joined, wanted = true) =>
  client.call(setTellWhenFreeEndpoint, { body: { wanted } });
const current = async ({ client }: Joined) => (await client.call(getHelpRequestEndpoint)).helpRequest;
const notices = async ({ client }: Joined) =>
  (await client.call(listNoticesEndpoint)).notices.filter(({ kind }) => kind === 'someoneFree');

/** A mentee who found no one for the topic and wants to be told. */
async function whoWaits(topicId: string): Promise<Joined> {
  const mentee = await joinMentee(app);
  expect((await ask(mentee, topicId)).proposals).toEqual([]);
  expect((await wantToBeTold(mentee)).tellWhenFree).toBe(true);
  app.clock.advance({ seconds: 1 });
  return mentee;
}

/** A mentor who takes no requests until `open`. */
async function busyMentor(topicId: string) {
  const mentor = await screenMentor(app, { staff, form: { topicIds: [topicId], weeklyMinutes: 60 } });
  await takeRequests(mentor, false);
  return { mentor, open: () => takeRequests(mentor, true) };
}

async function takeRequests({ client }: ScreenedMentor, acceptingRequests: boolean): Promise<void> {
  await renewToken(client);
  const { profile } = await client.call(getMentorProfileEndpoint);
  if (!profile) throw new Error('an active mentor has a profile');
  await client.call(saveMentorProfileEndpoint, { body: { ...profile, acceptingRequests } });
}

/** Until the next run, for people whose tokens are renewed. */
async function letTimePass(...people: Joined[]): Promise<void> {
  app.clock.advance({ minutes: 11 });
  for (const { client } of people) await renewToken(client);
}

async function nextRun(...people: Joined[]): Promise<void> {
  await letTimePass(...people);
  await app.sweepNow();
}

test('design 7: a mentee who waits is told once when someone is free, and finds them suggested', async () => {
  const { mentor, open } = await busyMentor('topic-exams');
  const mentee = await whoWaits('topic-exams');
  await nextRun(mentee);
  expect(await notices(mentee)).toEqual([]);
  expect((await current(mentee))?.tellWhenFree).toBe(true);

  await open();
  await letTimePass(mentee);
  const phone = await app.connect(mentee.client);
  await app.sweepNow();
  await phone.next(inboxChangedPush);
  phone.close();
  const told = await notices(mentee);
  expect(told).toMatchObject([{ kind: 'someoneFree', path: '/ask', opened: false }]);
  const found = await current(mentee);
  expect(found).toMatchObject({ tellWhenFree: false, proposals: [{ mentor: { alias: mentor.alias } }] });
  await nextRun(mentee);
  expect(await notices(mentee)).toEqual(told);
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId: found?.proposals[0]?.id ?? '' } });
  expect(await notices(mentee)).toMatchObject([{ opened: true }]);
});

test('design 7: who stopped it, asked for something else or closed the account is not told', async () => {
  const { open } = await busyMentor('topic-family');
  const stopped = await whoWaits('topic-family');
  expect((await wantToBeTold(stopped, false)).tellWhenFree).toBe(false);
  const elsewhere = await whoWaits('topic-family');
  expect(await ask(elsewhere, 'topic-loss')).toMatchObject({ proposals: [], tellWhenFree: false });
  const closed = await whoWaits('topic-family');
  const { accountId } = app.platform.tokens.verify(closed.client.accessToken() ?? '').actor;
  await app.features.accounts.closeAccount({ accountId, by: null });
  await open();
  await nextRun(stopped, elsewhere);
  for (const mentee of [stopped, elsewhere]) expect(await notices(mentee)).toEqual([]);
  expect((await current(stopped))?.proposals).toEqual([]);
});

test('design 7: who waits longest is told of a mentor first, and who waits next in the run after that', async () => {
  const { open } = await busyMentor('topic-friends');
  const first = await whoWaits('topic-friends');
  const second = await whoWaits('topic-friends');
  await wantToBeTold(first);
  await open();
  await nextRun(first, second);
  expect([await notices(first), await notices(second)]).toMatchObject([[{}], []]);
  await nextRun(second);
  expect(await notices(second)).toHaveLength(1);
});

test('design 7: without a need there is nothing to be told of', async () => {
  expect((await refusalOf(wantToBeTold(await joinMentee(app)))).code).toBe('notFound');
});
