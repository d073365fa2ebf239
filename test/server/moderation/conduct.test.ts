import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { heldByMentee, sitDown } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

/** What a mentor may not write: taken aside, with a lock, at once. */
const GROOMING = 'you are so mature for your age. this is our little secret';

describe('conduct of a mentor', () => {
  test('R14, R22: a grooming message locks the conversation unseen by the mentee, and an unlock reopens it', async () => {
    const { mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentor.send(GROOMING));
    expect(found).toMatchObject({
      kind: 'conduct',
      about: 'mentor',
      risk: 'high',
      conversation: { locked: true },
    });
    expect(JSON.stringify(await mentee.open())).not.toContain('secret');
    for (const person of [mentee, mentor]) {
      expect((await person.open()).status).toMatchObject({ locked: true, mayWrite: false });
      expect(await refusalOf(person.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    }
    const unlocked = await wick.decide(found, 'unlock', 'nobodyYet');
    expect(unlocked.conversation).toMatchObject({ locked: false });
    expect((await mentee.send('hello')).entry.status).toBe('accepted');
  });

  test('a lock by staff takes effect at once, and its case can unlock it', async () => {
    const talk = await heldByMentee(app, sable);
    await sable.decide(talk.found, 'lock');
    expect(await refusalOf(talk.mentee.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    await talk.mentor.open();
    const locked = await sable.open(talk.found.id);
    expect(locked.actions).toContain('unlock');
    await sable.decide(locked, 'unlock');
    expect((await talk.mentee.send('hello')).entry.status).toBe('accepted');
  });

  test('a conduct case is due within the hour and does not suspend the mentor’s cap', async () => {
    const { mentor } = await startConversation(app);
    const { openedAt, dueAt } = await sable.caseFrom(() => mentor.send(GROOMING));
    expect(Date.parse(dueAt) - Date.parse(openedAt)).toBeLessThanOrEqual(3_600_000);
    expect(await app.features.moderation.exemptConversations(mentor.actor.accountId)).toEqual([]);
  });
});
