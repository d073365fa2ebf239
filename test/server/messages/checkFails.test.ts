import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint, getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';

let app: TestApp;
let talks: readonly [StartedConversation, StartedConversation];
beforeAll(async () => {
  app = await startTestApp();
  talks = [await startConversation(app), await startConversation(app)];
  await app.features.moderation.stop();
});
afterAll(() => app.stop());

test('R13: a message whose check fails is held; after half a minute of retries a case is opened', async () => {
  const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
  const { mentee, mentor } = talks[0];
  const { entry } = await mentee.send('hello there');
  expect(entry.status).toBe('held');
  const cases = async () => (await moderator.client.call(listCasesEndpoint)).cases.length;
  await app.sweepNow();
  expect(await cases()).toBe(0);
  app.clock.advance({ seconds: 31 });
  await app.sweepNow();
  await app.sweepNow();
  expect(await cases()).toBe(1);
  expect((await mentor.open()).entries.some(({ id }) => id === entry.id)).toBe(false);
});

test('R13: a second check that finds nothing releases the message without a case; one that finds something has its consequences', async () => {
  const { id, mentee } = talks[1];
  const { entry: clean } = await mentee.send('hello there');
  const { entry: distress } = await mentee.send(WORDS.distress);
  const { entry: detail } = await mentee.send('my number is 07700 900123');
  for (const { status } of [clean, distress, detail]) expect(status).toBe('held');
  const { environment, logs } = app;
  await app.stop();

  // Another app on the same stores, with working checks.
  app = await startTestApp({ environment });
  const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Wick' });
  await app.sweepNow();
  const held = { actor: mentee.actor, conversationId: id, messageId: detail.id };
  const { conversationId, entryId } = await app.features.conversations.locateFor(held);
  const around = await app.features.conversations.readAround({
    conversationId,
    entryId: entryId ?? '',
    count: 5,
  });
  expect(around.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'held']);
  const { cases } = await moderator.client.call(listCasesEndpoint);
  expect(cases.map(({ kind }) => kind).sort()).toEqual(['distress', 'heldMessage', 'heldMessage']);
  expect(logs.join('')).not.toContain('07700');
});

test('R22, R25: a message that a second check would release stays held if the conversation was locked or ended meanwhile', async () => {
  const before = (await casesAt(app, 'Fen')).length;
  const [locked, left] = [await startConversation(app), await startConversation(app)];
  await app.features.moderation.stop();
  const written = [await locked.mentor.send('hello there'), await left.mentor.send('hello there')];
  const { conversationId } = locked;
  await app.features.conversations.lock({ conversationId, lockId: 'unsafe', by: null });
  await left.mentee.client.call(endConversationEndpoint, { params: { id: left.id } });
  const { environment } = app;
  await app.stop();

  app = await startTestApp({ environment });
  await app.sweepNow();
  for (const [index, { id, mentee, mentor }] of [locked, left].entries()) {
    const find = async (person: Person) => {
      const client = app.visitor();
      client.useToken(person.client.accessToken());
      const { entries } = await client.call(getConversationEndpoint, { params: { id } });
      return entries.find((entry) => entry.id === written[index]?.entry.id);
    };
    expect(await find(mentor)).toMatchObject({ status: 'held' });
    expect(await find(mentee)).toBeUndefined();
  }
  expect(await casesAt(app, 'Moss')).toHaveLength(before + 2);
});

async function casesAt(there: TestApp, deskName: string) {
  const { client } = await hireStaff(there, { role: 'moderator', deskName });
  return (await client.call(listCasesEndpoint)).cases;
}
