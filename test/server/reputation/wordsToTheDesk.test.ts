import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import {
  giveFeedbackEndpoint,
  giveReflectionEndpoint,
  reviseFeedbackEndpoint,
} from '../../../shared/contracts/reputation.ts';
import { getMyTimeEndpoint } from '../../../shared/contracts/time.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown, subjectOf } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

async function endedConversation(
  options: Parameters<typeof startConversation>[1] = {},
): Promise<StartedConversation> {
  const talk = await startConversation(app, options);
  await talk.mentee.client.call(endConversationEndpoint, { params: { id: talk.id } });
  return talk;
}
const rate = ({ id, mentee }: StartedConversation, words: string) =>
  mentee.client.call(giveFeedbackEndpoint, { params: { id }, body: { value: 0, words } });
const reflect = ({ id, mentor }: StartedConversation, words: string) =>
  mentor.client.call(giveReflectionEndpoint, { params: { id }, body: { words, kudos: [] } });

describe('what is said at the end, where a person has to read it', () => {
  test('opens a case for each, though they are the first of all, and of one mentee, at the same instant', async () => {
    const people = await meet(app);
    const other = { ...people, mentor: (await meet(app)).mentor };
    const talks = [await endedConversation({ people }), await endedConversation({ people: other })];
    const answers = await Promise.all(talks.map((talk) => rate(talk, WORDS.distress)));
    expect(answers).toEqual(talks.map(() => ({ done: true, helpLevel: 'high' })));
    expect((await sable.queue()).map(({ number }) => number).sort()).toEqual(['C-1001', 'C-1002']);
  });

  test('R15: a cry for help in feedback can be read at the desk, and nowhere else', async () => {
    const words = `${WORDS.distress}, and nobody in Zanzibar knows`;
    const talk = await endedConversation();
    const { mentor } = talk;
    await app.features.time.spendForSeed({ mentorId: mentor.actor.accountId, leaveSeconds: 0 });
    const line = await mentor.connect();
    const found = await sable.caseFrom(() => rate(talk, words));
    expect(found).toMatchObject({ kind: 'distress', about: 'mentee', risk: 'high' });
    expect(JSON.stringify(found)).not.toContain('Zanzibar');

    await sable.claim(found);
    const body = { what: 'message', messageId: subjectOf(found).id } as const;
    const { text, spans } = await sable.client.call(readInCaseEndpoint, { params: { id: found.id }, body });
    expect(text).toBe(words);
    expect(spans.map(({ kind }) => kind)).toContain('selfHarm');
    const dump = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    expect(JSON.stringify([...dump])).not.toContain('Zanzibar');
    const stored = dump.get('moderation_cases')?.find((one) => one.includes(found.id));
    expect(stored).toContain('"evidence":{');

    const { time } = await mentor.client.call(getMyTimeEndpoint);
    expect(time).toMatchObject({ level: 'spent', exemptConversationIds: [] });
    expect(JSON.stringify([line.received, await mentor.open()])).not.toMatch(/Zanzibar|"exempt"/);
    line.close();
  });

  test('a No with words is read at the desk; one that was changed to a No opens its case once', async () => {
    const talk = await endedConversation();
    const { mentee } = talk;
    const params = { id: talk.id };
    const no = { value: -1, words: 'We never got to the exams.' } as const;
    const found = await sable.caseFrom(() => mentee.client.call(giveFeedbackEndpoint, { params, body: no }));
    expect(found).toMatchObject({ kind: 'lowRating', about: 'mentor', risk: 'low' });
    expect(await sable.uncover(found.id, subjectOf(found).id)).toBe(no.words);

    const changed = await endedConversation();
    const place = { params: { id: changed.id } };
    const { client } = changed.mentee;
    await client.call(giveFeedbackEndpoint, { ...place, body: { value: 1 } });
    const after = await sable.caseFrom(() =>
      client.call(reviseFeedbackEndpoint, { ...place, body: { value: -1 } }),
    );
    expect(after).toMatchObject({ kind: 'lowRating', about: 'mentor' });
  });

  test('R14: what a mentor’s words say of the mentor is a case about the mentor’s conduct', async () => {
    const talk = await endedConversation();
    const words = 'send me a nude picture, it is our secret, or i am going to kill myself';
    const found = await sable.caseFrom(() => reflect(talk, words));
    expect(found).toMatchObject({ kind: 'conduct', about: 'mentor' });
    expect(await sable.uncover(found.id, subjectOf(found).id)).toBe(words);
    expect(await app.features.moderation.exemptConversations(talk.mentor.actor.accountId)).toEqual([]);
  });

  test('R13: with no check to be had a person reads it, on either side', async () => {
    const talk = await endedConversation();
    await app.features.moderation.stop();
    const fromMentee = await sable.caseFrom(() => rate(talk, WORDS.distress));
    expect(fromMentee).toMatchObject({ kind: 'heldMessage', about: 'mentee' });
    expect(await sable.uncover(fromMentee.id, subjectOf(fromMentee).id)).toBe(WORDS.distress);
    const fromMentor = await sable.caseFrom(() => reflect(talk, 'I listened.'));
    expect(await sable.uncover(fromMentor.id, subjectOf(fromMentor).id)).toBe('I listened.');
  });
});
