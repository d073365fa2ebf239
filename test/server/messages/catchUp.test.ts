import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, nextMessage } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const textsOf = (entries: readonly EntryView[]) =>
  entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));

async function syncAll(
  person: Person,
  id: string,
  from: string,
): Promise<{ entries: EntryView[]; pages: number }> {
  const entries: EntryView[] = [];
  let cursor = from;
  for (let pages = 1; ; pages += 1) {
    const answer = await person.client.call(contracts.syncConversationEndpoint, {
      params: { id },
      body: { cursor },
    });
    entries.push(...answer.entries);
    ({ cursor } = answer);
    if (!answer.more) return { entries, pages };
  }
}

describe('a long conversation', () => {
  test('comes in pages, upwards and downwards, without a gap or anything twice', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const start = await mentor.open();
    const written = Array.from({ length: 118 }, (_, index) => `line ${index}`);
    for (const text of written) await mentee.send(text);

    const newest = await mentor.open();
    expect(newest.entries).toHaveLength(50);
    expect(newest.status.unread).toBe(118);
    const all = [...newest.entries];
    for (let before = newest.earlier; before !== null;) {
      const page = await mentor.client.call(contracts.getEarlierEntriesEndpoint, {
        params: { id },
        query: { before },
      });
      all.unshift(...page.entries);
      before = page.earlier;
    }
    expect(textsOf(all)).toEqual(written);
    expect(all[0]).toMatchObject({ type: 'control', kind: 'opened' });

    const synced = await syncAll(mentor, id, start.cursor);
    expect(synced.pages).toBe(3);
    expect(textsOf(synced.entries)).toEqual(written);
    expect((await syncAll(mentor, id, newest.cursor)).entries).toEqual([]);
  }, 60_000);
});

describe('a cursor', () => {
  test('is valid for its own viewer and conversation only, and cannot be forged', async () => {
    const people = await meet(app);
    const one = await startConversation(app, { people });
    const two = await startConversation(app, { people });
    const { cursor } = await one.mentee.open();
    const body = { cursor };
    const forged = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
    const tries = [
      one.mentor.client.call(contracts.syncConversationEndpoint, { params: { id: one.id }, body }),
      two.mentee.client.call(contracts.syncConversationEndpoint, { params: { id: two.id }, body }),
      one.mentee.client.call(contracts.syncConversationEndpoint, {
        params: { id: one.id },
        body: { cursor: forged },
      }),
      one.mentee.client.call(contracts.syncConversationEndpoint, {
        params: { id: one.id },
        body: { cursor: 'x' },
      }),
    ];
    for (const attempt of tries) expect((await refusalOf(attempt)).code).toBe('cursorGone');
    expect(
      (await one.mentee.client.call(contracts.syncConversationEndpoint, { params: { id: one.id }, body }))
        .entries,
    ).toEqual([]);
  });

  test('reveals nothing by its form: no two are equal, and all have the same length', async () => {
    const { id, mentee } = await startConversation(app);
    const cursors = [(await mentee.open()).cursor];
    for (let count = 0; count < 12; count += 1) cursors.push((await mentee.send(`line ${count}`)).cursor);
    const idle = await mentee.client.call(contracts.syncConversationEndpoint, {
      params: { id },
      body: { cursor: cursors.at(-1) ?? '' },
    });
    cursors.push(idle.cursor);
    expect(new Set(cursors).size).toBe(cursors.length);
    expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
  });
});

