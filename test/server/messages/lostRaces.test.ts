import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

test('a repeat that loses every race for a number is answered with the stored message', async () => {
  const { mentee } = await startConversation(app);
  const clientMessageId = randomUUID();
  const { entry } = await mentee.send('it was better today', clientMessageId);
  // As if another process took each number of the log first.
  vi.spyOn(mongoose.model('entries').collection, 'insertOne').mockRejectedValue({
    code: 11000,
    keyPattern: { conversationId: 1, seq: 1 },
  });
  expect((await mentee.send('it was better today', clientMessageId)).entry.id).toBe(entry.id);
}, 60_000);
