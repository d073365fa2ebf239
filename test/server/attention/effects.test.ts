import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  conversationChangedPush,
  dismissHelpCardEndpoint,
  dismissOfferEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS, writtenAtOf } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown, subjectOf } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { casesOf, plainLine, renew, sayHeard, untilHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';

const listener = scriptListener();
let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ listener });
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** The clock is moved: the two go on by their cookies, and a new mentee sits down at the desk, where sessions are short. */
async function later(
  talk: StartedConversation,
  span: Parameters<TestApp['clock']['advance']>[0],
): Promise<void> {
  app.clock.advance(span);
  await renew(talk);
  sable = await sitDown(app, 'Sable');
}

const offerOf = async ({ mentee }: StartedConversation) => (await mentee.open()).status.offer;

describe('the offer', () => {
  test('stands under the mentee’s message within two seconds, on their line alone, with no case', async () => {
    const talk = await startConversation(app);
    const [menteeLine, mentorLine] = [await talk.mentee.connect(), await talk.mentor.connect()];
    const begun = performance.now();
    const { id } = await sayHeard({ app, listener }, talk.mentee, { distress: 0.5 });
    for (;;) {
      const { status } = await menteeLine.next(conversationChangedPush);
      if (status.offer === id) break;
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await offerOf(talk)).toBe(id);
    expect((await talk.mentor.open()).status.offer).toBeNull();
    expect(mentorLine.waiting(conversationChangedPush)).toEqual([]);
    expect(await casesOf(sable, talk)).toEqual([]);
    menteeLine.close();
    mentorLine.close();
  });

  test('is made again after three days and not before', async () => {
    const talk = await startConversation(app);
    const first = await sayHeard({ app, listener }, talk.mentee, { distress: 0.41 });
    await sayHeard({ app, listener }, talk.mentee, { distress: 0.41 });
    expect(await offerOf(talk)).toBe(first.id);
    await later(talk, { days: 3, seconds: 1 });
    const second = await sayHeard({ app, listener }, talk.mentee, { distress: 0.41 });
    expect(await offerOf(talk)).toBe(second.id);
  });

  test('never comes back in a conversation in which it was put away', async () => {
    const talk = await startConversation(app);
    await sayHeard({ app, listener }, talk.mentee, { distress: 0.5 });
    await talk.mentee.client.call(dismissOfferEndpoint, { params: { id: talk.id } });
    expect(await offerOf(talk)).toBeNull();
    await later(talk, { days: 20 });
    await sayHeard({ app, listener }, talk.mentee, { distress: 0.5 });
    expect(await offerOf(talk)).toBeNull();
  });

  test('is never shown beside the help card', async () => {
    const talk = await startConversation(app);
    await sayHeard({ app, listener }, talk.mentee, { distress: 0.5 });
    await sable.caseFrom(() => talk.mentee.send(WORDS.distress));
    expect((await talk.mentee.open()).status).toMatchObject({ helpCard: true, offer: null });
    const other = await startConversation(app);
    await sable.caseFrom(() => other.mentee.send(WORDS.distress));
    await sayHeard({ app, listener }, other.mentee, { distress: 0.5 });
    await other.mentee.client.call(dismissHelpCardEndpoint, { params: { id: other.id } });
    expect(await offerOf(other)).toBeNull();
  });
});

