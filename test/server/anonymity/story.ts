import { randomUUID } from 'node:crypto';
import * as talk from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import * as reputation from '../../../shared/contracts/reputation.ts';
import { hireScreeningStaff, hireStaff, joinMentee, joinMentor, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { warmUpChecks } from '../../support/warmUpChecks.ts';
import { pauseAndTellBoth } from '../moderation/desk.ts';
import type { Ears } from './ears.ts';

/** Words that no mentor may read here: held, stopped, sealed, or for staff. */
export const SECRETS = {
  need: 'the greenhouse that Bartholomew broke',
  held: 'could we meet up at the park on saturday',
  blocked: 'my number is 07700 900123',
  report: 'it felt like too many questions',
  feedback: 'the quietest hour of my week',
  draft: 'half a sentence about the greenhouse',
} as const;

/** What the mentee wrote when asking this mentor: theirs to read after the yes, and not before (H19). */
export const ASKED = 'the shed that Ottoline painted';

/** Lines in which the listener hears something: of the mentee a review, of the mentor a case. */
export const HEARD = { mentee: 'hello, is this a good time', mentor: 'yes, go on' } as const;

export interface Cast {
  mentee: Joined;
  mentor: ScreenedMentor;
  /** A volunteer who has nothing to do with any of it. */
  stranger: Joined;
  /** Where the mentee talks with somebody else, under another name. */
  elsewhere: { id: string; alias: string };
}

type Told = (round: string, names: readonly string[], cursors?: readonly string[]) => Promise<void>;

export async function gather(app: TestApp, ears: Ears): Promise<Cast> {
  return ears.privately(async () => {
    const staff = await hireScreeningStaff(app);
    const mentor = await screenMentor(app, { staff, form: { topicIds: ['topic-exams'] } });
    const other = await screenMentor(app, { staff, form: { topicIds: ['topic-loss'] } });
    const [mentee, stranger] = [await joinMentee(app), await joinMentor(app)];
    ears.leaveOut(mentee.session.accessToken);
    await warmUpChecks(app);
    const asked = await ask(mentee, 'topic-loss');
    const { conversationId: id } = await other.client.call(matching.acceptRequestEndpoint, {
      params: { id: asked.id },
    });
    const { alias } = (await other.client.call(talk.getConversationEndpoint, { params: { id } })).other;
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
 * From a request to the feedback; `told` is waited for at each state. Resolves to the public names of what is there for
 * the mentee alone.
 */
export async function tell(
  app: TestApp,
  { mentee, mentor }: Cast,
  { told, ears }: { told: Told; ears: Ears },
): Promise<string[]> {
  const refused = await ears.privately(async () => {
    const somebody = await joinMentee(app);
    ears.leaveOut(somebody.session.accessToken);
    return ask(somebody, 'topic-exams');
  });
  const asked = await ask(mentee, 'topic-exams', ASKED);
  await mentor.client.call(matching.declineRequestEndpoint, { params: { id: refused.id } });
  await told('asked', [refused.id, asked.id, asked.needId, asked.proposalId]);

  const { conversationId: id } = await mentor.client.call(matching.acceptRequestEndpoint, {
    params: { id: asked.id },
  });
  const params = { id };
  await told('proposed', [id, asked.id]);
  for (const { client } of [mentee, mentor])
    await client.call(talk.acceptAgreementEndpoint, { params, body: { version: 1 } });

  const names = await talkAbout({ mentee, mentor, id });
  const reading = await mentor.client.call(talk.getConversationEndpoint, { params });
  const cursors = [reading.cursor, ...names.cursors];
  await told('active', [id, ...names.ids], cursors);

  const inside = await app.features.conversations.locateFor({
    actor: app.platform.tokens.verify(mentee.session.accessToken).actor,
    conversationId: id,
    messageId: names.held,
  });
  const lock = { conversationId: inside.conversationId, lockId: 'x', by: null };
  await app.features.conversations.lock(lock);
  await told('locked', [id, names.held, inside.conversationId, inside.entryId ?? ''], cursors);
  await app.features.conversations.unlock(lock);

  const { client: desk } = await ears.privately(() => hireStaff(app, { role: 'moderator', deskName: 'Ash' }));
  await ears.privately(() => pauseAndTellBoth(desk));

  await mentee.client.call(talk.endConversationEndpoint, { params });
  await mentee.client.call(reputation.giveFeedbackEndpoint, {
    params,
    body: { value: 1, words: SECRETS.feedback },
  });
  const words = 'I listened more than I spoke.';
  await mentor.client.call(reputation.giveReflectionEndpoint, {
    params,
    body: { words, kudos: ['courage'] },
  });
  await mentor.client.call(talk.endConversationEndpoint, { params });
  await app.sweepNow();
  const { cases } = await ears.privately(() => desk.call(listCasesEndpoint));
  // Each knock at the door of reports without an account opened a case: 48 more names to try, of nobody in the story.
  const ofStory = cases.filter(({ kind }) => kind !== 'outsideReport');
  await told('ended', [id, names.held, ...ofStory.map((one) => one.id)], cursors);
  return [names.held, names.attemptId, names.reportId, asked.needId, asked.proposalId];
}

/** Both write; something of the mentee's is held, stopped, kept as a draft, and reported. */
async function talkAbout({ mentee, mentor, id }: { mentee: Joined; mentor: ScreenedMentor; id: string }) {
  const params = { id };
  const send = ({ client }: Joined, text: string, clientMessageId: string = randomUUID()) =>
    client.call(talk.sendMessageEndpoint, { params, body: { clientMessageId, text } });
  const first = await send(mentee, HEARD.mentee);
  const heldUnder = randomUUID();
  const held = await send(mentee, SECRETS.held, heldUnder);
  const stopped = await mentee.client.send({
    method: 'POST',
    path: `/api/conversations/${id}/messages`,
    body: { clientMessageId: randomUUID(), text: `i feel better, ${SECRETS.blocked}` },
  });
  const attemptId = /"attemptId":"([^"]+)"/.exec(stopped.text)?.[1] ?? '';
  await mentee.client.call(talk.disputeBlockEndpoint, { params: { id, messageId: attemptId } });
  await mentee.client.call(talk.saveDraftEndpoint, { params, body: { text: SECRETS.draft, revision: 1 } });
  const answered = await send(mentor, HEARD.mentor, heldUnder);
  const taken = await send(mentor, 'that came out wrong');
  await mentor.client.call(talk.withdrawMessageEndpoint, { params: { id, messageId: taken.entry.id } });
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
