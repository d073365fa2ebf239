import { randomUUID } from 'node:crypto';
import {
  acceptAgreementEndpoint,
  entryNewPush,
  getConversationEndpoint,
  sendMessageEndpoint,
} from '../../../shared/contracts/conversations.ts';
import type { ConversationView, SendAnswer } from '../../../shared/contracts/conversations.ts';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { joinMentee, joinMentor } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';

export interface Account {
  actor: Actor;
  signInName: string;
  passphrase: string;
  side: Side;
  client: ApiClient;
  connect(): Promise<TestSocket>;
}

/** One of the two, in their conversation. */
export interface Person extends Account {
  /** Over HTTP, under a new client id unless one is given. */
  send(text: string, clientMessageId?: string): Promise<SendAnswer>;
  open(): Promise<ConversationView>;
}

export interface StartedConversation {
  /** As the two know it. */
  id: string;
  /** Inside the server. */
  conversationId: string;
  mentee: Person;
  mentor: Person;
}

type People = Record<Side, Account>;

interface BeginOptions {
  /** New ones unless given. */
  people?: People;
  weeklyMinutes?: number;
  /** Whether both have said yes to the agreement. */
  agreed?: boolean;
}

/** A mentee, and a mentor with a time meter. Screening and matching are tested elsewhere. */
export async function meet(app: TestApp, weeklyMinutes = 600): Promise<People> {
  await checksAnswer(app);
  const mentee = accountOf(app, 'mentee', await joinMentee(app));
  const mentor = accountOf(app, 'mentor', await joinMentor(app));
  const { accountId: mentorId } = mentor.actor;
  await app.features.time.createSettings({ mentorId, timeZone: 'Europe/London', weeklyMinutes });
  return { mentee, mentor };
}

/** Waits until the checking threads answer: until then texts are held. */
async function checksAnswer({ features }: TestApp): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    if (!(await features.moderation.check({ text: 'hello', from: 'mentee', before: [] })).errored) return;
  }
  throw new Error('the checks do not answer');
}

export /** Somebody who joined, as one side of a conversation. */
function accountOf(app: TestApp, side: Side, { client, session, signInName, passphrase }: Joined): Account {
  const { actor } = app.platform.tokens.verify(session.accessToken);
  return { actor, side, client, signInName, passphrase, connect: () => app.connect(client) };
}

/** A conversation between two people, begun by the function that an accepted request calls. */
export async function startConversation(
  app: TestApp,
  options: BeginOptions = {},
): Promise<StartedConversation> {
  const { people, weeklyMinutes, agreed = true } = options;
  const { mentee, mentor } = people ?? (await meet(app, weeklyMinutes));
  const { conversationId, publicId: id } = await inTransaction(() =>
    app.features.conversations.begin({
      menteeId: mentee.actor.accountId,
      mentorId: mentor.actor.accountId,
      ageBand: '16-17',
      topicLabel: 'Exams and studying',
      matchRequestId: randomUUID(),
    }),
  );
  const params = { id };
  for (const { client } of agreed ? [mentee, mentor] : []) {
    await client.call(acceptAgreementEndpoint, { params, body: { version: 1 } });
  }
  const inside = (account: Account): Person => ({
    ...account,
    open: () => account.client.call(getConversationEndpoint, { params }),
    send: (text, clientMessageId = randomUUID()) =>
      account.client.call(sendMessageEndpoint, { params, body: { clientMessageId, text } }),
  });
  return { id, conversationId, mentee: inside(mentee), mentor: inside(mentor) };
}

/** When a message was written, as its writer is told. */
export async function writtenAtOf(writer: Person, messageId: string): Promise<number> {
  const found = (await writer.open()).entries.find(({ id }) => id === messageId);
  if (!found) throw new Error('there is no such message');
  return Date.parse(found.at);
}

/** The next pushed message; pushes of other entries are skipped. */
export async function nextMessage(line: TestSocket) {
  for (;;) {
    const pushed = await line.next(entryNewPush);
    if (pushed.entry.type === 'message') return { ...pushed, entry: pushed.entry };
  }
}

/** Texts of a mentee, by the outcome that the real check gives them. */
export const WORDS = {
  plain: ['That sounds hard.', 'I know what you mean.', 'What happened then?', 'It was better today.'],
  /** For a person to look at. */
  held: 'could we meet up at the park on saturday',
  blocked: 'i feel better today, my number is 07700 900123',
  distress: 'i want to kill myself',
  redacted: 'i want to kill myself, call me on 07700 900123',
} as const;
