import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, wasSent } from '../../client/features/conversation/draftSaver.ts';
import { message } from './conversationViews.ts';
import type { MessageDraft } from '../../client/features/conversation/draftSaver.ts';

/** A device and a server, and a person who types. */
function desk(serverText = '') {
  const here: MessageDraft[] = [];
  const there: MessageDraft[] = [];
  const server = { down: false, hasAnswered: true };
  const keeper = createDraftSaver({
    serverText,
    hasUnsent: () => !server.hasAnswered,
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

  test('stays on the device and the server until its message has an answer, also when the screen is closed before', () => {
    const { keeper, server, type, here, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    server.hasAnswered = false;
    type('');
    vi.advanceTimersByTime(PAUSE);
    keeper.saveNow();
    expect([here(), there()]).toEqual([['hello'], ['hello']]);
    server.hasAnswered = true;
    keeper.answered();
    expect([here(), there()]).toEqual([
      ['hello', ''],
      ['hello', ''],
    ]);
  });

  test('is replaced by what is typed next, although the message has no answer yet', () => {
    const { server, type, there } = desk();
    server.hasAnswered = false;
    type('hello');
    type('');
    type('and');
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual(['and']);
  });

  test('is deleted on the server with the answer, while what is typed next waits for its own pause', () => {
    const { keeper, server, type, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    server.hasAnswered = false;
    type('');
    type('and');
    keeper.answered();
    expect(there()).toEqual(['hello', '']);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual(['hello', '', 'and']);
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
    keeper.saveNow();
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
    keeper.saveNow();
    expect(there()).toEqual(['', '']);
  });
});

describe('a stored draft', () => {
  const at = '2026-03-02T10:00:00.000Z';
  const sentAt = Date.parse(at);
  const entry = message({ id: 'mine', mine: true, text: 'hello', at });
  const isSent = (text: string, revision: number, entries = [entry]) =>
    wasSent({ text, revision }, { unsent: [], entries });

  test('is the text of a message that was sent after it, and is not shown again', () => {
    expect(isSent('hello ', sentAt)).toBe(true);
    expect(isSent('hello', sentAt - 5_000)).toBe(true);
  });

  test('is shown when it was written after a message with the same text, or the message is of the other side', () => {
    expect(isSent('hello', sentAt + 1)).toBe(false);
    expect(isSent('hello again', sentAt)).toBe(false);
    expect(isSent('hello', sentAt, [{ ...entry, mine: false }])).toBe(false);
  });
});
