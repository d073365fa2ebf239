import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDebriefEndpoint, getMyDebriefsEndpoint } from '../../../shared/contracts/debriefs.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import { ask, onlyThreadOf } from '../teamThreads/thread.ts';

const WORDS_AFTERWARDS = 'I keep thinking about it. Did I say the right thing?';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const mine = ({ client }: Person) => client.call(getMyDebriefsEndpoint);
const answer = ({ client }: Person, id: string, answered: 'taken' | 'left') =>
  client.call(answerDebriefEndpoint, { params: { id }, body: { answer: answered } });

/** A talk in which the mentee was not safe; staff have decided about it. */
async function hardConversation() {
  const talk = await startConversation(app);
  const found = await sable.caseFrom(() => talk.mentee.send(WORDS.distress));
  expect(await mine(talk.mentor)).toEqual({ offered: [], hardConversations: 0 });
  await sable.decide(found, 'noAction');
  await app.sweepNow();
  const { offered } = await mine(talk.mentor);
  return { ...talk, found, debriefId: offered[0]?.id ?? '', offered };
}

test('N18: a debrief is offered once a case about safety is decided, and taken with a moderator in the thread of the conversation', async () => {
  const { id, mentee, mentor, debriefId, offered } = await hardConversation();
  const { alias } = (await mentor.open()).other;
  expect(offered).toMatchObject([{ alias }]);
  expect(offered[0]?.conversationId).toBe(id);
  await ask(mentor, { id, text: WORDS_AFTERWARDS });
  await answer(mentor, debriefId, 'taken');
  const thread = await onlyThreadOf(mentor);
  expect(thread).toMatchObject({ conversationId: id });
  expect(thread.messages.map(({ text }) => text)).toEqual([WORDS_AFTERWARDS]);
  expect(await mine(mentor)).toEqual({ offered: [], hardConversations: 1 });
  expect(JSON.stringify(await mentee.open())).not.toContain(WORDS_AFTERWARDS);
});

test('N18: a debrief that is left is offered no more; hard conversations are counted for ninety days', async () => {
  const { mentor, debriefId } = await hardConversation();
  await answer(mentor, debriefId, 'left');
  expect(await mine(mentor)).toEqual({ offered: [], hardConversations: 1 });
  app.clock.advance({ seconds: 91 * 24 * 3_600 });
  const { client } = await signInAs(app, mentor.signInName);
  expect(await mine({ ...mentor, client })).toEqual({ offered: [], hardConversations: 0 });
  await sable.signInAgain();
});

test('a debrief is offered to the mentor of the conversation alone, and for no case about the mentor', async () => {
  const { debriefId } = await hardConversation();
  const other = await startConversation(app);
  for (const answered of ['taken', 'left'] as const)
    expect((await refusalOf(answer(other.mentor, debriefId, answered))).code).toBe('notFound');
  const about = await sable.caseFrom(() => other.mentor.send(WORDS.held));
  await sable.decide(about, 'release');
  await app.sweepNow();
  expect(await mine(other.mentor)).toEqual({ offered: [], hardConversations: 0 });
});
