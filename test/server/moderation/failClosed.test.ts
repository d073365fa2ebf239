import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { sitDown, subjectOf } from './desk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R13: while checks fail a message is held, and a case is opened after 30 seconds', async () => {
  const sable = await sitDown(app, 'Sable');
  const { mentee, mentor } = await startConversation(app);
  await app.features.moderation.stop();

  const { entry } = await mentee.send('it was better today');
  expect(entry.status).toBe('held');
  expect(JSON.stringify((await mentor.open()).entries)).not.toContain('better today');
  await app.sweepNow();
  expect(await sable.queue()).toEqual([]);

  const found = await sable.caseFrom(async () => {
    app.clock.advance({ seconds: 31 });
    await app.sweepNow();
  });
  expect(found).toMatchObject({ kind: 'heldMessage', risk: 'none' });
  expect(await sable.uncover(found.id, subjectOf(found).id)).toBe('it was better today');
  await sable.decide(found, 'release');
  expect(JSON.stringify((await mentor.open()).entries)).toContain('better today');
});
