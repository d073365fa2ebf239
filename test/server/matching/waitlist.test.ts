import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint, inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  declineRequestEndpoint,
  getHelpRequestEndpoint,
  getMentorProfileEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
  withdrawRequestEndpoint,
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

/** A mentor with room for so many, and young people who asked them one after the other. */
async function line(topicId: string, { room, asking }: { room: number; asking: number }) {
  const mentor = await screenMentor(app, { staff, form: { topicIds: [topicId], weeklyMinutes: 15 } });
  await setRoom(mentor, room);
  const askers: { mentee: Joined; id: string }[] = [];
  for (let count = 0; count < asking; count += 1) {
    const mentee = await joinMentee(app);
    const { proposals } = await ask(mentee, topicId);
    const body = { proposalId: proposals[0]?.id ?? '' };
    const { id } = await mentee.client.call(requestMentorEndpoint, { body });
    askers.push({ mentee, id });
    app.clock.advance({ seconds: 1 });
  }
  return { mentor, askers };
}

async function setRoom({ client }: ScreenedMentor, maxActiveConversations: number): Promise<void> {
  const { profile } = await client.call(getMentorProfileEndpoint);
  if (!profile) throw new Error('an active mentor has a profile');
  await client.call(saveMentorProfileEndpoint, { body: { ...profile, maxActiveConversations } });
}

type Asker = Awaited<ReturnType<typeof line>>['askers'][number];
const own = async ({ mentee }: Asker) =>
  (await mentee.client.call(getHelpRequestEndpoint)).helpRequest?.request;
const placesOf = async (askers: readonly Asker[]) => {
  const places = [];
  for (const asker of askers) places.push((await own(asker))?.place?.ahead ?? null);
  return places;
};
const waitsOf = async ({ client }: ScreenedMentor) =>
  (await client.call(listIncomingRequestsEndpoint)).requests.map(({ waitsFor }) => waitsFor);
const accept = ({ client }: ScreenedMentor, { id }: Asker) =>
  client.call(acceptRequestEndpoint, { params: { id } });
const asksTold = async ({ client }: ScreenedMentor) =>
  (await client.call(listNoticesEndpoint)).notices.filter(({ kind }) => kind === 'request').length;

test('requests to a mentor without room wait in order with their place, and room that is freed goes to the first', async () => {
  const { mentor, askers } = await line('topic-exams', { room: 1, asking: 3 });
  const [one, two, three] = askers as [Asker, Asker, Asker];
  expect(await placesOf(askers)).toEqual([null, 1, 2]);
  expect(await waitsOf(mentor)).toEqual([null, 'room', 'room']);
  expect((await refusalOf(accept(mentor, two))).code).toBe('noRoom');
  const { conversationId } = await accept(mentor, one);
  expect(await placesOf([two, three])).toEqual([0, 1]);
  expect((await own(two))?.place).toEqual({ waitsFor: 'room', ahead: 0, opensAt: null });
  expect((await ask(await joinMentee(app), 'topic-exams')).proposals).toEqual([]);

  app.clock.advance({ hours: 70 });
  for (const { client } of [mentor, one.mentee, two.mentee, three.mentee]) await renewToken(client);
  const told = await asksTold(mentor);
  const phone = await app.connect(three.mentee.client);
  await one.mentee.client.call(endConversationEndpoint, { params: { id: conversationId } });
  await app.sweepNow();
  await phone.next(inboxChangedPush);
  phone.close();
  expect(await placesOf([two, three])).toEqual([null, 1]);
  expect(await waitsOf(mentor)).toEqual([null, 'room']);
  expect(await asksTold(mentor)).toBe(told + 1);
  const left = Date.parse((await own(two))?.expiresAt ?? '') - app.clock.now().getTime();
  expect(left).toBeGreaterThan(23.9 * 3_600_000);

  expect((await refusalOf(accept(mentor, three))).code).toBe('noRoom');
  await mentor.client.call(declineRequestEndpoint, { params: { id: two.id } });
  expect(await placesOf([three])).toEqual([null]);
  expect((await accept(mentor, three)).conversationId).not.toBe(conversationId);
});

test('a place in the line is taken by nobody who left it: a request that was taken back, or whose mentee closed the account', async () => {
  const { mentor, askers } = await line('topic-family', { room: 1, asking: 4 });
  const [one, two, three, four] = askers as [Asker, Asker, Asker, Asker];
  await one.mentee.client.call(withdrawRequestEndpoint, { params: { id: one.id } });
  expect(await placesOf([two, three, four])).toEqual([null, 1, 2]);
  const { accountId } = app.platform.tokens.verify(two.mentee.client.accessToken() ?? '').actor;
  await app.features.accounts.closeAccount({ accountId, by: null });
  expect(await placesOf([three])).toEqual([null]);
  await setRoom(mentor, 2);
  expect(await placesOf([three, four])).toEqual([null, null]);
  await accept(mentor, four);
  await accept(mentor, three);
});

test('requests wait for minutes that are used up until they open, and run out with fresh suggestions', async () => {
  app.clock.set(new Date('2030-01-19T09:00:00Z'));
  const { mentor, askers } = await line('topic-loss', { room: 1, asking: 2 });
  const [one, two] = askers as [Asker, Asker];
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 0 });
  const place = { waitsFor: 'minutes', ahead: 0, opensAt: '2030-01-21T00:00:00.000Z' };
  expect((await own(one))?.place).toEqual(place);
  expect(await waitsOf(mentor)).toEqual(['minutes', 'room']);
  expect((await refusalOf(accept(mentor, one))).code).toBe('noMinutes');

  const other = await screenMentor(app, { staff, form: { topicIds: ['topic-loss'] } });
  app.clock.set(new Date('2030-01-21T00:01:00Z'));
  for (const { client } of [mentor, one.mentee, two.mentee]) await renewToken(client);
  await app.sweepNow();
  expect(await placesOf(askers)).toEqual([null, 1]);
  await accept(mentor, one);
  expect(await placesOf([two])).toEqual([0]);

  app.clock.set(new Date('2030-01-22T09:01:00Z'));
  await app.sweepNow();
  await renewToken(two.mentee.client);
  const after = (await two.mentee.client.call(getHelpRequestEndpoint)).helpRequest;
  expect(after?.request).toMatchObject({ state: 'expired', place: null });
  expect(after?.proposals.map((proposal) => proposal.mentor.alias)).toEqual([other.alias]);
});
