import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getConversationEndpoint, inboxChangedPush } from '../../../shared/contracts/conversations.ts';
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
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';
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

/** Each test has a topic of its own, so that its mentors are suggested to its mentees alone. */
const TOPICS = [
  'exams',
  'family',
  'friends',
  'bullying',
  'low-mood',
  'relationships',
  'identity',
  'health',
  'loss',
  'work',
];
let used = 0;
const freshTopic = () => `topic-${TOPICS[used++] ?? 'leaving'}`;

const newMentor = (topicId: string): Promise<ScreenedMentor> =>
  screenMentor(app, { staff, form: { topicIds: [topicId] } });

function ask(mentee: Joined, topicId: string): Promise<HelpRequestView> {
  const body = { topicIds: [topicId], tagIds: [], words: 'It has been hard to say this to anybody.' };
  return mentee.client.call(askForHelpEndpoint, { body });
}
const proposalOf = ({ proposals }: HelpRequestView, { alias }: ScreenedMentor) =>
  proposals.find(({ mentor }) => mentor.alias === alias)?.id ?? 'not-suggested';
const current = async ({ client }: Joined) => (await client.call(getHelpRequestEndpoint)).helpRequest;
const incoming = async ({ client }: ScreenedMentor) =>
  (await client.call(listIncomingRequestsEndpoint)).requests;

async function requested(topicId: string, mentor: ScreenedMentor, mentee?: Joined) {
  const asker = mentee ?? (await joinMentee(app));
  const need = await ask(asker, topicId);
  const body = { proposalId: proposalOf(need, mentor) };
  return { mentee: asker, need, request: await asker.client.call(requestMentorEndpoint, { body }) };
}

