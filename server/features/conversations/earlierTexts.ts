import type { Side } from '../../../shared/domain/conversation/states.ts';
import { EARLIER_HOURS, EARLIER_TEXTS } from '../../../shared/text/earlierTexts.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import type { ConversationRepository } from './conversation.repository.ts';
import { scopeOf } from './directory.ts';
import type { Entry, MessageEntry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';
import { goalIdOf } from './status.ts';
import { openOrNull } from './viewReader.ts';

/** A text that its side wrote earlier, with its entry; null for the goal of the agreement. */
export interface EarlierText {
  entryId: string | null;
  text: string;
}

interface LookBack {
  conversationId: string;
  side: Side;
  /** Only what was written before this number of the log. */
  beforeSeq?: number;
  /** Entries that the caller has read without a gap, newest first, of at most `asked`; saves a read where they reach far enough. */
  known?: { newest: readonly Entry[]; asked: number };
  /** The goal is about to be replaced, and counts no more. */
  withoutGoal?: boolean;
}

/** What the check reads of a writer beside the text itself, oldest first: their goal, and their last messages of the conversation. */
export type ReadEarlierTexts = (input: LookBack) => Promise<EarlierText[]>;

interface Input {
  clock: Clock;
  conversations: ConversationRepository;
  entries: EntryRepository;
  sealer: Sealer;
}

/** The look-back of the check: EARLIER_TEXTS own messages of EARLIER_HOURS, whatever stands between them, of all devices. */
export function createEarlierTexts({ clock, conversations, entries, sealer }: Input): ReadEarlierTexts {
  async function goalOf(conversationId: string): Promise<EarlierText[]> {
    const { agreement } = (await conversations.findLately(conversationId)) ?? {};
    if (!agreement?.goal) return [];
    const recordId = goalIdOf(conversationId, agreement.version);
    const text = await openOrNull(sealer, {
      scope: scopeOf(conversationId),
      recordId,
      sealed: agreement.goal,
    });
    return text === null ? [] : [{ entryId: null, text }];
  }

  async function wordsOf({ _id, conversationId, text }: MessageEntry): Promise<EarlierText[]> {
    if (!text) return [];
    const words = await openOrNull(sealer, { scope: scopeOf(conversationId), recordId: _id, sealed: text });
    return words === null ? [] : [{ entryId: _id, text: words }];
  }

  return async ({ conversationId, side, beforeSeq, known, withoutGoal = false }) => {
    const since = new Date(clock.now().getTime() - EARLIER_HOURS * HOUR_MS);
    const own =
      known && reachesBack(known, since)
        ? known.newest.filter((entry) => entry.type === 'message').filter(({ from }) => from === side)
        : await entries.findOwn({ conversationId, side, beforeSeq, count: EARLIER_TEXTS });
    const recent = own.filter(({ at }) => at >= since).slice(0, EARLIER_TEXTS);
    const texts = await Promise.all(recent.reverse().map(wordsOf));
    // Only a mentee writes a goal.
    const goal = side === 'mentee' && !withoutGoal ? await goalOf(conversationId) : [];
    return [...goal, ...texts.flat()];
  };
}

/** Whether these are all entries there are, or the oldest of them is past the look-back. */
function reachesBack({ newest, asked }: NonNullable<LookBack['known']>, since: Date): boolean {
  const oldest = newest.at(-1);
  return newest.length < asked || (oldest !== undefined && oldest.at < since);
}
