import { describe, expect, test } from 'vitest';
import { createThreadPaging } from '../../client/features/conversation/threadPaging.ts';
import { newestPages, openThread, withArrival } from '../../client/features/conversation/thread.ts';
import { withAmendments } from '../../client/features/conversation/pastPages.ts';
import { AT_NEWEST } from '../../client/features/conversation/threadState.ts';
import type { ThreadState } from '../../client/features/conversation/threadState.ts';
import { ApiError } from '../../client/platform/api/ApiError.ts';
import type { EntryView } from '../../shared/contracts/conversations.ts';
import { DAY_MS } from '../../shared/domain/units.ts';
import { control, message, viewOf } from './conversationViews.ts';

const PAGE = 10;
const FIRST = Date.parse('2026-05-01T09:00:00.000Z');
/** One message a day. */
const LOG: EntryView[] = Array.from({ length: 100 }, (_, index) =>
  message({ id: `m${index}`, at: new Date(FIRST + index * DAY_MS).toISOString() }),
);
const dayOf = (index: number) => new Date(FIRST - 9 * 3_600_000 + index * DAY_MS).toISOString();

/** A thread that is open at its newest page, and a server with the log. */
function openLog() {
  const asked: string[] = [];
  let down = false;
  let waits = Promise.resolve();
  const page = (start: number, end: number) => LOG.slice(Math.max(0, start), end);
  const cursorAt = (place: number) => (place > 0 ? `at-${place}` : null);
  const placeOf = (cursor: string) => Number(cursor.slice('at-'.length));
  const answer = <T>(name: string, value: T): Promise<T> => {
    asked.push(name);
    return down ? Promise.reject(new ApiError('offline')) : waits.then(() => value);
  };
  const start = LOG.length - PAGE;
  const view = viewOf({ entries: LOG.slice(start), earlier: cursorAt(start), cursor: 'newest' });
  let state: ThreadState = { phase: 'ready', view, thread: openThread(view), ...AT_NEWEST };
  const paging = createThreadPaging({
    get: () => state,
    put: (next) => {
      state = next;
    },
    transport: {
      earlier: (before) =>
        answer('earlier', {
          entries: page(placeOf(before) - PAGE, placeOf(before)),
          earlier: cursorAt(placeOf(before) - PAGE),
        }),
      later: ({ after }) => {
        const end = Math.min(placeOf(after) + PAGE, LOG.length);
        return answer('later', {
          entries: page(placeOf(after), end),
          later: end < LOG.length ? cursorAt(end) : null,
        });
      },
      fromDay: ({ from }) => {
        const place = LOG.findIndex(({ at }) => Date.parse(at) >= Date.parse(from));
        const [first, end] = [Math.max(0, place - 2), Math.min(place + 8, LOG.length)];
        return answer('fromDay', {
          entries: page(first, end),
          earlier: cursorAt(first),
          later: end < LOG.length ? cursorAt(end) : null,
        });
      },
    },
  });
  const ready = () => {
    if (state.phase !== 'ready') throw new Error('not ready');
    return state;
  };
  return {
    paging,
    asked,
    ready,
    shown: () => (ready().past ?? ready().thread).entries.map(({ id }) => id),
    cut: () => {
      down = true;
    },
    /** Delays answers, which stay as they were when they were asked for, until the returned function is called. */
    delayAnswers: () => {
      let arrive: () => void = () => undefined;
      waits = new Promise((resolve) => {
        arrive = resolve;
      });
      return () => {
        arrive();
      };
    },
    /** A push that a message was taken back. */
    takeBack: (about: string) => {
      const { thread } = ready();
      const next = withArrival(thread, {
        entry: control({ id: `${about}-taken`, kind: 'withdrawn', about }),
        prev: thread.head,
        cursor: 'newer',
        status: thread.status,
      });
      if (next === 'gap') throw new Error('a gap');
      state = { ...ready(), thread: next };
    },
    textOf: (wanted: string) =>
      (ready().past ?? ready().thread).entries.flatMap((entry) =>
        entry.type === 'message' && entry.id === wanted ? [entry.text] : [],
      ),
  };
}

