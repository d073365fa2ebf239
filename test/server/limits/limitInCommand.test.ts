import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recoverAccountEndpoint, signInEndpoint } from '../../../shared/contracts/accounts.ts';
import {
  endConversationEndpoint,
  messageSendEvent,
  sendMessageEndpoint,
  setAgreementEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/moderation.ts';
import { giveFeedbackEndpoint, giveReflectionEndpoint } from '../../../shared/contracts/reputation.ts';
import { doorOf, ENDPOINTS, SOCKET_EVENTS } from '../../support/contractTables.ts';
import { joinMentee, PASSPHRASE } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import { readSource, sourceFiles } from '../../support/sourceFiles.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk } from '../conversations/talk.ts';
import type { Talk } from '../conversations/talk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Use {
  /** The key whose rate one call takes. */
  key: string;
  call: () => Promise<unknown>;
}

const idOf = ({ session }: Joined): string => app.platform.tokens.verify(session.accessToken).actor.accountId;

async function endedTalk(): Promise<Talk> {
  const talk = await beginTalk(app);
  await talk.mentee.client.call(endConversationEndpoint, { params: { id: talk.id } });
  return talk;
}

/** Everything that one call of each endpoint needs. */
const USES: Record<string, () => Promise<Use>> = {
  [doorOf(sendMessageEndpoint)]: async () => {
    const { mentee } = await beginTalk(app);
    return { key: mentee.actor.accountId, call: () => mentee.send('hello') };
  },
  [messageSendEvent.name]: async () => {
    const { id, mentor } = await beginTalk(app);
    const line = await mentor.connect();
    const payload = { conversationId: id, clientMessageId: randomUUID(), text: 'hello' };
    return { key: mentor.actor.accountId, call: () => line.emit(messageSendEvent, payload) };
  },
  [doorOf(setAgreementEndpoint)]: async () => {
    const { id, mentee } = await beginTalk(app, { agreed: false });
    const body = { goal: 'Tell Dad in my own way', untilOn: '2030-03-01', version: 1 };
    const call = () => mentee.client.call(setAgreementEndpoint, { params: { id }, body });
    return { key: mentee.actor.accountId, call };
  },
  [doorOf(giveFeedbackEndpoint)]: async () => {
    const { id, mentee } = await endedTalk();
    const call = () => mentee.client.call(giveFeedbackEndpoint, { params: { id }, body: { value: 1 } });
    return { key: mentee.actor.accountId, call };
  },
  [doorOf(giveReflectionEndpoint)]: async () => {
    const { id, mentor } = await endedTalk();
    const body = { words: 'I listened more than I spoke.', kudos: [] };
    const call = () => mentor.client.call(giveReflectionEndpoint, { params: { id }, body });
    return { key: mentor.actor.accountId, call };
  },
  [doorOf(askForHelpEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams.' };
    return { key: idOf(mentee), call: () => mentee.client.call(askForHelpEndpoint, { body }) };
  },
  [doorOf(reportMessageEndpoint)]: async () => {
    const { id, mentee } = await beginTalk(app);
    const body = { conversationId: id, messageId: null, reason: 'other' as const };
    const call = () => mentee.client.call(reportMessageEndpoint, { body });
    return { key: mentee.actor.accountId, call };
  },
  [doorOf(signInEndpoint)]: async () => {
    const { client, signInName, passphrase } = await joinMentee(app);
    return { key: signInName, call: () => client.call(signInEndpoint, { body: { signInName, passphrase } }) };
  },
  [doorOf(recoverAccountEndpoint)]: async () => {
    const { client, signInName, recoveryCode } = await joinMentee(app);
    const body = { signInName, recoveryCode, newPassphrase: `${PASSPHRASE} again` };
    return { key: signInName, call: () => client.call(recoverAccountEndpoint, { body }) };
  },
};

const declared = [
  ...ENDPOINTS.map(({ limitInCommand, ...endpoint }) => ({ name: doorOf(endpoint), limitInCommand })),
  ...SOCKET_EVENTS.map(({ name, limitInCommand }) => ({ name, limitInCommand })),
].flatMap(({ name, limitInCommand }) => (limitInCommand ? [{ name, limitInCommand }] : []));

describe('a limit that is declared as taken in the command', () => {
  test('is used by this test, and no other is', () => {
    expect(declared.map(({ name }) => name).sort()).toEqual(Object.keys(USES).sort());
  });

  test.each(declared)('is taken once by $name', async ({ name, limitInCommand }) => {
    const use = await USES[name]?.();
    const consume = vi.spyOn(app.platform.limiter, 'consume');
    try {
      await use?.call();
      const taken = consume.mock.calls.filter(([rate, key]) => rate === limitInCommand && key === use?.key);
      expect(taken).toHaveLength(1);
      // The other one is the limit at the door.
      expect(consume).toHaveBeenCalledTimes(2);
    } finally {
      consume.mockRestore();
    }
  });

  test('is declared for every rate that a command takes', () => {
    const source = sourceFiles(/^server\/features\/.*\.ts$/)
      .map(readSource)
      .join('\n');
    const taken = [...source.matchAll(/limiter\.consume\('(\w+)'/g)].map(([, rate]) => rate);
    expect(new Set(taken)).toEqual(new Set(declared.map(({ limitInCommand }) => limitInCommand)));
  });
});
