import { createHmac, hkdfSync } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import {
  acceptAgreementEndpoint,
  getConversationEndpoint,
  sendMessageEndpoint,
  setAgreementEndpoint,
  syncConversationEndpoint,
} from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  getMentorProfileEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
} from '../../../shared/contracts/matching.ts';
import { getMyTimeEndpoint, getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { joinMentee, renewToken, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff, Someone } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

const TOPIC = 'topic-exams';

/** A mentor on the list, with so many minutes a week. */
export function newMentor(
  app: TestApp,
  { staff, weeklyMinutes = 15 }: { staff: ScreeningStaff; weeklyMinutes?: number },
): Promise<ScreenedMentor> {
  return screenMentor(app, { staff, form: { topicIds: [TOPIC], weeklyMinutes, timeZone: 'Europe/London' } });
}

/** Puts a mentor on the list or takes them off it, so that whom a test means is who is suggested. */
export async function list({ client }: ScreenedMentor, acceptingRequests: boolean): Promise<void> {
  const { profile } = await client.call(getMentorProfileEndpoint);
  if (profile) await client.call(saveMentorProfileEndpoint, { body: { ...profile, acceptingRequests } });
}

/** Two people who have both said yes to their agreement. */
export interface MatchedConversation {
  mentee: Joined;
  mentor: ScreenedMentor;
  /** Public id. */
  id: string;
}

/** A young person asks this mentor, who accepts; by the front doors. */
export async function startMatchedConversation(
  app: TestApp,
  mentor: ScreenedMentor,
): Promise<MatchedConversation> {
  await list(mentor, true);
  const mentee = await joinMentee(app);
  const need = await mentee.client.call(askForHelpEndpoint, {
    body: { topicIds: [TOPIC], tagIds: [], words: 'The exams are too much just now.' },
  });
  const proposal = need.proposals.find((one) => one.mentor.alias === mentor.alias);
  if (!proposal) throw new Error('this mentor was not suggested');
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId: proposal.id } });
  const { requests } = await mentor.client.call(listIncomingRequestsEndpoint);
  const request = requests.at(-1);
  if (!request) throw new Error('the request did not arrive');
  const { conversationId: id } = await mentor.client.call(acceptRequestEndpoint, {
    params: { id: request.id },
  });
  const params = { id };
  const untilOn = new Date(app.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  const body = { goal: 'Get through the summer', untilOn, version: 1 };
  const { status } = await mentee.client.call(setAgreementEndpoint, { params, body });
  const yes = { params, body: { version: status.agreement.version } };
  await mentee.client.call(acceptAgreementEndpoint, yes);
  await mentor.client.call(acceptAgreementEndpoint, yes);
  await list(mentor, false);
  return { mentee, mentor, id };
}

export function say({ client }: Someone, id: string, text = 'I hear you.') {
  return client.call(sendMessageEndpoint, { params: { id }, body: { clientMessageId: randomUUID(), text } });
}

export function open({ client }: Someone, id: string) {
  return client.call(getConversationEndpoint, { params: { id } });
}

export function sync({ client }: Someone, id: string, cursor: string) {
  return client.call(syncConversationEndpoint, { params: { id }, body: { cursor } });
}

/** What the mentor's receipt calls their conversation. */
export async function receiptNameOf(
  app: TestApp,
  { mentor, id }: Pick<MatchedConversation, 'mentor' | 'id'>,
): Promise<string> {
  const { actor } = app.platform.tokens.verify(mentor.client.accessToken() ?? '');
  const place = { actor, conversationId: id, messageId: null };
  const { conversationId } = await app.features.conversations.locateFor(place);
  const { mentor: receiptName } = await mentor.client.call(getReceiptEndpoint);
  const key = hkdfSync('sha256', app.platform.config.keys.receipt, '', 'kith receipt conversation names', 32);
  const hash = createHmac('sha256', Buffer.from(key)).update(JSON.stringify([receiptName, conversationId]));
  return hash.digest('base64url').slice(0, 22);
}

export async function myTime({ client }: Someone) {
  return (await client.call(getMyTimeEndpoint)).time;
}

/** Opens the page again, when the clock has been moved past a token's end. */
export function comeBack({ client }: Pick<Someone, 'client'>): Promise<void> {
  return renewToken(client);
}

/** The London Monday 00:00 after an instant in winter. */
export function nextMonday(now: Date): Date {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() !== 1);
  return date;
}