describe('a review', () => {
  test('offers help and opens one listen case, read within the day, behind every case with a clock', async () => {
    const talk = await startConversation(app);
    const { id, heard } = await sayHeard({ app, listener }, talk.mentee, {
      distress: 0.62,
      aboveNone: 0.9,
      aboveLow: 0.7,
    });
    expect(heard).toMatchObject({ attention: 'review', score: 62, level: 'moderate' });
    expect(await offerOf(talk)).toBe(id);
    const [row] = await casesOf(sable, talk);
    expect(row).toMatchObject({ kind: 'listen', risk: 'none', score: 62, state: 'open' });
    if (!row) throw new Error('no case');
    expect(Date.parse(row.dueAt) - (await writtenAtOf(talk.mentee, id))).toBe(24 * 3_600_000);
    const view = await sable.open(row.id);
    expect(view).toMatchObject({ about: 'mentee', attention: 'review', level: 'moderate', findings: [] });
    expect(subjectOf(view).id).toBe(id);

    const held = await startConversation(app);
    await sable.caseFrom(() => held.mentee.send(WORDS.held));
    const greater = await startConversation(app);
    await sayHeard({ app, listener }, greater.mentee, { distress: 0.8 });
    const kinds = (await sable.queue()).map(({ kind }) => kind);
    expect(kinds.lastIndexOf('heldMessage')).toBeLessThan(kinds.indexOf('listen'));
    const scores = (await sable.queue()).flatMap(({ kind, score }) => (kind === 'listen' ? [score] : []));
    expect(scores).toEqual([...scores].sort((a, b) => (b ?? 0) - (a ?? 0)));
  });

  test('of words that cannot be read is asked for whatever was heard, and two of them are no case', async () => {
    const talk = await startConversation(app);
    const { heard } = await sayHeard({ app, listener }, talk.mentee, { unreadable: true });
    expect(heard).toMatchObject({ attention: 'review', score: 0 });
    const second = await sayHeard({ app, listener }, talk.mentee, { unreadable: true });
    expect(second.heard.attention).toBe('review');
    const cases = await casesOf(sable, talk);
    expect(cases.map(({ kind }) => kind)).toEqual(['listen']);
    const { messages } = await sable.open(cases[0]?.id ?? '');
    expect(messages.filter(({ subject }) => subject)).toHaveLength(2);
  });

  test('opens no listen case for a message that the rules made a case of', async () => {
    const talk = await startConversation(app);
    listener.hears(WORDS.held, { distress: 0.7 });
    const { entry } = await talk.mentee.send(WORDS.held);
    await untilHeard(app, entry.id);
    await app.sweepNow();
    expect((await casesOf(sable, talk)).map(({ kind }) => kind)).toEqual(['heldMessage']);
    listener.hears(WORDS.held, {});
  });
});

describe('a review by the rules alone', () => {
  const UNSURE = ['i dont see a future for me', 'theres no version of the future with me in it'] as const;

  test('opens a listen case and offers help with the listener away; the second within seven days is a case', async () => {
    listener.trouble = 'unavailable';
    const talk = await startConversation(app);
    const found = await sable.caseFrom(() => talk.mentee.send(UNSURE[0]));
    expect(found).toMatchObject({ kind: 'listen', about: 'mentee', attention: 'review', score: null });
    expect(await offerOf(talk)).toBe(subjectOf(found).id);
    const { entry } = await talk.mentee.send(UNSURE[1]);
    await vi.waitFor(async () => expect(await offerOf(talk)).toBeNull(), { timeout: 10_000 });
    listener.trouble = null;
    const rows = await casesOf(sable, talk);
    expect(rows).toEqual([expect.objectContaining({ id: found.id, kind: 'distress', risk: 'moderate' })]);
    const { messages } = await sable.open(found.id);
    expect(messages.filter(({ subject }) => subject).at(-1)?.id).toBe(entry.id);
    expect((await talk.mentee.open()).status.helpCard).toBe(true);
  });

  test('and by the listener of the same message is one case, with what was heard', async () => {
    const talk = await startConversation(app);
    const { entry } = await talk.mentee.send(listener.hears(UNSURE[0], { distress: 0.7 }));
    expect(await untilHeard(app, entry.id)).toMatchObject({ attention: 'review', score: 70 });
    await app.sweepNow();
    await vi.waitFor(
      async () =>
        expect(await casesOf(sable, talk)).toEqual([expect.objectContaining({ kind: 'listen', score: 70 })]),
      { timeout: 10_000 },
    );
  });
});