describe('a request', () => {
  test('reaches the mentor it was made to, live, and nobody else', async () => {
    const topicId = freshTopic();
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const line = await app.connect(mentor.client);
    const { request } = await requested(topicId, mentor);
    expect(request).toMatchObject({
      state: 'requested',
      conversationId: null,
      mentor: { alias: mentor.alias },
    });
    await line.next(inboxChangedPush);
    line.close();
    expect((await incoming(mentor)).map(({ id }) => id)).toEqual([request.id]);
    expect(await incoming(other)).toEqual([]);
    for (const contract of [acceptRequestEndpoint, declineRequestEndpoint]) {
      const refusal = await refusalOf(other.client.call(contract, { params: { id: request.id } }));
      expect(refusal.code).toBe('notFound');
    }
  });

  test('is one at a time, whatever races', async () => {
    const topicId = freshTopic();
    const mentors = [await newMentor(topicId), await newMentor(topicId), await newMentor(topicId)];
    const mentee = await joinMentee(app);
    const { proposals } = await ask(mentee, topicId);
    expect(proposals).toHaveLength(3);
    const attempts = [...proposals, ...proposals].map(({ id }) =>
      mentee.client.call(requestMentorEndpoint, { body: { proposalId: id } }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ message: 'openRequestExists' });
    }
    const waiting = await Promise.all(mentors.map(incoming));
    expect(waiting.flat()).toHaveLength(1);

    await ask(mentee, topicId);
    const again = await current(mentee);
    expect(again?.request).toMatchObject({ state: 'requested' });
    const second = mentee.client.call(requestMentorEndpoint, {
      body: { proposalId: again?.proposals[0]?.id ?? '' },
    });
    expect((await refusalOf(second)).code).toBe('openRequestExists');
  });

  test('accepted begins a conversation, once, however often and from however many devices it is accepted', async () => {
    const topicId = freshTopic();
    const mentor = await newMentor(topicId);
    const { mentee, request } = await requested(topicId, mentor);
    const params = { id: request.id };
    const line = await app.connect(mentee.client);
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => mentor.client.call(acceptRequestEndpoint, { params })),
    );
    await line.next(inboxChangedPush);
    line.close();
    const begun = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(new Set(begun.map(({ conversationId }) => conversationId)).size).toBe(1);
    const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params });
    expect((await current(mentee))?.request).toMatchObject({ state: 'accepted', conversationId });
    expect((await refusalOf(mentor.client.call(declineRequestEndpoint, { params }))).code).toBe(
      'requestOver',
    );
    expect((await refusalOf(mentee.client.call(withdrawRequestEndpoint, { params }))).code).toBe(
      'requestOver',
    );
    expect(await incoming(mentor)).toEqual([]);
  });

  test('declined needs no reason, and there are fresh suggestions without that mentor', async () => {
    const topicId = freshTopic();
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const { mentee, request } = await requested(topicId, mentor);
    const params = { id: request.id };
    expect(await mentor.client.call(declineRequestEndpoint, { params })).toEqual({ done: true });
    const after = await current(mentee);
    expect(after?.request).toMatchObject({ state: 'declined', conversationId: null });
    expect(after?.proposals.map((one) => one.mentor.alias)).toEqual([other.alias]);
    expect((await refusalOf(mentor.client.call(acceptRequestEndpoint, { params }))).code).toBe('requestOver');
    const body = { proposalId: after?.proposals[0]?.id ?? '' };
    expect((await mentee.client.call(requestMentorEndpoint, { body })).state).toBe('requested');
  });

  test('withdrawn is gone from the mentor, and another can be asked', async () => {
    const topicId = freshTopic();
    const mentor = await newMentor(topicId);
    const { mentee, need, request } = await requested(topicId, mentor);
    const params = { id: request.id };
    await mentee.client.call(withdrawRequestEndpoint, { params });
    expect(await incoming(mentor)).toEqual([]);
    expect((await refusalOf(mentor.client.call(acceptRequestEndpoint, { params }))).code).toBe('requestOver');
    const body = { proposalId: proposalOf(need, mentor) };
    expect((await mentee.client.call(requestMentorEndpoint, { body })).state).toBe('requested');
  });

  test('runs out after 72 hours: to the second for the answer, by the sweep for the rest', async () => {
    const topicId = freshTopic();
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const { mentee, request } = await requested(topicId, mentor);
    expect(Date.parse(request.expiresAt) - app.clock.now().getTime()).toBeGreaterThan(71.9 * 3_600_000);
    app.clock.advance({ hours: 71, minutes: 58 });
    await Promise.all([renewToken(mentor.client), renewToken(mentee.client), renewToken(other.client)]);
    const line = await app.connect(mentee.client);
    app.clock.advance({ minutes: 2 });
    const params = { id: request.id };
    expect((await refusalOf(mentor.client.call(acceptRequestEndpoint, { params }))).code).toBe('requestOver');
    expect(await incoming(mentor)).toEqual([]);
    await app.sweepNow();
    await line.next(inboxChangedPush);
    line.close();
    const after = await current(mentee);
    expect(after?.request).toMatchObject({ state: 'expired' });
    expect(after?.proposals.map((one) => one.mentor.alias)).toEqual([other.alias]);
  });

  test('T11: for one question is told to the mentor, and its plan is for a week', async () => {
    const topicId = freshTopic();
    const mentor = await newMentor(topicId);
    const mentee = await joinMentee(app);
    const body = {
      topicIds: [topicId],
      tagIds: [],
      words: 'Is it normal to dread Sundays?',
      oneQuestion: true,
    };
    const need = await mentee.client.call(askForHelpEndpoint, { body });
    expect(need.oneQuestion).toBe(true);
    const proposalId = proposalOf(need, mentor);
    const { id } = await mentee.client.call(requestMentorEndpoint, { body: { proposalId } });
    expect((await incoming(mentor)).map(({ oneQuestion }) => oneQuestion)).toEqual([true]);
    const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params: { id } });
    const { status } = await mentee.client.call(getConversationEndpoint, { params: { id: conversationId } });
    const days = (Date.parse(status.agreement.untilOn) - app.clock.now().getTime()) / 86_400_000;
    expect(Math.ceil(days)).toBe(7);
  });

  test('that ran out does not stand in the way of the next, though no sweep has come by', async () => {
    const topicId = freshTopic();
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const { mentee, need } = await requested(topicId, mentor);
    app.clock.advance({ hours: 71, minutes: 58 });
    await renewToken(mentee.client);
    app.clock.advance({ minutes: 2 });
    const body = { proposalId: proposalOf(need, other) };
    expect((await mentee.client.call(requestMentorEndpoint, { body })).state).toBe('requested');
  });
});

describe('places', () => {
  test('are never more than the mentor has, even with two acceptances at the same instant', async () => {
    const topicId = freshTopic();
    const mentor = await newMentor(topicId);
    const { profile } = await mentor.client.call(getMentorProfileEndpoint);
    if (!profile) throw new Error('an active mentor has a profile');
    await mentor.client.call(saveMentorProfileEndpoint, { body: { ...profile, maxActiveConversations: 1 } });
    const asked = [await requested(topicId, mentor), await requested(topicId, mentor)];
    const outcomes = await Promise.allSettled(
      asked.map(({ request }) => mentor.client.call(acceptRequestEndpoint, { params: { id: request.id } })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = await joinMentee(app);
    expect((await ask(late, topicId)).proposals).toEqual([]);
  });
});
