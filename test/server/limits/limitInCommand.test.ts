import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  beginSecondFactorEndpoint,
  changePassphraseEndpoint,
  confirmSecondFactorEndpoint,
  eraseAccountEndpoint,
  renewRecoveryCodeEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import {
  endConversationEndpoint,
  messageSendEvent,
  sendMessageEndpoint,
  setAgreementEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { appealDecisionEndpoint } from '../../../shared/contracts/appeals.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import {
  answerReferenceEndpoint,
  openReferenceEndpoint,
  ringRefereeEndpoint,
} from '../../../shared/contracts/references.ts';
import {
  confirmContactEmailEndpoint,
  resendEmailProofEndpoint,
} from '../../../shared/contracts/contactEmail.ts';
import { answerCheckEndpoint } from '../../../shared/contracts/checkProvider.ts';
import { saveNoticeEmailEndpoint } from '../../../shared/contracts/notices.ts';
import {
  askModeratorEndpoint,
  askTeamEndpoint,
  writeToTeamEndpoint,
} from '../../../shared/contracts/teamThreads.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { giveFeedbackEndpoint, giveReflectionEndpoint } from '../../../shared/contracts/reputation.ts';
import { endpointNameOf, ENDPOINTS, SOCKET_EVENTS } from '../../support/contractTables.ts';
import { joinMentee, joinMentor, PASSPHRASE } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import { readSource, sourceFiles } from '../../support/sourceFiles.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { ADDRESS, ANY, usesOfSeveralRates } from './usesOfSeveralRates.ts';
import type { Use } from './usesOfSeveralRates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const idOf = ({ session }: Joined): string => app.platform.tokens.verify(session.accessToken).actor.accountId;

async function endedConversation(): Promise<StartedConversation> {
  const talk = await startConversation(app);
  await talk.mentee.client.call(endConversationEndpoint, { params: { id: talk.id } });
  return talk;
}

/** One try of a link that does not work, by a person who is not signed in. */
const trying = (call: () => Promise<unknown>) => async (): Promise<Use> => ({
  key: ADDRESS,
  call: () => call().catch(() => undefined),
  takes: 1,
});
const linkToken = 'made-up-and-long-enough';
const answers = {
  ...{ known: 'a', character: 'b', withYoungPeople: 'c' },
  ...({ worried: 'no', recommend: 'yes' } as const),
};

