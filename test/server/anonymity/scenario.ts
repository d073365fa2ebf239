import { randomUUID } from 'node:crypto';
import * as conversations from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import * as reputation from '../../../shared/contracts/reputation.ts';
import { hireScreeningStaff, hireStaff, joinMentee, joinMentor, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { warmUpChecks } from '../../support/warmUpChecks.ts';
import { pauseAndTellBoth } from '../moderation/desk.ts';
import type { ResponseRecorder } from './responseRecorder.ts';

/** Words that no mentor may read in the scenario: held, stopped, sealed, or for staff. */
export const SECRETS = {
  need: 'the greenhouse that Bartholomew broke',
  held: 'could we meet up at the park on saturday',
  blocked: 'my number is 07700 900123',
  report: 'it felt like too many questions',
  feedback: 'the quietest hour of my week',
  draft: 'half a sentence about the greenhouse',
} as const;

/** What the mentee wrote when asking this mentor: theirs to read after the yes, and not before (H19). */
export const REQUEST_WORDS = 'the shed that Ottoline painted';

/** Messages that the scripted listener scores: the mentee's asks for a review, the mentor's for a case. */
export const HEARD_LINES = { mentee: 'hello, is this a good time', mentor: 'yes, go on' } as const;

/** The people of the scenario. */
export interface Participants {
  mentee: Joined;
  mentor: ScreenedMentor;
  /** A volunteer who has no part in the conversation. */
  stranger: Joined;
  /** The mentee's conversation with another mentor, under another alias. */
  elsewhere: { id: string; alias: string };
}

/** @param names ids that exist by now and that the mentor may try */
type OnState = (state: string, names: readonly string[], cursors?: readonly string[]) => Promise<void>;

export async function createParticipants(app: TestApp, recorder: ResponseRecorder): Promise<Participants> {
  return recorder.withoutRecording(async () => {
    const staff = await hireScreeningStaff(app);
    const mentor = await screenMentor(app, { staff, form: { topicIds: ['topic-exams'] } });
    const other = await screenMentor(app, { staff, form: { topicIds: ['topic-loss'] } });
    const [mentee, stranger] = [await joinMentee(app), await joinMentor(app)];
    recorder.exclude(mentee.session.accessToken);
    await warmUpChecks(app);
    const asked = await ask(mentee, 'topic-loss');
    const { conversationId: id } = await other.client.call(matching.acceptRequestEndpoint, {
      params: { id: asked.id },
    });
    const { alias } = (await other.client.call(conversations.getConversationEndpoint, { params: { id } }))
      .other;
    return { mentee, mentor, stranger, elsewhere: { id, alias } };
  });
}

async function ask({ client }: Joined, topicId: string, about: string = SECRETS.need) {
  const body = { topicIds: [topicId], tagIds: [], words: `It is about ${about}.` };
  const need = await client.call(matching.askForHelpEndpoint, { body });
  const proposalId = need.proposals[0]?.id ?? '';
  const request = await client.call(matching.requestMentorEndpoint, { body: { proposalId } });
  return { id: request.id, needId: need.id, proposalId };
}

/**
 * Runs a conversation from the request to the feedback.
 * @param hooks `onState` is awaited at each state
 * @returns the public ids of what only the mentee may see
 */
export async function runScenario(
  app: TestApp,
  { mentee, mentor }: Participants,
  hooks: { onState: OnState; recorder: ResponseRecorder },
): Promise<string[]> {
  const { onState, recorder } = hooks;
  const refused = await recorder.withoutRecording(async () => {
    const somebody = await joinMentee(app);
    recorder.exclude(somebody.session.accessToken);
    return ask(somebody, 'topic-exams');
  });
  const asked = await ask(mentee, 'topic-exams', REQUEST_WORDS);
  await mentor.client.call(matching.declineRequestEndpoint, { params: { id: refused.id } });
  await onState('asked', [refused.id, asked.id, asked.needId, asked.proposalId]);

  const { conversationId: id } = await mentor.client.call(matching.acceptRequestEndpoint, {
    params: { id: asked.id },
  });
  const params = { id };
  await onState('proposed', [id, asked.id]);
  for (const { client } of [mentee, mentor])
    await client.call(conversations.acceptAgreementEndpoint, { params, body: { version: 1 } });

  const names = await exchangeMessages({ mentee, mentor, id });
  const reading = await mentor.client.call(conversations.getConversationEndpoint, { params });
  const cursors = [reading.cursor, ...names.cursors];
  await onState('active', [id, ...names.ids], cursors);

  const inside = await app.features.conversations.locateFor({
    actor: app.platform.tokens.verify(mentee.session.accessToken).actor,
    conversationId: id,
    messageId: names.held,
  });
  const lock = { conversationId: inside.conversationId, lockId: 'x', by: null };
  await app.features.conversations.lock(lock);
  await onState('locked', [id, names.held, inside.conversationId, inside.entryId ?? ''], cursors);
  await app.features.conversations.unlock(lock);

  const { client: desk } = await recorder.withoutRecording(() =>
    hireStaff(app, { role: 'moderator', deskName: 'Ash' }),
  );
  await recorder.withoutRecording(() => pauseAndTellBoth(desk));

  await mentee.client.call(conversations.endConversationEndpoint, { params });
  await mentee.client.call(reputation.giveFeedbackEndpoint, {
    params,
    body: { value: 1, words: SECRETS.feedback },
  });
  const words = 'I listened more than I spoke.';
  await mentor.client.call(reputation.giveReflectionEndpoint, {
    params,
    body: { words, kudos: ['courage'] },
  });
  await mentor.client.call(conversations.endConversationEndpoint, { params });
  await app.sweepNow();
  const { cases } = await recorder.withoutRecording(() => desk.call(listCasesEndpoint));
  // Each request to the endpoint of outside reports opened a case: 48 more ids, of no one in the scenario.
  const ofScenario = cases.filter(({ kind }) => kind !== 'outsideReport');
  await onState('ended', [id, names.held, ...ofScenario.map((one) => one.id)], cursors);
  return [names.held, names.attemptId, names.reportId, asked.needId, asked.proposalId];
}

/** Both write; something of the mentee's is held, stopped, kept as a draft, and reported. */
async function exchangeMessages({
  mentee,
  mentor,
  id,
}: {
  mentee: Joined;
  mentor: ScreenedMentor;
  id: string;
}) {
  const params = { id };
  const send = ({ client }: Joined, text: string, clientMessageId: string = randomUUID()) =>
    client.call(conversations.sendMessageEndpoint, { params, body: { clientMessageId, text } });
  const first = await send(mentee, HEARD_LINES.mentee);
  const heldUnder = randomUUID();
  const held = await send(mentee, SECRETS.held, heldUnder);
  const stopped = await mentee.client.send({
    method: 'POST',
    path: `/api/conversations/${id}/messages`,
    body: { clientMessageId: randomUUID(), text: `i feel better, ${SECRETS.blocked}` },
  });
  const attemptId = /"attemptId":"([^"]+)"/.exec(stopped.text)?.[1] ?? '';
  await mentee.client.call(conversations.disputeBlockEndpoint, { params: { id, messageId: attemptId } });
  await mentee.client.call(conversations.saveDraftEndpoint, {
    params,
    body: { text: SECRETS.draft, revision: 1 },
  });
  const answered = await send(mentor, HEARD_LINES.mentor, heldUnder);
  const taken = await send(mentor, 'that came out wrong');
  await mentor.client.call(conversations.withdrawMessageEndpoint, {
    params: { id, messageId: taken.entry.id },
  });
  const about = { conversationId: id, messageId: answered.entry.id };
  const reason = 'other';
  const reporting = { ...about, reason, words: SECRETS.report } as const;
  const { reportId } = await mentee.client.call(reportMessageEndpoint, { body: reporting });
  await mentor.client.call(reportMessageEndpoint, { body: { ...about, messageId: first.entry.id, reason } });
  return {
    held: held.entry.id,
    attemptId,
    reportId,
    ids: [first.entry.id, held.entry.id, answered.entry.id, attemptId, reportId, heldUnder],
    cursors: [first.cursor, held.cursor, answered.cursor],
  };
}
