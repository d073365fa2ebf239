import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint, getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  getHelpRequestEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const newMentor = (topicId: string) => screenMentor(app, { staff, form: { topicIds: [topicId] } });

async function requested(mentor: ScreenedMentor, topicId: string): Promise<{ mentee: Joined; id: string }> {
  const mentee = await joinMentee(app);
  const body = { topicIds: [topicId], tagIds: [], words: 'I would like to talk it over.' };
  const { proposals } = await mentee.client.call(askForHelpEndpoint, { body });
  const proposal = proposals.find((one) => one.mentor.alias === mentor.alias);
  const { id } = await mentee.client.call(requestMentorEndpoint, {
    body: { proposalId: proposal?.id ?? '' },
  });
  return { mentee, id };
}

async function step(mentor: ScreenedMentor, to: ScreeningState): Promise<void> {
  const { client } = staff.approvers[0];
  const id = (await findNewest(client, mentor.alias))?.id ?? '';
  const { version } = await client.call(getApplicationEndpoint, { params: { id } });
  await client.call(moveApplicationEndpoint, {
    params: { id },
    body: { to, version, note: 'An allegation.' },
  });
}

const isLocked = async ({ client }: Joined, id: string) =>
  (await client.call(getConversationEndpoint, { params: { id } })).status.locked;

/** The locks as the log's last entry has them: the two are not told of a lock of an ended conversation. */
async function locksOf(publicId: string): Promise<unknown> {
  const { connection } = mongoose;
  const conversation = await connection.collection<{ _id: string }>('conversations').findOne({ publicId });
  const entries = connection.collection<{ after: { locks: string[] } }>('entries');
  const newest = entries.find({ conversationId: conversation?._id }).sort({ seq: -1 });
  return (await newest.limit(1).toArray())[0]?.after.locks;
}

test('a suspension stops every conversation of the mentor in the same second, and its end lets them go on', async () => {
  const mentor = await newMentor('topic-exams');
  const { mentee, id } = await requested(mentor, 'topic-exams');
  const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params: { id } });
  expect(await isLocked(mentee, conversationId)).toBe(false);
  await step(mentor, 'suspended');
  expect(await isLocked(mentee, conversationId)).toBe(true);
  await step(mentor, 'active');
  expect(await isLocked(mentee, conversationId)).toBe(false);
});

test('the end of a suspension also lets go of a conversation that its mentee ended meanwhile', async () => {
  const mentor = await newMentor('topic-exams');
  const { mentee, id } = await requested(mentor, 'topic-exams');
  const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params: { id } });
  await step(mentor, 'suspended');
  await mentee.client.call(endConversationEndpoint, { params: { id: conversationId } });
  expect(await locksOf(conversationId)).toHaveLength(1);
  await step(mentor, 'active');
  expect(await locksOf(conversationId)).toEqual([]);
  const { entries } = await mentee.client.call(getConversationEndpoint, { params: { id: conversationId } });
  expect(entries.at(-1)).toMatchObject({ type: 'control', kind: 'closed' });
});

test.each(['active', 'suspended'] as const)(
  'a mentor who is removed (%s before) leaves nobody waiting: the talk has ended, nobody is said to have ended it',
  async (before) => {
    const mentor = await newMentor('topic-exams');
    const { mentee, id } = await requested(mentor, 'topic-exams');
    const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params: { id } });
    if (before === 'suspended') await step(mentor, 'suspended');
    await step(mentor, 'removed');
    const { entries, status } = await mentee.client.call(getConversationEndpoint, {
      params: { id: conversationId },
    });
    expect(status).toMatchObject({ state: 'closed', locked: false, mayWrite: false });
    expect(status.endedAt).not.toBeNull();
    expect(entries.at(-1)).toMatchObject({ type: 'control', kind: 'closed', by: null });
  },
);

test('R1: a suspended mentor cannot accept what was asked before, and who asked does not wait in vain', async () => {
  const mentor = await newMentor('topic-family');
  const other = await newMentor('topic-family');
  const { mentee, id } = await requested(mentor, 'topic-family');
  await step(mentor, 'suspended');
  const accepting = refusalOf(mentor.client.call(acceptRequestEndpoint, { params: { id } }));
  expect(['notAllowed', 'requestOver']).toContain((await accepting).code);
  await app.sweepNow();
  expect((await mentor.client.call(listIncomingRequestsEndpoint)).requests).toEqual([]);
  const { helpRequest } = await mentee.client.call(getHelpRequestEndpoint);
  expect(helpRequest?.request).toMatchObject({ state: 'expired' });
  expect(helpRequest?.proposals.map((one) => one.mentor.alias)).toEqual([other.alias]);
});

test('a suspension that crosses an acceptance never leaves an open conversation', async () => {
  const mentor = await newMentor('topic-friends');
  for (let round = 0; round < 5; round++) {
    const { mentee, id } = await requested(mentor, 'topic-friends');
    const [accepted] = await Promise.allSettled([
      mentor.client.call(acceptRequestEndpoint, { params: { id } }),
      step(mentor, 'suspended'),
    ]);
    if (accepted.status === 'fulfilled') {
      expect(await isLocked(mentee, accepted.value.conversationId)).toBe(true);
      return;
    }
    await step(mentor, 'active');
  }
});
