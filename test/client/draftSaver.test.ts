import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver } from '../../client/features/conversation/draftSaver.ts';
import type { MessageDraft } from '../../client/features/conversation/draftSaver.ts';

/** A device and a server, and a person who types. */
function desk(serverText = '') {
  const here: MessageDraft[] = [];
  const there: MessageDraft[] = [];
  const server = { down: false };
  const keeper = createDraftSaver({
    serverText,
    writeToDevice: (draft) => here.push(draft),
    writeToServer: async (draft) => {
      there.push(draft);
      if (server.down) throw new Error('away');
    },
  });
  let revision = 0;
  const type = (text: string) => {
    revision += 1;
    keeper.changed({ text, revision });
  };
  const texts = (drafts: MessageDraft[]) => drafts.map(({ text }) => text);
  return { keeper, server, type, here: () => texts(here), there: () => texts(there) };
}

const PAUSE = 5_000;

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is saved once after a pause in typing', () => {
    const { type, here, there } = desk();
    for (const text of ['h', 'he', 'hello']) type(text);
    expect([here(), there()]).toEqual([[], []]);
    vi.advanceTimersByTime(PAUSE);
    expect([here(), there()]).toEqual([['hello'], ['hello']]);
  });

  test('is deleted on the server as soon as it is sent, so that it does not come back in the composer (R49)', () => {
    const { type, here, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    type('');
    expect([here(), there()]).toEqual([
      ['hello', ''],
      ['hello', ''],
    ]);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toHaveLength(2);
  });

  test('makes no request when it was sent before it was saved', () => {
    const { type, there } = desk();
    type('hello');
    type('');
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual([]);
  });

  test('is saved at once when the screen is closed', () => {
    const { keeper, type, here, there } = desk();
    type('half a thought');
    keeper.close();
    expect([here(), there()]).toEqual([['half a thought'], ['half a thought']]);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toHaveLength(1);
  });

  test('is deleted again when the screen is closed, if the first deletion did not reach the server', async () => {
    const { keeper, server, type, there } = desk('hello');
    server.down = true;
    type('');
    await vi.advanceTimersByTimeAsync(0);
    server.down = false;
    keeper.close();
    expect(there()).toEqual(['', '']);
  });
});