/** Until what was asked for has been put. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const idsOf = (from: number, to: number) => LOG.slice(from, to).map(({ id }) => id);

describe('going to a day', () => {
  test('shows the pages around it, which grow both ways until they meet the newest ones', async () => {
    const { paging, ready, shown } = openLog();
    const found = await paging.findDay(dayOf(62));
    expect(found?.message.id).toBe('m62');
    expect(shown()).toEqual(idsOf(90, 100));
    found?.show();
    expect(shown()).toEqual(idsOf(60, 70));
    await paging.loadEarlier();
    expect(shown()).toEqual(idsOf(50, 70));
    paging.loadLater();
    await settled();
    expect(shown()).toEqual(idsOf(50, 80));
    expect(ready().past).not.toBeNull();
    for (let times = 0; times < 2; times += 1) {
      paging.loadLater();
      await settled();
    }
    expect(ready().past).toBeNull();
    expect(shown()).toEqual(idsOf(50, 100));
    await paging.loadEarlier();
    expect(shown()).toEqual(idsOf(40, 100));
  });

  test('asks nobody where the day is loaded, and goes back to the newest pages', async () => {
    const { paging, asked, shown } = openLog();
    (await paging.findDay(dayOf(20)))?.show();
    expect(shown()).toContain('m20');
    expect((await paging.findDay(dayOf(95)))?.message.id).toBe('m95');
    expect(asked).toEqual(['fromDay']);
    paging.closePast();
    expect(shown()).toEqual(idsOf(90, 100));
  });

  test('finds nothing after the last message, and says when the server cannot be reached', async () => {
    const { paging, cut } = openLog();
    expect(await paging.findDay(dayOf(101))).toBeNull();
    cut();
    await expect(paging.findDay(dayOf(3))).rejects.toThrow(ApiError);
  });
});

describe('a message that is taken back while a page with it is on its way', () => {
  test('is not shown by the page above', async () => {
    const { paging, delayAnswers, takeBack, textOf } = openLog();
    const arrive = delayAnswers();
    const loaded = paging.loadEarlier();
    takeBack('m85');
    arrive();
    await loaded;
    expect(textOf('m85')).toEqual([null]);
    expect(textOf('m86')).toEqual(['words of m86']);
  });

  test('is not shown by the pages of a day, which may be shown later, nor by the page below them', async () => {
    const { paging, delayAnswers, takeBack, textOf } = openLog();
    const found = await paging.findDay(dayOf(62));
    takeBack('m63');
    found?.show();
    expect(textOf('m63')).toEqual([null]);
    const arrive = delayAnswers();
    paging.loadLater();
    takeBack('m72');
    arrive();
    await settled();
    expect(textOf('m72')).toEqual([null]);
    expect(textOf('m73')).toEqual(['words of m73']);
  });
});

describe('pages', () => {
  test('of one place are loaded while one of another place is on its way', async () => {
    const { paging, delayAnswers, shown, asked } = openLog();
    (await paging.findDay(dayOf(62)))?.show();
    const arrive = delayAnswers();
    const ofThread = paging.loadEarlier('at-90');
    const ofDay = paging.loadEarlier();
    arrive();
    await Promise.all([ofThread, ofDay]);
    expect(shown()).toEqual(idsOf(50, 70));
    paging.closePast();
    expect(shown()).toEqual(idsOf(80, 100));
    expect(asked).toEqual(['fromDay', 'earlier', 'earlier']);
  });

  test('below are asked for once, and again after a failure or for another day', async () => {
    const { paging, delayAnswers, shown, asked, cut, ready } = openLog();
    (await paging.findDay(dayOf(62)))?.show();
    const other = await paging.findDay(dayOf(22));
    const arrive = delayAnswers();
    paging.loadLater();
    paging.loadLater();
    other?.show();
    paging.loadLater();
    arrive();
    await settled();
    expect(shown()).toEqual(idsOf(20, 40));
    expect(asked).toEqual(['fromDay', 'fromDay', 'later', 'later']);
    cut();
    paging.loadLater();
    await settled();
    expect(ready()).toMatchObject({ laterFailed: true, loadingLater: false });
    expect(shown()).toEqual(idsOf(20, 40));
  });

  test('are loaded once, although they are asked for twice, and a failure leaves what there is', async () => {
    const { paging, asked, ready, shown, cut } = openLog();
    await Promise.all([paging.loadEarlier(), paging.loadEarlier()]);
    expect(asked).toEqual(['earlier']);
    expect(shown()).toEqual(idsOf(80, 100));
    cut();
    await paging.loadEarlier();
    expect(ready()).toMatchObject({ earlierFailed: true, loadingEarlier: false });
    expect(shown()).toEqual(idsOf(80, 100));
  });

  test('of the newest ones whole ones are kept on the device, with the cursor above them', async () => {
    const { paging, ready } = openLog();
    for (let times = 0; times < 4; times += 1) await paging.loadEarlier();
    const kept = newestPages(ready().thread, 25);
    expect(kept.entries.map(({ id }) => id)).toEqual(idsOf(80, 100));
    expect(kept.earlier).toBe('at-80');
    expect(newestPages(ready().thread, 3).entries).toHaveLength(PAGE);
  });

  test('of the past say when a message was taken back meanwhile', async () => {
    const { paging, ready } = openLog();
    (await paging.findDay(dayOf(62)))?.show();
    const { past } = ready();
    if (!past) throw new Error('no past pages');
    const taken = control({ id: 'w', kind: 'withdrawn', about: 'm62' });
    expect(withAmendments(past, [taken]).entries.find(({ id }) => id === 'm62')).toMatchObject({
      status: 'withdrawn',
      text: null,
    });
  });
});
