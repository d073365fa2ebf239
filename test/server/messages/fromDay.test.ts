import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEarlierEntriesEndpoint } from '../../../shared/contracts/conversations.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { getEntriesFromDayEndpoint, getLaterEntriesEndpoint } from '../../../shared/contracts/entryPages.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee } from '../../support/people.ts';
import { seedLongConversation } from '../../support/seedLongConversation.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const textsOf = (entries: readonly EntryView[]) =>
  entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));

/** 400 messages, twenty on each of twenty days; the last of them today. */
async function startLongConversation(): Promise<StartedConversation> {
  const talk = await startConversation(app);
  await talk.mentee.send('hello');
  await talk.mentor.send('hello');
  await seedLongConversation(app.platform.sealer, {
    conversationId: talk.conversationId,
    keyScope: app.features.conversations.keyScopeOf(talk.conversationId),
    count: 400,
    until: app.clock.now(),
    textOf: (index) => `line ${index}`,
  });
  return talk;
}

const fromDay = (person: Person, id: string, query: { from: string; upTo: string }) =>
  person.client.call(getEntriesFromDayEndpoint, { params: { id }, query });

describe('the page around a day', () => {
  test('holds its first message and some before it, and pages below it lead to the newest one without a gap', async () => {
    const { id, mentee } = await startLongConversation();
    const { cursor: upTo } = await mentee.open();
    const page = await fromDay(mentee, id, { from: '2030-01-10T00:00:00.000Z', upTo });
    expect(page.entries).toHaveLength(50);
    const firstOfDay = page.entries.findIndex(({ at }) => at >= '2030-01-10');
    expect(firstOfDay).toBe(15);
    // Ten days of twenty messages are above it.
    expect(textsOf(page.entries)).toEqual(Array.from({ length: 50 }, (_, index) => `line ${245 + index}`));

    const below: EntryView[] = [];
    for (let after = page.later; after !== null;) {
      const next = await mentee.client.call(getLaterEntriesEndpoint, {
        params: { id },
        query: { after, upTo },
      });
      below.push(...next.entries);
      after = next.later;
    }
    expect(textsOf(below)).toEqual(Array.from({ length: 105 }, (_, index) => `line ${295 + index}`));
    const above = await mentee.client.call(getEarlierEntriesEndpoint, {
      params: { id },
      query: { before: page.earlier ?? '' },
    });
    expect(textsOf(above.entries).at(-1)).toBe('line 244');
  });

  test('is the newest page for a day after the last message, and the first for one before all', async () => {
    const { id, mentor } = await startLongConversation();
    const { cursor: upTo } = await mentor.open();
    const after = await fromDay(mentor, id, { from: '2030-02-01T00:00:00.000Z', upTo });
    expect(textsOf(after.entries).at(-1)).toBe('line 399');
    expect(after.later).toBeNull();
    const before = await fromDay(mentor, id, { from: '2029-01-01T00:00:00.000Z', upTo });
    expect(before.entries[0]).toMatchObject({ kind: 'opened' });
    expect(before.earlier).toBeNull();
  });

  test('is for the two of the conversation alone, with their own cursor', async () => {
    const { id, mentee, mentor } = await startLongConversation();
    const stranger = await joinMentee(app);
    const query = { from: '2030-01-10T00:00:00.000Z', upTo: (await mentee.open()).cursor };
    const params = { id };
    const refused = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).code;
    expect(await refused(fromDay(mentor, id, query))).toBe('cursorGone');
    expect(await refused(stranger.client.call(getEntriesFromDayEndpoint, { params, query }))).toBe(
      'notFound',
    );
    const later = { after: query.upTo, upTo: query.upTo };
    const readLater = getLaterEntriesEndpoint;
    expect(await refused(mentor.client.call(readLater, { params, query: later }))).toBe('cursorGone');
    expect(await refused(stranger.client.call(readLater, { params, query: later }))).toBe('notFound');
  });

  test('takes an instant at which a day can begin, so that nobody finds the second at which the other wrote', async () => {
    const { id, mentee } = await startConversation(app);
    const { cursor: upTo } = await mentee.open();
    for (const from of ['2030-01-10T00:00:01.000Z', '2030-01-10T00:01:00.000Z'])
      expect((await refusalOf(fromDay(mentee, id, { from, upTo }))).code).toBe('badRequest');
    expect((await fromDay(mentee, id, { from: '2030-01-09T18:15:00.000Z', upTo })).later).toBeNull();
  });

  test('holds nothing that was not delivered: a mentor without minutes reads no further this way', async () => {
    const people = await meet(app, 15);
    await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
    const { id, mentee, mentor } = await startConversation(app, { people });
    await mentee.send('are you there');
    const { cursor: upTo } = await mentor.open();
    await mentor.send('i am here');
    app.clock.advance({ seconds: 61 });
    await mentee.send('i wrote to my mum');
    const page = await fromDay(mentor, id, { from: '2030-01-01T00:00:00.000Z', upTo });
    expect(textsOf(page.entries)).toEqual(['are you there']);
    const query = { after: upTo, upTo };
    const below = await mentor.client.call(getLaterEntriesEndpoint, { params: { id }, query });
    expect(below).toEqual({ entries: [], later: null });
  });
});
