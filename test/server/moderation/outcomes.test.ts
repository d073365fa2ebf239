import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  endConversationEndpoint,
  entryNewPush,
  inboxChangedPush,
  withdrawMessageEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { claimAndRead, heldByMentee, sitDown } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const textsOf = async (person: Person) =>
  (await person.open()).entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));
const reportsOf = async ({ client }: Person) => (await client.call(listMyReportsEndpoint)).reports;

describe('decisions on a message', () => {
  test('a message released after the conversation was closed is delivered, and the conversation stays closed', async () => {
    const { id, mentee, mentor, found } = await heldByMentee(app, sable);
    await mentor.client.call(endConversationEndpoint, { params: { id } });
    const ended = (await mentee.open()).status;
    app.clock.advance({ minutes: 1 });
    await sable.decide(await sable.open(found.id), 'release');
    expect(await textsOf(mentor)).toContain(WORDS.held);
    const { state, mayWrite } = (await mentee.open()).status;
    expect({ state, mayWrite }).toEqual({ state: ended.state, mayWrite: false });
    expect(await refusalOf(mentee.send('one more'))).toMatchObject({ code: 'conversationClosed' });
  });

  test('a message redacted after its release is redacted for both sides', async () => {
    const { mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentor.send('my number is 07700 900456'));
    const released = await sable.decide(found, 'release');
    expect(JSON.stringify(await textsOf(mentee))).toContain('900456');
    expect(released.actions).toContain('redact');
    const redacted = await sable.decide(released, 'redact');
    expect(JSON.stringify(await mentee.open())).not.toContain('900456');
    expect(JSON.stringify(await mentor.open())).not.toContain('900456');
    expect(redacted.actions).not.toContain('release');
  });

  test('H17: both read why a message was removed, and not that the other side reported it', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const line = await mentor.connect();
    await mentor.send('You should try harder.');
    const messageId = (await mentee.open()).entries.at(-1)?.id ?? '';
    const report = { conversationId: id, messageId, reason: 'madeMeUncomfortable' } as const;
    const found = await sable.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body: report }));
    const { version } = await claimAndRead(sable.client, found.id);
    const body = {
      version,
      action: 'remove',
      reason: 'Cruel',
      tell: 'nobodyYet',
      removedFor: 'unkind',
    } as const;
    await sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
    for (const person of [mentee, mentor]) {
      const { entries } = await person.open();
      const removed = entries.find((entry) => entry.type === 'message' && entry.id === messageId);
      expect(removed).toMatchObject({ status: 'removed', text: null, removedFor: 'unkind' });
      expect(JSON.stringify(entries)).not.toMatch(/report|uncomfortable|cruel/i);
    }
    const pushed = await vi.waitFor(() => {
      const last = line.waiting(entryNewPush).at(-1)?.entry;
      if (last?.type !== 'control') throw new Error('the removal was not pushed');
      return last;
    });
    expect(pushed).toMatchObject({ kind: 'removed', about: messageId, removedFor: 'unkind' });
    line.close();
    const entries = (await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('entries') ?? [];
    expect(entries.filter((document) => document.includes('unkind'))).toEqual([]);
  });

  test('H17: a reason of a removal with any other decision is refused', async () => {
    const { found } = await heldByMentee(app, sable);
    const { version } = await claimAndRead(sable.client, found.id);
    const body = { version, action: 'release', reason: 'Fine', tell: 'both', removedFor: 'unkind' } as const;
    const decision = sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
    expect(await refusalOf(decision)).toMatchObject({ code: 'badRequest' });
  });

  test('a held message that its writer withdrew cannot be released, and staff can still read it', async () => {
    const { id, mentee, mentor, found } = await heldByMentee(app, sable);
    const messageId = (await mentee.open()).entries.at(-1)?.id ?? '';
    await mentee.client.call(withdrawMessageEndpoint, { params: { id, messageId } });
    expect(await refusalOf(sable.decide(found, 'release'))).toMatchObject({ code: 'moveNotAllowed' });
    expect(await sable.uncover(found.id, messageId)).toBe(WORDS.held);
    const late = await sable.open(found.id);
    expect(late.actions).not.toContain('release');
    expect(late.actions).toContain('noAction');
    expect(await textsOf(mentor)).not.toContain(WORDS.held);
  });

  test('a message is released in a conversation that another case has locked, and that lock stays', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    const other = await sable.caseFrom(() => mentor.send('this is our little secret'));
    expect(other.conversation).toMatchObject({ locked: true });
    const seen = await sable.open(found.id);
    expect(seen.actions).toEqual(expect.arrayContaining(['release', 'lock']));
    expect(seen.actions).not.toContain('unlock');
    await sable.decide(seen, 'release');
    expect(await textsOf(mentor)).toContain(WORDS.held);
    expect(await refusalOf(mentee.send('hello'))).toMatchObject({ code: 'conversationLocked' });
  });

  test('a lock during sends refuses every message that it precedes, and keeps every acknowledged one', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    const words = Array.from({ length: 12 }, (_, index) => `line ${index}`);
    const sends = words.map((line) =>
      mentee
        .send(line)
        .then(() => line)
        .catch(() => null),
    );
    const [, ...answers] = await Promise.all([sable.decide(found, 'lock'), ...sends]);
    const stored = (await textsOf(mentor)).filter((line) => line !== null && words.includes(line));
    expect(stored.toSorted()).toEqual(answers.filter((line) => line !== null).toSorted());
    expect(await refusalOf(mentee.send('after'))).toMatchObject({ code: 'conversationLocked' });
  });
});

