import { z } from 'zod';
import type { CheckedMessage } from '../conversations/index.ts';
import type { AttentionDeps } from './attention.deps.ts';
import { applyHeard } from './commands/applyHeard.ts';
import type { ListenerResult, HearingJob } from './attention.ports.ts';

/** `underWay`: this process is hearing the same message already. */
export type HearingOutcome = 'heard' | 'queueFull' | 'unavailable' | 'failed' | 'underWay';

type Words = Pick<HearingJob, 'text' | 'before'>;

export interface Hearing {
  /** Has a stored message heard and applies the result. Never rejects: a message that was not heard is left to the sweep. */
  hear(message: CheckedMessage, words: Words): Promise<HearingOutcome>;
  /** Resolves when all results so far are stored; later ones are dropped, and the next process hears their messages again. */
  stop(): Promise<void>;
}

/** A text that fails this often is given to a person to read. */
const MAX_FAILURES = 5;
/** Messages whose failures are counted in memory. Above it all counts start again, which only delays `UNREADABLE`. */
const MAX_COUNTED = 10_000;
const refusal = z.object({ code: z.enum(['queueFull', 'unavailable', 'failed', 'stopped']) });

/** The result for a text on which the listener fails again and again: a person reads it. */
const UNREADABLE: ListenerResult = {
  version: 'none',
  scores: zeroes(),
  probabilities: zeroes(),
  unreadable: true,
};

/** The scores of a text that cannot be heard: 0 for every head. */
function zeroes(): ListenerResult['scores'] {
  return {
    selfHarm: 0,
    abuse: 0,
    danger: 0,
    encouragesHarm: 0,
    grooming: 0,
    distress: 0,
    aboveNone: 0,
    aboveLow: 0,
    aboveModerate: 0,
    aboveHigh: 0,
  };
}

/** Hears messages, each by one call at a time in this process: a new message and the sweep may name the same one. */
export function createHearing(deps: AttentionDeps): Hearing {
  const apply = applyHeard(deps);
  /** Ids of the messages that `hear` is working on. */
  const underWay = new Set<string>();
  const failures = new Map<string, number>();
  /** Results being stored: `stop` waits for them. */
  const applying = new Set<Promise<void>>();
  let isStopped = false;

  /** The listener's result, or the reason why there is none. */
  async function ask(
    message: CheckedMessage,
    words: Words,
  ): Promise<ListenerResult | Exclude<HearingOutcome, 'heard'>> {
    try {
      return await deps.listener.hear({ ...words, from: message.from, urgency: message.note.urgency });
    } catch (error) {
      const reason = refusal.safeParse(error).data?.code ?? 'failed';
      // A stopping listener is no failure of this text.
      const code = reason === 'stopped' ? 'unavailable' : reason;
      return code === 'failed' && countFailure(message._id) >= MAX_FAILURES ? UNREADABLE : code;
    }
  }

  /** Counts a failed hearing of an entry. @returns how often hearing it has failed in this process */
  function countFailure(entryId: string): number {
    if (failures.size >= MAX_COUNTED) failures.clear();
    const count = (failures.get(entryId) ?? 0) + 1;
    failures.set(entryId, count);
    return count;
  }

  /** Stores a hearing with its effects. @returns `failed` after an error, which is logged, and once the process is stopping */
  async function store(message: CheckedMessage, heard: ListenerResult): Promise<HearingOutcome> {
    if (isStopped) return 'failed';
    const work = apply(message, heard);
    applying.add(work);
    try {
      await work;
      failures.delete(message._id);
      return 'heard';
    } catch (error) {
      const entry = deps.log.ref('entry', message._id);
      deps.log.warn({ entry, error }, 'listener result not stored; sweep will retry');
      return 'failed';
    } finally {
      applying.delete(work);
    }
  }

  return {
    async hear(message, words) {
      if (underWay.has(message._id)) return 'underWay';
      underWay.add(message._id);
      try {
        const answer = await ask(message, words);
        return typeof answer === 'string' ? answer : await store(message, answer);
      } finally {
        underWay.delete(message._id);
      }
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled(applying);
    },
  };
}
