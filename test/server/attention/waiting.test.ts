import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import { casesOf, plainLine, storedHeard, untilHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';
import type { ScriptedListener } from './scriptedListener.ts';

let listener: ScriptedListener;
let app: TestApp;
let talk: StartedConversation;
beforeEach(async () => {
  listener = scriptListener();
  app = await startTestApp({ listener });
  talk = await startConversation(app);
});
afterEach(() => app.stop());

const ALARM = 'listener unavailable';
const alarms = () => app.logs.filter((line) => line.includes(ALARM)).length;
const figure = async (name: string) =>
  new RegExp(`^${name}(?:{[^}]*})? (\\d+)`, 'm').exec((await app.platform.metrics.text()).body)?.[1];
const sweepLater = async () => {
  app.clock.advance({ seconds: 6 });
  await app.sweepNow();
};

describe.each(['queueFull', 'unavailable', 'failed', 'stopped'] as const)(
  'while the listener is in trouble (%s)',
  (trouble) => {
    test('messages are delivered, nothing is lost, and all is heard later with what was said before', async () => {
      listener.trouble = trouble;
      const words = [plainLine(), plainLine(), plainLine(), plainLine(), plainLine()];
      const last = listener.hears(words[4] ?? '', { distress: 0.65 });
      const ids: string[] = [];
      for (const text of words) {
        const { entry } = await talk.mentee.send(text);
        expect(entry.status).toBe('accepted');
        ids.push(entry.id);
      }
      expect((await talk.mentor.open()).entries).toContainEqual(expect.objectContaining({ text: last }));
      await sweepLater();
      for (const id of ids) expect(await storedHeard(app, id)).toEqual({ unheard: true, heard: null });
      expect(await figure('kith_unheard_messages')).toBe('5');

      listener.trouble = null;
      await sweepLater();
      for (const id of ids) await untilHeard(app, id);
      const asked = listener.asked.at(-1);
      expect(asked).toMatchObject({ text: last, from: 'mentee', before: words.slice(1, 4) });
      expect(asked?.urgency).toBeGreaterThan(0);
      expect((await talk.mentee.open()).status.offer).toBe(ids[4]);
      await app.sweepNow();
      expect(await figure('kith_unheard_messages')).toBe('0');
    });
  },
);

test('an absent listener raises an alarm, at most once a minute, for as long as messages wait', async () => {
  listener.trouble = 'unavailable';
  await talk.mentee.send(plainLine());
  await sweepLater();
  await sweepLater();
  await sweepLater();
  expect(alarms()).toBe(1);
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  expect(alarms()).toBe(2);
  expect(app.logs.join('')).not.toContain('moss');
});

test('a text with which the listener fails five times is read by a person', async () => {
  listener.trouble = 'failed';
  const { entry } = await talk.mentee.send(plainLine());
  for (let failure = 1; failure < 5; failure += 1) await sweepLater();
  expect(await untilHeard(app, entry.id)).toMatchObject({ attention: 'review', version: 'none' });
  const desk = await sitDown(app, 'Sable');
  expect((await casesOf(desk, talk)).map(({ kind }) => kind)).toEqual(['listen']);
});

test('what waited when the process ended is heard by the one that starts next', async () => {
  listener.trouble = 'queueFull';
  const { entry } = await talk.mentee.send(listener.hears(plainLine(), { distress: 0.95 }));
  const { environment } = app;
  await app.stop();
  listener.trouble = null;
  app = await startTestApp({ environment, listener });
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  expect(await untilHeard(app, entry.id)).toMatchObject({ attention: 'case' });
  const desk = await sitDown(app, 'Sable');
  expect((await casesOf(desk, talk)).map(({ kind }) => kind)).toEqual(['distress']);
});

test('a message that is heard twice at once is counted once, and makes one case', async () => {
  const text = listener.hears(plainLine(), { distress: 0.65 });
  const { entry } = await talk.mentee.send(text);
  await untilHeard(app, entry.id);
  const { locateFor, unheard } = app.features.conversations;
  const note = { attention: 'case', score: 1, level: 'none', version: 'other' } as const;
  const { conversationId, entryId } = await locateFor({
    actor: talk.mentee.actor,
    conversationId: talk.id,
    messageId: entry.id,
  });
  const again = { conversationId, _id: entryId ?? '' };
  expect(await unheard.markHeard(again, note)).toBe(false);
  expect(await inTransaction(() => unheard.markHeard(again, note))).toBe(false);
  await sweepLater();
  expect(await storedHeard(app, entry.id)).toMatchObject({ heard: { score: 65, version: 'script-1' } });
  expect(listener.asked.filter((job) => job.text === text)).toHaveLength(1);
});
