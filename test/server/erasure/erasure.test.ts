import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { getConversationEndpoint, saveDraftEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  askForHelpEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { saveNoticeEmailEndpoint } from '../../../shared/contracts/notices.ts';
import { getErasureEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, joinMentor, PASSPHRASE } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { stored } from '../reputation/ledger.ts';
import { comeBack, list, newMentor } from '../time/startMatchedConversation.ts';
import { accountIdOf, erase } from './ratedByFive.ts';

let app: TestApp;
let staff: ScreeningStaff;
let desk: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  desk = await sitDown(app, 'Heron');
}, 60_000);
afterAll(() => app.stop());

const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const keyOf = (scope: string) => stored('data_keys').findOne({ scope });

/** The check of what was written is done by then, and the sweep has gone over every erasure. */
async function later(): Promise<void> {
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
}

test('R37: an erased account is signed out everywhere, and lets no one in again', async () => {
  const { client, signInName } = await joinMentee(app);
  const other = app.visitor();
  const signIn = () => ({ body: { signInName, passphrase: PASSPHRASE, ownDevice: true } });
  other.useToken((await other.call(signInEndpoint, signIn())).accessToken);
  await client.call(saveNoticeEmailEndpoint, { body: { address: 'volunteer@mail.example' } });
  expect(await client.call(getErasureEndpoint)).toEqual({ keptForCase: false });
  await erase({ client });
  for (const gone of [client, other])
    expect(await codeOf(gone.call(getErasureEndpoint))).toBe('sessionEnded');
  expect(await codeOf(app.visitor().call(signInEndpoint, signIn()))).toBe('badCredentials');
  for (const collection of ['notice_addresses', 'sessions', 'refresh_tokens', 'accounts'])
    expect(JSON.stringify(await stored(collection).find().toArray())).not.toContain(
      accountIdOf(app, { client }),
    );
});

test('R37: a wrong passphrase erases nothing; only a mentee has this door', async () => {
  const mentee = await joinMentee(app);
  expect(await codeOf(erase(mentee, 'not the right words at all'))).toBe('wrongPassphrase');
  const _id = accountIdOf(app, mentee);
  expect(await stored('accounts').findOne({ _id })).toMatchObject({ closedAt: null });
  expect(await stored('erasures').countDocuments({ accountId: _id })).toBe(0);
  expect(await codeOf(erase(await joinMentor(app)))).toBe('notAllowed');
});

test('R37: the mentor is told as of a mentee who left, and reads none of the words any more', async () => {
  const talk = await startConversation(app);
  await talk.mentee.send('That sounds hard.');
  await talk.mentor.send('I know what you mean.');
  await later();
  await comeBack(talk.mentee);
  await erase(talk.mentee);
  await later();
  await comeBack(talk.mentor);
  const view = await talk.mentor.client.call(getConversationEndpoint, { params: { id: talk.id } });
  expect(view.status).toMatchObject({ state: 'closed', mayWrite: false });
  const texts = view.entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));
  expect(texts).toEqual([null, null]);
  expect(view.entries.at(-1)).toMatchObject({ type: 'control', kind: 'closed', by: 'mentee' });
});

test('R37: what is written late, under a destroyed key, fails and makes no new key', async () => {
  const talk = await startConversation(app);
  await erase(talk.mentee);
  await later();
  await comeBack(talk.mentor);
  const keys = await stored('data_keys').countDocuments();
  const { conversationId, id } = talk;
  const draft = { params: { id }, body: { text: 'Late.', revision: 1 } };
  expect(await codeOf(talk.mentor.client.call(saveDraftEndpoint, draft))).toBe('erased');
  expect(await codeOf(talk.mentor.send('Late.'))).toBe('erased');
  // A scope that never had a key has a record as well: the first late text must not make one.
  const reflection = { scope: `reflection:${conversationId}`, recordId: conversationId };
  await expect(app.platform.sealer.seal({ ...reflection, text: 'Late.' })).rejects.toThrow('destroyed');
  expect(await stored('data_keys').countDocuments()).toBe(keys);
  for (const scope of [
    `conversation:${conversationId}`,
    reflection.scope,
    `account:${talk.mentee.actor.accountId}`,
  ])
    expect(await keyOf(scope)).toMatchObject({ wrapped: null });
});

test('R37: an open request is withdrawn, and what was asked is deleted', async () => {
  const mentor = await newMentor(app, { staff });
  await list(mentor, true);
  const mentee = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams are too much just now.' };
  const { proposals } = await mentee.client.call(askForHelpEndpoint, { body });
  const proposalId = proposals.find((one) => one.mentor.alias === mentor.alias)?.id ?? '';
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId } });
  expect((await mentor.client.call(listIncomingRequestsEndpoint)).requests).toHaveLength(1);
  await erase(mentee);
  expect((await mentor.client.call(listIncomingRequestsEndpoint)).requests).toEqual([]);
  expect(await stored('help_requests').countDocuments({ menteeId: accountIdOf(app, mentee) })).toBe(0);
});

test('R36: an open case keeps the conversation until it is decided; the mentee reads so before', async () => {
  await desk.signInAgain();
  const talk = await startConversation(app);
  const found = await desk.caseFrom(() => talk.mentee.send(WORDS.distress));
  expect(await talk.mentee.client.call(getErasureEndpoint)).toEqual({ keptForCase: true });
  await erase(talk.mentee);
  await later();
  const scope = `conversation:${talk.conversationId}`;
  const { accountId } = talk.mentee.actor;
  expect(await keyOf(scope)).not.toMatchObject({ wrapped: null });
  expect(await stored('erasures').findOne({ accountId })).toMatchObject({ state: 'begun' });
  await desk.signInAgain();
  const [message] = (await desk.open(found.id)).messages;
  expect(await desk.uncover(found.id, message?.id ?? '')).toBe(WORDS.distress);
  await comeBack(talk.mentor);
  const { entries } = await talk.mentor.open();
  expect(entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []))).toEqual([null]);
  await desk.decide(await desk.open(found.id), 'noAction');
  await later();
  expect(await keyOf(scope)).toMatchObject({ wrapped: null });
  expect(await stored('erasures').findOne({ accountId })).toMatchObject({ state: 'done' });
  expect(await stored('conversations').countDocuments({ menteeId: accountId })).toBe(0);
});

test('R37: words that a check is not done with are not erased before it is', async () => {
  const talk = await startConversation(app);
  await talk.mentee.send(WORDS.plain[0]);
  await erase(talk.mentee);
  const scope = `conversation:${talk.conversationId}`;
  expect(await keyOf(scope)).not.toMatchObject({ wrapped: null });
  await later();
  expect(await keyOf(scope)).toMatchObject({ wrapped: null });
});
