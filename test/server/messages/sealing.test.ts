import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestApp } from '../../support/startTestApp.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import { beginTalk, nextMessage } from '../conversations/talk.ts';

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
  const { mentee, mentor } = await beginTalk(app);
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
    expect(found).toEqual({ sealed: 1, reopened: [] });
  }
  for (const line of lines) line.close();
});
