import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import { EARLIER_HOURS, EARLIER_TEXTS } from '../../../../shared/text/earlierTexts.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { openOrNull } from '../../../platform/crypto/index.ts';
import type { Sealer } from '../../../platform/crypto/index.ts';
import type { ConversationRepository } from '../conversation.repository.ts';
import type { MessageEntry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';
import { conversationKeyScope, goalRecordId } from '../sealedRecords.ts';
import { headOf } from './tailCache.ts';
import type { Tail, TailCache } from './tailCache.ts';

/** An earlier text of one side; `entryId` is null for the goal of the agreement. */
export interface EarlierText {
  entryId: string | null;
  text: string;
}

interface LookBack {
  conversationId: string;
  side: Side;
  /** Only what was written before this number of the log. */
  beforeSeq?: number;
  /** The end of the log as the caller knows it. */
  tail?: Tail;
  /** For a goal that replaces the present one. */
  withoutGoal?: boolean;
}

/** The earlier texts of a writer that the check reads with a new one, oldest first: the goal, then their last messages. */
export type ReadEarlierTexts = (input: LookBack) => Promise<EarlierText[]>;

interface EarlierTextsDeps {
  clock: Clock;
  conversations: ConversationRepository;
  entries: EntryRepository;
  sealer: Sealer;
  tails: TailCache;
}

/** Reads the look-back of the check: EARLIER_TEXTS messages of one writer within EARLIER_HOURS. */
export function createEarlierTexts({
  clock,
  conversations,
  entries,
  sealer,
  tails,
}: EarlierTextsDeps): ReadEarlierTexts {
  /** The goal of the agreement as an earlier text; empty without one, and where its key was destroyed. */
  async function goalOf(conversationId: string): Promise<EarlierText[]> {
    const { agreement } = (await conversations.findCached(conversationId)) ?? {};
    if (!agreement?.goal) return [];
    const recordId = goalRecordId(conversationId, agreement.version);
    const text = await openOrNull(sealer, {
      scope: conversationKeyScope(conversationId),
      recordId,
      sealed: agreement.goal,
    });
    return text === null ? [] : [{ entryId: null, text }];
  }

  /** The words of a message as an earlier text; empty without words, and where their key was destroyed. */
  async function wordsOf({ _id, conversationId, text }: MessageEntry): Promise<EarlierText[]> {
    if (!text) return [];
    const words = await openOrNull(sealer, {
      scope: conversationKeyScope(conversationId),
      recordId: _id,
      sealed: text,
    });
    return words === null ? [] : [{ entryId: _id, text: words }];
  }

  /**
   * The writer's newest messages, from the tail where it reaches back to `since`, otherwise from the store; cached with the tail.
   */
  async function readOwnMessages(tail: Tail, { conversationId, side, since }: LookBack & { since: Date }) {
    const cached = tail.own[side];
    if (cached) return cached;
    const own = reachesBack(tail, since)
      ? tail.newest.filter((entry) => entry.type === 'message').filter(({ from }) => from === side)
      : await entries.findByWriter({
          conversationId,
          side,
          beforeSeq: headOf(tail) + 1,
          count: EARLIER_TEXTS,
        });
    tails.keepOwn(tail, side, own);
    return own;
  }

  return async (lookBack) => {
    const { conversationId, side, beforeSeq, tail, withoutGoal = false } = lookBack;
    const since = new Date(clock.now().getTime() - EARLIER_HOURS * HOUR_MS);
    const own = tail
      ? await readOwnMessages(tail, { ...lookBack, since })
      : await entries.findByWriter({ conversationId, side, beforeSeq, count: EARLIER_TEXTS });
    const recent = own.filter(({ at }) => at >= since).slice(0, EARLIER_TEXTS);
    const texts = await Promise.all(recent.reverse().map(wordsOf));
    // Only a mentee writes a goal.
    const goal = side === 'mentee' && !withoutGoal ? await goalOf(conversationId) : [];
    return [...goal, ...texts.flat()];
  };
}

/** Whether the tail is the whole log, or the oldest of its entries is older than the look-back. */
function reachesBack({ newest, isWhole }: Tail, since: Date): boolean {
  const oldest = newest.at(-1);
  return isWhole || (oldest !== undefined && oldest.at < since);
}
