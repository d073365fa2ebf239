import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet } from '../conversations/startConversation.ts';
import type { Account } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../moderation/desk.ts';
import { caseAboutMentor, liftIn, PLAIN_WORDS, restrictIn, restrictionsOf } from './restrict.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Signs in again after the session has ended by its own clock. */
async function signInAgain({ client, signInName, passphrase }: Account): Promise<void> {
  const body = { signInName, passphrase, ownDevice: true };
  client.useToken((await client.call(signInEndpoint, { body })).accessToken);
}

describe('the mildest restriction and the gravest', () => {
  test('a warning stops nothing: its person reads reason, words and day, and it ends by itself', async () => {
    const sable = await sitDown(app, 'Sable');
    const talk = await startConversation(app);
    const view = await restrictIn(sable, await caseAboutMentor(sable, talk), { kind: 'warning', days: 1 });
    expect(view.restrictions).toMatchObject([{ side: 'mentor', kind: 'warning', by: 'Sable' }]);
    expect(await restrictionsOf(talk.mentor)).toMatchObject([
      { kind: 'warning', reason: 'rules', words: PLAIN_WORDS },
    ]);
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
    expect((await talk.mentee.open()).status).toMatchObject({ locked: false, mayWrite: true });
    const next = { ...(await meet(app)), mentor: talk.mentor };
    expect((await (await startConversation(app, { people: next })).mentor.send('hello')).entry.status).toBe(
      'accepted',
    );
    app.clock.advance({ days: 1, seconds: 1 });
    await signInAgain(talk.mentor);
    expect(await restrictionsOf(talk.mentor)).toEqual([]);
  });

  test('a removal has no day on which it ends: nobody writes until staff lift it', async () => {
    const sable = await sitDown(app, 'Sable');
    const talk = await startConversation(app);
    const found = await caseAboutMentor(sable, talk);
    const removed = await restrictIn(sable, found, { kind: 'removal', days: null });
    expect(await restrictionsOf(talk.mentor)).toMatchObject([{ kind: 'removal', until: null }]);
    app.clock.advance({ days: 60 });
    await app.sweepNow();
    for (const person of [talk.mentor, talk.mentee]) await signInAgain(person);
    await sable.signInAgain();
    for (const person of [talk.mentor, talk.mentee])
      expect(await refusalOf(person.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    await liftIn(sable, await claimAndRead(sable.client, removed.id));
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
  });
});
