import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askForHelpEndpoint,
  declineRequestEndpoint,
  getHelpRequestEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from '../screening/road.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

/** The collections as they are, for what no door lets in. */
const stored = (collection: string) =>
  mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);

const newMentor = (topicId: string) => screenMentor(app, { staff, form: { topicIds: [topicId] } });
const current = async ({ client }: Joined) => (await client.call(getHelpRequestEndpoint)).helpRequest;
const accountOf = ({ session }: Joined) => app.platform.tokens.verify(session.accessToken).actor.accountId;

async function suggested(topicId: string, mentor: ScreenedMentor) {
  const mentee = await joinMentee(app);
  const body = { topicIds: [topicId], tagIds: [], words: 'I would like to talk it over.' };
  const { proposals } = await mentee.client.call(askForHelpEndpoint, { body });
  const proposalId = proposals.find((one) => one.mentor.alias === mentor.alias)?.id ?? '';
  const request = () => mentee.client.call(requestMentorEndpoint, { body: { proposalId } });
  return { mentee, request };
}

describe('the end of a request and the fresh suggestions', () => {
  /** While it runs no one can be suggested to this mentee. */
  async function withoutSuggestions(mentee: Joined, topicId: string, work: () => Promise<void>) {
    const own = { menteeId: accountOf(mentee) };
    await stored('help_requests').updateOne(own, { $unset: { topicIds: 1 } });
    await work();
    await stored('help_requests').updateOne(own, { $set: { topicIds: [topicId] } });
  }

  test('come together when it is declined', async () => {
    const topicId = 'topic-exams';
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const { mentee, request } = await suggested(topicId, mentor);
    const params = { id: (await request()).id };
    await withoutSuggestions(mentee, topicId, async () => {
      expect((await refusalOf(mentor.client.call(declineRequestEndpoint, { params }))).code).toBe('internal');
    });
    expect((await mentor.client.call(listIncomingRequestsEndpoint)).requests).toMatchObject([params]);
    await mentor.client.call(declineRequestEndpoint, { params });
    expect((await current(mentee))?.proposals.map((one) => one.mentor.alias)).toEqual([other.alias]);
  });

  test('come together when nobody answers', async () => {
    const topicId = 'topic-family';
    const [mentor, other] = [await newMentor(topicId), await newMentor(topicId)];
    const { mentee, request } = await suggested(topicId, mentor);
    const { id } = await request();
    await withoutSuggestions(mentee, topicId, async () => {
      const expiresAt = new Date(app.clock.now().getTime() - 1);
      await stored('match_requests').updateOne({ publicId: id }, { $set: { expiresAt } });
      await app.sweepNow();
      expect(await stored('match_requests').findOne({ publicId: id })).toMatchObject({ state: 'requested' });
    });
    await app.sweepNow();
    const after = await current(mentee);
    expect(after?.request).toMatchObject({ state: 'expired' });
    expect(after?.proposals.map((one) => one.mentor.alias)).toEqual([other.alias]);
  });
});

test('R1: a request that a suspension overtakes is none: nobody waits for who may not answer', async () => {
  const mentor = await newMentor('topic-friends');
  const { mentee, request } = await suggested('topic-friends', mentor);
  // Another writer has the mentee's one place for an open request, and does not say yet whether it keeps it.
  const session = await mongoose.connection.startSession();
  session.startTransaction();
  const inTheWay = {
    _id: 'in the way',
    publicId: 'in the way',
    menteeId: accountOf(mentee),
    state: 'requested',
  };
  await stored('match_requests').insertOne(inTheWay, { session });
  const asked = refusalOf(request());
  await suspend(mentor);
  await app.sweepNow();
  await session.abortTransaction();
  await session.endSession();
  expect((await asked).code).toBe('mentorNotFree');
  expect(await current(mentee)).toMatchObject({ request: null, proposals: [] });
});

async function suspend(mentor: ScreenedMentor): Promise<void> {
  const { client } = staff.approvers[0];
  const params = { id: (await findNewest(client, mentor.alias))?.id ?? '' };
  const { version } = await client.call(getApplicationEndpoint, { params });
  await client.call(moveApplicationEndpoint, {
    params,
    body: { to: 'suspended', version, note: 'An allegation.' },
  });
}