/** Everything that one call of each endpoint needs. */
const USES: Record<string, () => Promise<Use>> = {
  [endpointNameOf(sendMessageEndpoint)]: async () => {
    const { mentee } = await startConversation(app);
    return { key: mentee.actor.accountId, call: () => mentee.send('hello') };
  },
  [messageSendEvent.name]: async () => {
    const { id, mentor } = await startConversation(app);
    const line = await mentor.connect();
    const payload = { conversationId: id, clientMessageId: randomUUID(), text: 'hello' };
    return { key: mentor.actor.accountId, call: () => line.emit(messageSendEvent, payload) };
  },
  [endpointNameOf(setAgreementEndpoint)]: async () => {
    const { id, mentee } = await startConversation(app, { agreed: false });
    const body = { goal: 'Tell Dad in my own way', untilOn: '2030-03-01', version: 1 };
    const call = () => mentee.client.call(setAgreementEndpoint, { params: { id }, body });
    return { key: mentee.actor.accountId, call };
  },
  [endpointNameOf(giveFeedbackEndpoint)]: async () => {
    const { id, mentee } = await endedConversation();
    const call = () => mentee.client.call(giveFeedbackEndpoint, { params: { id }, body: { value: 1 } });
    return { key: mentee.actor.accountId, call };
  },
  [endpointNameOf(giveReflectionEndpoint)]: async () => {
    const { id, mentor } = await endedConversation();
    const body = { words: 'I listened more than I spoke.', kudos: [] };
    const call = () => mentor.client.call(giveReflectionEndpoint, { params: { id }, body });
    return { key: mentor.actor.accountId, call };
  },
  [endpointNameOf(askForHelpEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams.' };
    return { key: idOf(mentee), call: () => mentee.client.call(askForHelpEndpoint, { body }) };
  },
  [endpointNameOf(reportMessageEndpoint)]: async () => {
    const { id, mentee } = await startConversation(app);
    const body = { conversationId: id, messageId: null, reason: 'other' as const };
    const call = () => mentee.client.call(reportMessageEndpoint, { body });
    return { key: mentee.actor.accountId, call };
  },
  [endpointNameOf(saveNoticeEmailEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { address: 'reader@mail.example' };
    return { key: idOf(mentee), call: () => mentee.client.call(saveNoticeEmailEndpoint, { body }) };
  },
  [endpointNameOf(openReferenceEndpoint)]: trying(() =>
    app.visitor().call(openReferenceEndpoint, { body: { linkToken } }),
  ),
  [endpointNameOf(answerReferenceEndpoint)]: trying(() =>
    app.visitor().call(answerReferenceEndpoint, { body: { linkToken, answers } }),
  ),
  [endpointNameOf(ringRefereeEndpoint)]: trying(() =>
    app.visitor().call(ringRefereeEndpoint, { body: { linkToken, phone: '1', when: 'noon' } }),
  ),
  [endpointNameOf(confirmContactEmailEndpoint)]: trying(() =>
    app.visitor().call(confirmContactEmailEndpoint, { body: { linkToken } }),
  ),
  [endpointNameOf(answerCheckEndpoint)]: trying(() =>
    app.visitor().call(answerCheckEndpoint, {
      body: {
        ...{ request: 'made-up-request', level: 'enhanced', outcome: 'clear', issuedOn: '2030-01-15' },
        ...{ sentAt: '2030-01-16T10:00:00Z', signature: 'a'.repeat(64) },
      },
    }),
  ),
  [endpointNameOf(resendEmailProofEndpoint)]: async () => {
    const mentor = await joinMentor(app);
    const call = () => mentor.client.call(resendEmailProofEndpoint).catch(() => undefined);
    return { key: idOf(mentor), call };
  },
  [endpointNameOf(askModeratorEndpoint)]: async () => {
    const { id, mentor } = await startConversation(app);
    const body = { clientMessageId: randomUUID(), text: 'May I ask how they are?' };
    const call = () => mentor.client.call(askModeratorEndpoint, { params: { id }, body });
    return { key: mentor.actor.accountId, call, takes: 1 };
  },
  [endpointNameOf(appealDecisionEndpoint)]: async () => {
    const mentor = await joinMentor(app);
    const accountId = idOf(mentor);
    await app.features.restrictions.restrict({
      ...{ accountId, side: 'mentor', kind: 'warning', reason: 'rules', days: 1 },
      ...{ words: 'Please read the rules again.', caseId: 'none', by: 'staff' },
    });
    const [warning] = await app.features.restrictions.restrictionsOf([accountId]);
    const restrictionId = warning?.publicId ?? '';
    const body = { about: 'restriction', restrictionId, words: 'It was not me.' } as const;
    return { key: accountId, call: () => mentor.client.call(appealDecisionEndpoint, { body }) };
  },
  [endpointNameOf(askTeamEndpoint)]: async () => {
    const mentor = await joinMentor(app);
    const body = { clientMessageId: randomUUID(), text: 'May I ask something?' };
    return { key: idOf(mentor), call: () => mentor.client.call(askTeamEndpoint, { body }), takes: 1 };
  },
  [endpointNameOf(writeToTeamEndpoint)]: async () => {
    const { id: about, mentor } = await startConversation(app);
    const question = { clientMessageId: randomUUID(), text: 'May I ask how they are?' };
    const asked = await mentor.client.call(askModeratorEndpoint, { params: { id: about }, body: question });
    const body = { clientMessageId: randomUUID(), text: 'Or should I wait?' };
    const params = { id: asked.threadId };
    const call = () => mentor.client.call(writeToTeamEndpoint, { params, body });
    return { key: mentor.actor.accountId, call, takes: 1 };
  },
  [endpointNameOf(changePassphraseEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { passphrase: PASSPHRASE, newPassphrase: `${PASSPHRASE} again` };
    return { key: idOf(mentee), call: () => mentee.client.call(changePassphraseEndpoint, { body }) };
  },
  [endpointNameOf(renewRecoveryCodeEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { passphrase: PASSPHRASE };
    return { key: idOf(mentee), call: () => mentee.client.call(renewRecoveryCodeEndpoint, { body }) };
  },
  [endpointNameOf(eraseAccountEndpoint)]: async () => {
    const mentee = await joinMentee(app);
    const body = { passphrase: PASSPHRASE };
    return { key: idOf(mentee), call: () => mentee.client.call(eraseAccountEndpoint, { body }) };
  },
  [endpointNameOf(beginSecondFactorEndpoint)]: async () => {
    const mentor = await joinMentor(app);
    const body = { passphrase: PASSPHRASE };
    return { key: idOf(mentor), call: () => mentor.client.call(beginSecondFactorEndpoint, { body }) };
  },
  [endpointNameOf(confirmSecondFactorEndpoint)]: async () => {
    const mentor = await joinMentor(app);
    const body = { oneTimeCode: '000000' };
    const call = () => mentor.client.call(confirmSecondFactorEndpoint, { body }).catch(() => undefined);
    return { key: idOf(mentor), call };
  },
};

/** By endpoint and rate, for those that take several rates by themselves. */
const SEVERAL = usesOfSeveralRates(() => app);
const useOf = (name: string, rate: string) => SEVERAL[name]?.[rate] ?? USES[name];

const declared = [
  ...ENDPOINTS.map(({ limitInCommand, ...endpoint }) => ({ name: endpointNameOf(endpoint), limitInCommand })),
  ...SOCKET_EVENTS.map(({ name, limitInCommand }) => ({ name, limitInCommand })),
].flatMap(({ name, limitInCommand = [] }) => [limitInCommand].flat().map((rate) => ({ name, rate })));

describe('a limit that is declared as taken in the command', () => {
  test('is used by this test, and no other is', () => {
    expect(declared.filter(({ name, rate }) => !useOf(name, rate))).toEqual([]);
    const several = Object.entries(SEVERAL).flatMap(([name, rates]) =>
      Object.keys(rates).map((rate) => ({ name, rate })),
    );
    for (const used of several) expect(declared).toContainEqual(used);
    const names = declared.map(({ name }) => name);
    expect(Object.keys(USES).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(declared)('is taken once by $name: $rate', async ({ name, rate: declaredRate }) => {
    const use = await useOf(name, declaredRate)?.();
    const consume = vi.spyOn(app.platform.limiter, 'consume');
    try {
      await use?.call();
      const taken = consume.mock.calls.filter(
        ([rate, key]) => rate === declaredRate && (use?.key === ANY || key === use?.key),
      );
      expect(taken).toHaveLength(1);
      expect(consume).toHaveBeenCalledTimes(use?.takes ?? 2);
    } finally {
      consume.mockRestore();
    }
  });

  test('is declared for every rate that a command takes', () => {
    const source = sourceFiles(/^server\/features\/.*\.ts$/)
      .map(readSource)
      .join('\n');
    const taken = [...source.matchAll(/limiter\.consume\('(\w+)'/g)].map(([, rate]) => rate);
    expect(new Set(taken)).toEqual(new Set(declared.map(({ rate }) => rate)));
  });
});
