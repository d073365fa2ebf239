import { startThread } from '../../server/platform/threads/index.ts';
import type { ThreadEvents, ThreadSource, WorkerThread } from '../../server/platform/threads/index.ts';

/** Idle threads that are kept for later apps; one app takes two. */
const MAX_KEPT = 4;

/** A real thread that is lent to one pool after the other. */
interface KeptThread {
  thread: WorkerThread<unknown>;
  isBusy: boolean;
  hasEnded: boolean;
  /** Of the pool that has the thread; null while it is not lent. */
  events: ThreadEvents | null;
}

/** Threads that are not lent, by what they were started from. */
const idle = new Map<string, KeptThread[]>();

function idleOf({ url, data }: ThreadSource): KeptThread[] {
  const key = JSON.stringify([url.href, data]);
  const kept = idle.get(key) ?? [];
  idle.set(key, kept);
  return kept;
}

function startKept(source: ThreadSource): KeptThread {
  const kept: KeptThread = {
    isBusy: false,
    hasEnded: false,
    events: null,
    thread: startThread<unknown>(source, {
      onReady: () => kept.events?.onReady(),
      onAnswer: (answer) => {
        kept.isBusy = false;
        kept.events?.onAnswer(answer);
      },
      onEnd: (reason) => {
        kept.hasEnded = true;
        kept.events?.onEnd(reason);
      },
    }),
  };
  return kept;
}

function takeIdle(source: ThreadSource): KeptThread | undefined {
  const kept = idleOf(source).pop();
  return kept?.hasEnded ? takeIdle(source) : kept;
}

/**
 * A substitute for `startThread` that lends a thread of an app that has stopped, when there is one: a checking thread takes three
 * seconds of processor to start, and each app has two. A thread keeps nothing between texts but compiled code. One that is given back
 * busy is ended.
 */
export function lendThread<Input>(source: ThreadSource, events: ThreadEvents): WorkerThread<Input> {
  const kept = takeIdle(source) ?? startKept(source);
  const { thread } = kept;
  kept.events = events;
  return {
    isReady: () => thread.isReady(),
    name: () => thread.name(),
    post: (input) => {
      kept.isBusy = true;
      thread.post(input);
    },
    rest: () => thread.rest(),
    terminate: async () => {
      kept.events = null;
      if (kept.isBusy || kept.hasEnded || idleOf(source).length >= MAX_KEPT) await thread.terminate();
      else idleOf(source).push(kept);
    },
  };
}
