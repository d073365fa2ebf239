import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import { ask, onlyThreadOf, textsBeside, threadsBeside, threadsOf, writeTo } from './thread.ts';

const QUESTION = 'They have not written for a week. Should I ask how they are?';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

describe('a mentor’s question to a moderator', () => {
  test('opens a case with a clock of a working day and a thread, in which it is answered', async () => {
    const { id, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => ask(mentor, { id, text: QUESTION }));
    expect(found).toMatchObject({ kind: 'question', about: 'mentor', risk: 'none', answerWaits: true });
    expect(Date.parse(found.dueAt) - Date.parse(found.openedAt)).toBe(8 * 3_600_000);
    await sable.claim(found);
    expect(await textsBeside(sable, { id: found.id, side: 'mentor' })).toEqual([QUESTION]);
    await writeTo(sable, { id: found.id, side: 'mentor', text: 'Yes, do. Keep it short and open.' });
    const thread = await onlyThreadOf(mentor);
    expect(thread).toMatchObject({ conversationId: id, unread: 1 });
    expect(thread.messages.map(({ from }) => from)).toEqual(['person', 'team']);
  });

  test('goes to the case of the young person’s safety while that is undecided, and nobody else learns of it', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentee.send(WORDS.distress));
    await ask(mentor, { id, text: QUESTION });
    expect((await sable.queue()).filter((one) => one.id === found.id)).toMatchObject([{ answerWaits: true }]);
    expect(await threadsBeside(sable, found.id)).toMatchObject([
      { side: 'mentee', messages: 0 },
      { side: 'mentor', messages: 1, waits: true },
    ]);
    expect(await threadsOf(mentee)).toEqual([]);
  });

  test('is not stopped by spent minutes or by a lock', async () => {
    const { id, mentor } = await startConversation(app, { weeklyMinutes: 0 });
    const found = await sable.caseFrom(() => ask(mentor, { id, text: QUESTION }));
    await sable.decide(found, 'lock');
    await ask(mentor, { id, text: 'And now it is locked. Why?' });
    expect((await onlyThreadOf(mentor)).messages).toHaveLength(2);
  });

  test('is refused about a conversation of others, and from anybody but a mentor', async () => {
    const { id, mentee } = await startConversation(app);
    const other = await startConversation(app);
    expect(await refusalOf(ask(other.mentor, { id, text: QUESTION }))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(ask(mentee, { id, text: QUESTION }))).toMatchObject({ code: 'notAllowed' });
    expect(await refusalOf(ask(sable, { id, text: QUESTION }))).toMatchObject({ code: 'notAllowed' });
  });

  test('twice at the same instant is one thread and one case', async () => {
    const { id, mentor } = await startConversation(app);
    const before = (await sable.queue()).length;
    const [first, second] = await Promise.all([
      ask(mentor, { id, text: QUESTION }),
      ask(mentor, { id, text: 'And should I tell them that I asked?' }),
    ]);
    expect(first.threadId).toBe(second.threadId);
    expect((await sable.queue()).length).toBe(before + 1);
  });
});