describe('what is read', () => {
  test('R50: the read mark moves forward and never back, on all own devices, and the other side is not told', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    for (const text of ['one', 'two', 'three']) await mentor.send(text);
    const { entries, status } = await mentee.open();
    expect(status.unread).toBe(3);
    const [one, , three] = entries.filter((entry) => entry.type === 'message');
    const [phone, theirs] = [await mentee.connect(), await mentor.connect()];
    const read = (upTo: string) =>
      mentee.client.call(contracts.markReadEndpoint, { params: { id }, body: { upTo } });
    expect((await read(three?.id ?? '')).status).toMatchObject({ unread: 0, readUpTo: three?.id });
    expect((await phone.next(contracts.conversationChangedPush)).status).toMatchObject({
      unread: 0,
      readUpTo: three?.id,
    });
    expect((await read(one?.id ?? '')).status).toMatchObject({ unread: 0, readUpTo: three?.id });
    await mentor.send('four');
    await nextMessage(phone);
    expect((await mentee.open()).status.unread).toBe(1);
    expect(theirs.waiting(contracts.conversationChangedPush)).toEqual([]);
    for (const line of [phone, theirs]) line.close();
  });
});

describe('a draft', () => {
  test('is stored for its writer; the highest revision wins, in whatever order revisions arrive', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const save = (text: string, revision: number) =>
      mentee.client.call(contracts.saveDraftEndpoint, { params: { id }, body: { text, revision } });
    expect((await mentee.open()).draft).toEqual({ text: '', revision: 0 });
    await Promise.all([3, 1, 5, 2, 4].map((revision) => save(`words ${revision}`, revision)));
    expect((await mentee.open()).draft).toEqual({ text: 'words 5', revision: 5 });
    expect(await save('old', 4)).toEqual({ text: 'words 5', revision: 5 });
    expect(await save('', 6)).toEqual({ text: '', revision: 6 });
    expect((await mentor.open()).draft).toEqual({ text: '', revision: 0 });
  });
});

describe('a withdrawn message', () => {
  test('leaves its place and no words, on both screens, live and later', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const { entry } = await mentee.send('i should not have said that');
    const line = await mentor.connect();
    const params = { id, messageId: entry.id };
    await mentee.client.call(contracts.withdrawMessageEndpoint, { params });
    await mentee.client.call(contracts.withdrawMessageEndpoint, { params });
    await expect
      .poll(() => line.waiting(contracts.entryNewPush).map((push) => push.entry))
      .toContainEqual(expect.objectContaining({ kind: 'withdrawn', about: entry.id }));
    for (const person of [mentee, mentor]) {
      const { entries } = await person.open();
      expect(entries.slice(-2)).toMatchObject([
        { id: entry.id, status: 'withdrawn', text: null },
        { type: 'control', kind: 'withdrawn', about: entry.id },
      ]);
    }
    line.close();
  });
});

test('a released message is placed after the entry it was written after, whatever was appended since', async () => {
  const { conversationId, id, mentee, mentor } = await startConversation(app);
  const { entry: first } = await mentee.send('first');
  const held = [];
  for (const day of ['saturday', 'sunday'])
    held.push((await mentee.send(`could we meet up on ${day} at the park`)).entry);
  await mentor.send('later');
  const line = await mentor.connect();
  const [one, two] = held;
  for (const { id: messageId } of [...held].reverse()) {
    const place = { actor: mentee.actor, conversationId: id, messageId };
    const { entryId } = await app.features.conversations.locateFor(place);
    await app.features.conversations.messages.release({
      conversationId,
      entryId: entryId ?? '',
      by: 'sable',
    });
  }
  // The second was released before the first: each is placed right after "first", so that they are in order in the end.
  let { entry: heard } = await nextMessage(line);
  // The push of the viewer's own last message may still be under way.
  if (heard.mine) heard = (await nextMessage(line)).entry;
  expect(heard).toMatchObject({ id: two?.id, after: first.id, status: 'accepted' });
  expect((await nextMessage(line)).entry).toMatchObject({ id: one?.id, after: first.id, text: one?.text });
  const view = await mentor.open();
  expect(view.entries.slice(-2).map((entry) => entry.id)).toEqual([two?.id, one?.id]);
  expect(view.status.unread).toBe(3);
  expect(
    (await mentee.open()).entries.filter((entry) => entry.type === 'control' && entry.kind === 'released'),
  ).toHaveLength(2);
  line.close();
});