describe('outcomes of a report', () => {
  const reported = async (reason: 'unkind' | 'unsafe', words?: string) => {
    const talk = await startConversation(app);
    await talk.mentor.send('You should try harder.');
    const messageId = (await talk.mentee.open()).entries.at(-1)?.id ?? '';
    const body = { conversationId: talk.id, messageId, reason, ...(words !== undefined && { words }) };
    const send = (more?: { words: string }) =>
      talk.mentee.client.call(reportMessageEndpoint, { body: { ...body, ...more } });
    return { ...talk, send, found: await sable.caseFrom(() => send()) };
  };

  test('the outcome for the reporter counts decisions that were made under nobodyYet', async () => {
    const { mentee, found } = await reported('unsafe');
    const removed = await sable.decide(found, 'remove', 'nobodyYet');
    expect(await reportsOf(mentee)).toMatchObject([{ outcome: 'waiting' }]);
    const unlocked = await sable.decide(removed, 'unlock', 'nobodyYet');
    await sable.decide(unlocked, 'close', 'reporterOnly');
    expect(await reportsOf(mentee)).toMatchObject([{ outcome: 'acted' }]);
  });

  test('only the reporter gets a push about the outcome', async () => {
    const { mentee, mentor, found } = await reported('unkind');
    const bystander = await startConversation(app);
    const lines = {
      mentee: await mentee.connect(),
      mentor: await mentor.connect(),
      stranger: await bystander.mentee.connect(),
    };
    await sable.decide(found, 'noAction', 'reporterOnly');
    await app.sweepNow();
    await lines.mentee.next(inboxChangedPush);
    expect(lines.mentor.waiting(inboxChangedPush)).toEqual([]);
    expect(lines.stranger.waiting(inboxChangedPush)).toEqual([]);
    expect(JSON.stringify(lines.mentor.received)).not.toMatch(/report|unkind/u);
    for (const line of Object.values(lines)) line.close();
  });

  test('under nobodyYet the reporter gets no push and no outcome', async () => {
    const { mentee, found } = await reported('unkind');
    const line = await mentee.connect();
    await sable.decide(found, 'noAction', 'nobodyYet');
    await app.sweepNow();
    expect(line.waiting(inboxChangedPush)).toEqual([]);
    expect(await reportsOf(mentee)).toMatchObject([{ outcome: 'waiting' }]);
    line.close();
  });

  test('R15, R24: a repeated report with new words is a second report and is checked; with the same words it is the first one', async () => {
    const { mentee, send, found } = await reported('unkind');
    const first = await send();
    const cry = { words: 'i want to kill myself because of this' };
    await send(cry);
    const more = await sable.open(found.id);
    expect(more).toMatchObject({ kind: 'report', risk: 'high' });
    expect(more.report?.reports).toMatchObject([{ hasWords: false }, { hasWords: true }]);
    expect((await mentee.open()).status.helpCard).toBe(true);

    const again = await Promise.all([send(cry), send(cry), send()]);
    expect(again[0]?.reportId).toBe(again[1]?.reportId);
    expect(again[2]?.reportId).toBe(first.reportId);
    expect(await reportsOf(mentee)).toHaveLength(2);
  });
});