describe('a case', () => {
  test('of a mentee by the strictest threshold: help card, distress, eight hours; the level starts no clock', async () => {
    const talk = await startConversation(app);
    const { id } = await sayHeard({ app, listener }, talk.mentee, {
      distress: 0.95,
      ...{ aboveNone: 0.9, aboveLow: 0.9, aboveModerate: 0.9, aboveHigh: 0.9 },
    });
    const [row] = await casesOf(sable, talk);
    expect(row).toMatchObject({ kind: 'distress', risk: 'moderate', score: 95 });
    if (!row) throw new Error('no case');
    expect(Date.parse(row.dueAt) - (await writtenAtOf(talk.mentee, id))).toBe(8 * 3_600_000);
    expect((await sable.open(row.id)).level).toBe('imminent');
    expect((await talk.mentee.open()).status).toMatchObject({ helpCard: true, offer: null });
    expect((await talk.mentor.open()).status).toMatchObject({ helpCard: false, locked: false });
  });

  test('comes of two reviews within seven days: the listen case becomes it, with both messages', async () => {
    const talk = await startConversation(app);
    const first = await sayHeard({ app, listener }, talk.mentee, { distress: 0.65 });
    const [listen] = await casesOf(sable, talk);
    const second = await sayHeard({ app, listener }, talk.mentee, { distress: 0.61 });
    expect(second.heard.attention).toBe('case');
    const rows = await casesOf(sable, talk);
    expect(rows.map(({ id, kind, risk, score }) => ({ id, kind, risk, score }))).toEqual([
      { id: listen?.id, kind: 'distress', risk: 'moderate', score: 65 },
    ]);
    const view = await sable.open(listen?.id ?? '');
    const subjects = view.messages.filter(({ subject }) => subject).map(({ id }) => id);
    expect(subjects.sort()).toEqual([first.id, second.id].sort());
    expect((await talk.mentee.open()).status.helpCard).toBe(true);
    const { actor } = talk.mentor;
    expect(await app.features.moderation.exemptConversations(actor.accountId)).toEqual([talk.conversationId]);
  });

  test('does not come of two reviews eight days apart', async () => {
    const talk = await startConversation(app);
    await sayHeard({ app, listener }, talk.mentee, { distress: 0.61 });
    await later(talk, { days: 8 });
    const { heard } = await sayHeard({ app, listener }, talk.mentee, { distress: 0.61 });
    expect(heard.attention).toBe('review');
  });

  test('of a mentor is one of conduct, without a lock, a hold or any sign to the mentor', async () => {
    const talk = await startConversation(app);
    const line = await talk.mentor.connect();
    const before = await talk.mentor.open();
    const { id } = await sayHeard({ app, listener }, talk.mentor, { grooming: 0.97 });
    const [row] = await casesOf(sable, talk);
    expect(row).toMatchObject({ kind: 'conduct', risk: 'moderate' });
    const after = await talk.mentor.open();
    expect({ ...after.status, time: null }).toEqual({ ...before.status, time: null });
    expect(after.entries.at(-1)).toMatchObject({ id, status: 'accepted' });
    expect((await talk.mentee.open()).entries.at(-1)).toMatchObject({ id });
    expect((await talk.mentee.open()).status.helpCard).toBe(false);
    expect(await app.features.moderation.exemptConversations(talk.mentor.actor.accountId)).toEqual([]);
    line.close();
  });

  test('of the listener takes up what the rules find in the same message, lock and clock included', async () => {
    const talk = await startConversation(app);
    const words = 'you are so mature for your age. this is our little secret';
    listener.hears(words, { grooming: 0.97 });
    const { entry } = await talk.mentor.send(words);
    await untilHeard(app, entry.id);
    await app.sweepNow();
    const rows = await casesOf(sable, talk);
    expect(rows.map(({ kind, risk }) => ({ kind, risk }))).toEqual([{ kind: 'conduct', risk: 'high' }]);
    const view = await sable.open(rows[0]?.id ?? '');
    expect(view.findings.map(({ kind }) => kind)).toContain('secrecy');
    expect(view.conversation).toMatchObject({ locked: true });
  });
});

describe('the running score', () => {
  test('of a slow groomer crosses review and then case over six days, though no line does', async () => {
    const talk = await startConversation(app, { weeklyMinutes: 2_000 });
    const grades: string[] = [];
    for (let day = 0; day < 7; day += 1) {
      for (let line = 0; line < 2; line += 1) {
        const { heard } = await sayHeard({ app, listener }, talk.mentor, { grooming: 0.75 });
        grades.push(heard.attention);
        app.clock.advance({ minutes: 5 });
      }
      await later(talk, { hours: 23, minutes: 50 });
    }
    expect(grades.slice(0, 4)).toEqual(['none', 'none', 'none', 'none']);
    expect(grades).toContain('review');
    expect(grades.at(-1)).toBe('case');
    expect((await casesOf(sable, talk)).map(({ kind }) => kind)).toEqual(['conduct']);
  });

  test('of ordinary lines stays at nothing', async () => {
    const talk = await startConversation(app);
    for (let line = 0; line < 20; line += 1) {
      const { entry } = await talk.mentee.send(listener.hears(plainLine(), { distress: 0.3 }));
      expect((await untilHeard(app, entry.id)).attention).toBe('none');
    }
    expect(await casesOf(sable, talk)).toEqual([]);
  });
});
