import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openThread, withArrival } from '../../../client/features/conversation/thread.ts';
import { entryNewPush } from '../../../shared/contracts/conversations.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** What staff can do to a message of the mentor. */
async function decisionsOn({ conversationId, id, mentor }: StartedConversation, messageId: string) {
  const place = { actor: mentor.actor, conversationId: id, messageId };
  const { entryId } = await app.features.conversations.locateFor(place);
  const about = { conversationId, entryId: entryId ?? '', by: 'sable' };
  const { redact, remove, restore } = app.features.conversations.messages;
  return {
    redact: () => redact({ ...about, spans: [{ start: 0, end: 4 }] }),
    remove: () => remove({ ...about, removedFor: 'rules' }),
    restore: () => restore(about),
  };
}

describe('R26: a restored message', () => {
  test('counts as unread again, in memory and in the store', async () => {
    const talk = await startConversation(app);
    const { mentee, mentor } = talk;
    const { entry } = await mentor.send(WORDS.plain[0]);
    const line = await mentee.connect();
    const staff = await decisionsOn(talk, entry.id);
    await staff.remove();
    expect((await line.next(entryNewPush)).status.unread).toBe(0);
    expect((await mentee.open()).status.unread).toBe(0);
    await staff.restore();
    expect((await line.next(entryNewPush)).status.unread).toBe(1);
    expect((await mentee.open()).status.unread).toBe(1);
    await mentor.send(WORDS.plain[1]);
    expect((await nextMessage(line)).status.unread).toBe(2);
    await staff.remove();
    expect((await line.next(entryNewPush)).status.unread).toBe(1);
    line.close();
  });

  test('counts among more unread ones than are held in memory', async () => {
    const talk = await startConversation(app);
    const { mentee, mentor } = talk;
    const { entry } = await mentor.send(WORDS.plain[0]);
    const staff = await decisionsOn(talk, entry.id);
    await staff.remove();
    await staff.restore();
    for (let count = 0; count < 13; count += 1) await mentor.send(WORDS.plain[0]);
    expect((await mentee.open()).status.unread).toBe(14);
  });

  test('that was redacted before reads on an open screen as it does when it is loaded anew', async () => {
    const talk = await startConversation(app);
    const { mentee, mentor } = talk;
    const { entry } = await mentor.send('five plain words are here');
    let thread = openThread(await mentee.open());
    const line = await mentee.connect();
    const staff = await decisionsOn(talk, entry.id);
    for (const decide of [staff.redact, staff.remove, staff.restore]) {
      await decide();
      const next = withArrival(thread, await line.next(entryNewPush));
      if (next === 'gap') throw new Error('a push was lost');
      thread = next;
    }
    line.close();
    const onScreen = thread.entries.find(({ id }) => id === entry.id);
    const loaded = (await mentee.open()).entries.find(({ id }) => id === entry.id);
    expect(loaded).toMatchObject({ status: 'redacted' });
    expect(onScreen).toMatchObject({ status: 'redacted', text: loaded?.type === 'message' && loaded.text });
  });
});
