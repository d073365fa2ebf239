import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestApp } from '../../support/startTestApp.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import { startConversation, nextMessage, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The records that were sealed and opened again while `work` ran. */
async function reopenedDuring(work: () => Promise<unknown>): Promise<{ sealed: number; reopened: string[] }> {
  const seal = vi.spyOn(app.platform.sealer, 'seal');
  const open = vi.spyOn(app.platform.sealer, 'open');
  try {
    await work();
    const sealed = new Set(seal.mock.calls.map(([{ recordId }]) => recordId));
    const opened = open.mock.calls.map(([{ recordId }]) => recordId);
    return { sealed: sealed.size, reopened: opened.filter((recordId) => sealed.has(recordId)) };
  } finally {
    seal.mockRestore();
    open.mockRestore();
  }
}

test('a send never opens the words that it has just sealed, for its writer or for the other side', async () => {
  const { mentee, mentor } = await startConversation(app);
  const lines = [await mentee.connect(), await mentor.connect()];
  for (const [person, text] of [
    [mentee, 'hello'],
    [mentor, 'hello to you'],
    [mentee, 'and how are you'],
  ] as const) {
    const found = await reopenedDuring(async () => {
      const pushed = Promise.all(lines.map((line) => nextMessage(line)));
      const { entry } = await person.send(text);
      for (const push of await pushed) expect(push.entry).toMatchObject({ id: entry.id, text: entry.text });
    });
    // The words and the findings of the check.
    expect(found).toEqual({ sealed: 2, reopened: [] });
  }
  for (const line of lines) line.close();
});

test('S17: the log holds no risk, kind, reason, rule or place of a finding in the clear, and no length of them', async () => {
  const { conversationId, mentee } = await startConversation(app);
  for (const text of ['hello', WORDS.distress, WORDS.redacted, WORDS.held]) await mentee.send(text);
  const entries = mongoose.connection.collection<{ check: { ct: string } }>('entries');
  const stored = await entries.find({ conversationId, type: 'message' }).sort({ seq: 1 }).toArray();
  expect(stored).toHaveLength(4);
  for (const one of stored) {
    expect(Object.keys(one.check).sort()).toEqual(['ct', 'iv', 'keyId', 'tag', 'v']);
    expect(JSON.stringify(one)).not.toMatch(/selfHarm|phone|meetUp|reasonCode|"rule"|"risk"|moderate|high/);
  }
  expect(new Set(stored.slice(0, 2).map(({ check }) => check.ct.length)).size).toBe(1);
});

test('S17: the answer to a repeat still marks what was taken out', async () => {
  const { mentee } = await startConversation(app);
  const clientMessageId = randomUUID();
  const first = await mentee.send(WORDS.redacted, clientMessageId);
  expect(first.redacted.length).toBeGreaterThan(0);
  expect((await mentee.send(WORDS.redacted, clientMessageId)).redacted).toEqual(first.redacted);
});
