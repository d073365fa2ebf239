import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { entryNewPush } from '../../../shared/contracts/conversations.ts';
import { restrictionsChangedPush } from '../../../shared/contracts/restrictions.ts';
import { askTeamEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';
import type { Account } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { caseAboutMentor, liftIn, PLAIN_WORDS, restrictIn, restrictionsOf } from './restrict.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const written = { clientMessageId: '8f6cd0f0-5a35-4f7e-9f4e-0d3c1a2b3c4d', text: 'Why was I stopped?' };

/** Signs in again after the session has ended by its own clock. */
async function signInAgain({ client, signInName, passphrase }: Account): Promise<void> {
  const body = { signInName, passphrase, ownDevice: true };
  client.useToken((await client.call(signInEndpoint, { body })).accessToken);
}

describe('a restriction', () => {
  test('stops every conversation of a suspended mentor, who is told the reason and the day, and nobody else is', async () => {
    const people = await meet(app);
    const talk = await startConversation(app, { people });
    const other = await startConversation(app, { people: { ...(await meet(app)), mentor: people.mentor } });
    const view = await restrictIn(sable, await caseAboutMentor(sable, talk), { days: 3 });
    expect(view.restrictions).toMatchObject([{ side: 'mentor', kind: 'suspension', by: 'Sable' }]);
    const [own, ...more] = await restrictionsOf(talk.mentor);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ kind: 'suspension', reason: 'rules', words: PLAIN_WORDS });
    expect(Date.parse(own?.until ?? '') - Date.parse(own?.from ?? '')).toBe(3 * 86_400_000);
    expect(JSON.stringify(own)).not.toContain('Sable');
    for (const { mentor, mentee } of [talk, other])
      for (const person of [mentor, mentee])
        expect(await refusalOf(person.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    expect(await restrictionsOf(talk.mentee)).toEqual([]);
  });

  test('is lifted by staff in a case, with a reason, before its day', async () => {
    const talk = await startConversation(app);
    const restricted = await restrictIn(sable, await caseAboutMentor(sable, talk));
    expect(restricted.actions).toContain('lift');
    const lifted = await liftIn(sable, await claimAndRead(sable.client, restricted.id));
    expect(lifted).toMatchObject({ restrictions: [], decisions: [{}, { reason: 'Looked at again' }] });
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
    const { version } = await claimAndRead(sable.client, lifted.id);
    const again = liftIn(sable, { ...restricted, version });
    expect(await refusalOf(again)).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('reaches open sockets at once: the line of the suspended mentor falls silent and says so', async () => {
    const talk = await startConversation(app);
    const found = await caseAboutMentor(sable, talk);
    const line = await talk.mentor.connect();
    await talk.mentor.open();
    const began = performance.now();
    await restrictIn(sable, found);
    await line.next(restrictionsChangedPush);
    const { status } = await line.next(entryNewPush);
    expect(status).toMatchObject({ locked: true, mayWrite: false });
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('messages that wait for a person', () => {
  test('are not in the other view in any form until released, and the other side is told nothing', async () => {
    const talk = await startConversation(app);
    const found = await caseAboutMentor(sable, talk);
    const before = await talk.mentee.open();
    await restrictIn(sable, found, { kind: 'holdMessages' });
    const held = await sable.caseFrom(async () => {
      expect((await talk.mentor.send('That sounds hard.')).entry.status).toBe('held');
    });
    expect(held).toMatchObject({
      kind: 'heldMessage',
      about: 'mentor',
    });
    expect(held.actions).toContain('release');
    const meanwhile = await talk.mentee.open();
    expect(meanwhile.entries).toEqual(before.entries);
    expect(meanwhile.status).toMatchObject({ locked: false, mayWrite: true });
    await sable.decide(held, 'release');
    expect(JSON.stringify((await talk.mentee.open()).entries)).toContain('That sounds hard.');
    expect((await talk.mentee.send('Thank you.')).entry.status).toBe('accepted');
  });

  test('R15: of a mentee are those that tell of no danger, and they are shown where help is', async () => {
    const talk = await startConversation(app);
    await restrictIn(sable, await caseAboutMentor(sable, talk), { side: 'mentee', kind: 'holdMessages' });
    expect((await talk.mentee.open()).status).toMatchObject({ helpCard: true });
    expect((await talk.mentee.send(WORDS.plain[0])).entry.status).toBe('held');
    expect((await talk.mentee.send(WORDS.distress)).entry.status).toBe('accepted');
  });

  test('wait in a conversation that begins later too', async () => {
    const people = await meet(app);
    const talk = await startConversation(app, { people });
    await restrictIn(sable, await caseAboutMentor(sable, talk), { kind: 'holdMessages' });
    const later = await startConversation(app, { people: { ...(await meet(app)), mentor: people.mentor } });
    expect((await later.mentor.send('hello')).entry.status).toBe('held');
    expect((await later.mentee.send('hello')).entry.status).toBe('accepted');
  });
});

describe('who is out of matching', () => {
  test('begins no conversation: a mentor is told why, of a mentee the mentor learns nothing', async () => {
    const people = await meet(app);
    const talk = await startConversation(app, { people });
    await restrictIn(sable, await caseAboutMentor(sable, talk), { kind: 'pauseMatching' });
    const next = { ...(await meet(app)), mentor: people.mentor };
    await expect(startConversation(app, { people: next })).rejects.toMatchObject({ code: 'restricted' });
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
    const second = await startConversation(app);
    const about = await caseAboutMentor(sable, second);
    await restrictIn(sable, about, { side: 'mentee', kind: 'pauseMatching' });
    const again = { mentee: second.mentee, mentor: (await meet(app)).mentor };
    await expect(startConversation(app, { people: again })).rejects.toMatchObject({ code: 'requestOver' });
    const body = { topicIds: ['topic-exams'], tagIds: [], words: 'Exams again.' };
    expect(await refusalOf(second.mentee.client.call(askForHelpEndpoint, { body }))).toMatchObject({
      code: 'restricted',
    });
  });
});

describe('a suspended young person', () => {
  test('writes to the safety team all the same, and a cry for help in the conversation opens a case', async () => {
    const talk = await startConversation(app);
    const about = await caseAboutMentor(sable, talk);
    await restrictIn(sable, about, { side: 'mentee', words: 'We have paused this while we look at it.' });
    expect((await talk.mentee.open()).status).toMatchObject({ mayWrite: false, helpCard: true });
    const question = await sable.caseFrom(() => talk.mentee.client.call(askTeamEndpoint, { body: written }));
    expect(question).toMatchObject({ kind: 'question', about: 'mentee' });
    const cry = await sable.caseFrom(() => refusalOf(talk.mentee.send(WORDS.distress)));
    expect(cry).toMatchObject({ kind: 'distress', about: 'mentee' });
  });
});

describe('a restriction is refused', () => {
  test('R22: in an allegation for its subject, unless by the safeguarding lead, whom it would tell', async () => {
    const talk = await startConversation(app);
    const opened = await sable.caseFrom(() => talk.mentor.send('this is our little secret'));
    await sable.uncover(opened.id, opened.messages.find(({ subject }) => subject)?.id ?? '');
    const claimed = await sable.open(opened.id);
    expect(claimed).toMatchObject({ kind: 'conduct', mayRestrict: ['mentee'] });
    expect(await refusalOf(restrictIn(sable, claimed))).toMatchObject({ code: 'notAllowed' });
    expect((await wick.open(opened.id)).mayRestrict).toEqual(['mentee', 'mentor']);
    expect(await restrictionsOf(talk.mentor)).toEqual([]);
  });

  test('with words that staff do not send, with no day where one is needed, and in a version that is old', async () => {
    const talk = await startConversation(app);
    const found = await caseAboutMentor(sable, talk);
    const words = 'Call me on 07700 900123 and we talk.';
    expect(await refusalOf(restrictIn(sable, found, { words }))).toMatchObject({ code: 'teamTextStopped' });
    expect(await refusalOf(restrictIn(sable, found, { days: null }))).toMatchObject({ code: 'badRequest' });
    const stale = { id: found.id, version: found.version - 1 };
    expect(await refusalOf(restrictIn(sable, stale))).toMatchObject({ code: 'staleVersion' });
    expect(await restrictionsOf(talk.mentor)).toEqual([]);
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
  });
});

test('a restriction ends by itself on its day, in every conversation', async () => {
  const talk = await startConversation(app);
  await restrictIn(sable, await caseAboutMentor(sable, talk), { days: 1 });
  app.clock.advance({ hours: 23, minutes: 59 });
  await app.sweepNow();
  await signInAgain(talk.mentor);
  expect(await refusalOf(talk.mentor.send('hello'))).toMatchObject({ code: 'conversationLocked' });
  app.clock.advance({ minutes: 1, seconds: 1 });
  expect(await restrictionsOf(talk.mentor)).toEqual([]);
  await app.sweepNow();
  expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
});
