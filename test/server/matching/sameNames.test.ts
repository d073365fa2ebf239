import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { ALIAS_WORDS } from '../../../shared/domain/names/words.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

const TOPIC = 'topic-exams';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const newMentor = () => screenMentor(app, { staff, form: { topicIds: [TOPIC] } });
const call = ({ accountId }: ScreenedMentor, alias: string) =>
  mongoose.connection
    .collection<{ _id: string }>('accounts')
    .updateOne({ _id: accountId }, { $set: { 'persona.alias': alias } });
const ask = ({ client }: Joined) =>
  client.call(askForHelpEndpoint, {
    body: { topicIds: [TOPIC], tagIds: [], words: 'It is a lot just now.' },
  });

async function begin(mentee: Joined, mentor: ScreenedMentor): Promise<string> {
  const { proposals } = await ask(mentee);
  const proposalId = proposals.find((one) => one.mentor.alias === mentor.alias)?.id ?? '';
  const { id } = await mentee.client.call(requestMentorEndpoint, { body: { proposalId } });
  const { conversationId } = await mentor.client.call(acceptRequestEndpoint, { params: { id } });
  return (await mentor.client.call(getConversationEndpoint, { params: { id: conversationId } })).other.alias;
}

test('no two mentors of one name are suggested beside each other, and each of them has a turn', async () => {
  const named = [await newMentor(), await newMentor(), await newMentor()];
  for (const mentor of named) await call(mentor, 'Harbour');
  const other = await newMentor();
  const shown = new Set<string>();
  for (let asked = 0; asked < 25; asked++) {
    const { proposals } = await ask(await joinMentee(app));
    expect(proposals.map(({ mentor }) => mentor.alias).toSorted()).toEqual(
      ['Harbour', other.alias].toSorted(),
    );
    for (const { mentor } of proposals) shown.add(`${mentor.alias} ${mentor.avatar}`);
  }
  const faces = new Set([...named, other].map(({ session }) => session.me.persona?.avatar));
  expect(shown.size).toBeGreaterThanOrEqual(Math.min(2, faces.size));
});

test('a mentee gets a name that neither the mentor nor anybody they talk with has, and none they had before', async () => {
  const mentor = await newMentor();
  await begin(await joinMentee(app), mentor);
  const mentee = await joinMentee(app);
  const { accountId: menteeId } = app.platform.tokens.verify(mentee.session.accessToken).actor;
  const conversations = mongoose.connection.collection<{ _id: string }>('conversations');
  const mentorId = mentor.accountId;
  const [one, two, ...others] = ALIAS_WORDS.filter((word) => word !== mentor.alias);
  await conversations.updateOne({ mentorId }, { $set: { 'menteePersona.alias': one } });
  // All but one of the other names this mentee has had before.
  await conversations.insertMany(
    others.map((alias) => {
      const id = `earlier-${alias}`;
      return { _id: id, publicId: id, matchRequestId: id, menteeId, mentorId: 'x', menteePersona: { alias } };
    }),
  );
  expect(await begin(mentee, mentor)).toBe(two);
});
