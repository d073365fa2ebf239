import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import { casesOf, plainLine, untilHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';

const MESSAGES = 6;
const listener = scriptListener();
let app: TestApp;
/** A second service on the same stores, which knows nothing of what the first has under way. */
let other: TestApp;
beforeAll(async () => {
  app = await startTestApp({ listener });
  other = await startTestApp({ environment: app.environment, listener });
});
afterAll(() => Promise.allSettled([app.stop(), other.stop()]));

test('two services that hear the same messages at once do what follows once', async () => {
  const talk = await startConversation(app);
  listener.trouble = 'queueFull';
  const ids: string[] = [];
  for (let line = 0; line < MESSAGES; line += 1) {
    const text = listener.hears(plainLine(), { distress: 0.5, unreadable: true });
    ids.push((await talk.mentee.send(text)).entry.id);
  }
  listener.trouble = null;
  app.clock.advance({ minutes: 1 });
  await Promise.all([app.sweepNow(), other.sweepNow()]);
  for (const id of ids) await untilHeard(app, id);
  expect(listener.asked.length).toBeGreaterThan(MESSAGES);
  const desk = await sitDown(app, 'Sable');
  const rows = await casesOf(desk, talk);
  expect(rows.map(({ kind }) => kind)).toEqual(['listen']);
  const { messages } = await desk.open(rows[0]?.id ?? '');
  expect(messages.filter(({ subject }) => subject)).toHaveLength(MESSAGES);
});
