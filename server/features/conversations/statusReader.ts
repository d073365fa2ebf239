import { LRUCache } from 'lru-cache';
import type { AgreementView, ConversationStatus } from '../../../shared/contracts/conversations.ts';
import type { PromisedReply } from '../../../shared/contracts/replies.ts';
import type { MentorTime, TimeView } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../../shared/domain/conversation/moves.ts';
import { stopsContact } from '../../../shared/domain/conversation/states.ts';
import type { StateAndLocks } from '../../../shared/domain/conversation/states.ts';
import { openOrNull } from '../../platform/crypto/index.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationRecord, ConversationRepository } from './conversation.repository.ts';
import type {
  ConversationsModerationPort,
  ConversationsRepliesPort,
  ConversationsTimePort,
} from './conversations.ports.ts';
import type { Participation } from './participations.ts';
import { conversationKeyScope, goalRecordId } from './sealedRecords.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { countWithWords } from './log/entry.ts';
import type { ControlEntry, Entry } from './log/entry.ts';
import { atFor } from './log/entry.presenter.ts';
import type { EntryRepository } from './log/entry.repository.ts';
import type { LogHead } from './log/headCache.ts';
import { headOf } from './log/tailCache.ts';
import type { TailCache } from './log/tailCache.ts';

/** A participant, and how much of the log they may see now. */
export interface Viewpoint extends Participation {
  /** The last number of their view: of a mentor whose time is spent, the last entry that was delivered. Null for no end. */
  visibleUpTo: number | null;
  /** A mentor's minutes, read together with `visibleUpTo`. */
  time?: TimeView | undefined;
}

/** What the caller has read already. */
interface PriorReads {
  head?: LogHead | undefined;
  time?: TimeView | undefined;
  /** The newest entries of the log without a gap, newest first. With them the rest may come from caches that are two seconds old. */
  newest?: readonly Entry[] | undefined;
}

export interface StatusReader {
  /** `deliveredUpTo`: a number of the log that this viewer is known to have, from their own cursor. */
  resolveViewpoint(participation: Participation, deliveredUpTo?: number): Promise<Viewpoint>;
  /** The status of a conversation as this viewer sees it now. @throws {AppError} notFound for a conversation without entries */
  statusOf(viewpoint: Viewpoint, prior?: PriorReads): Promise<ConversationStatus>;
  /** Whether entries lie past the end of a mentor's view, of those before a number of the log where one is given. */
  isWaiting(viewpoint: Viewpoint, before?: number): Promise<boolean>;
  /** Reads the mentor's time again for the next status: a cached one would undo what was just pushed. */
  forgetMentorTime(conversationId: string): void;
}

interface StatusInput {
  conversations: ConversationRepository;
  entries: EntryRepository;
  sealer: Sealer;
  tails: TailCache;
  time: ConversationsTimePort;
  moderation: Pick<ConversationsModerationPort, 'isMenteeAtRisk'>;
  replies: ConversationsRepliesPort;
}

const CACHE_MS = 2_000;
const CACHE_SIZE = 10_000;

export function createStatusReader(input: StatusInput): StatusReader {
  const { conversations, entries, sealer, tails, time, moderation, replies } = input;
  const mentorTimes = new LRUCache<string, MentorTime, { mentorId: string }>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    ignoreFetchAbort: true,
    fetchMethod: (conversationId, _stale, { context }) =>
      time.mentorTimeOf({ mentorId: context.mentorId, conversationId }),
  });
  const risks = new LRUCache<string, boolean>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    ignoreFetchAbort: true,
    fetchMethod: (conversationId) => moderation.isMenteeAtRisk(conversationId),
  });

  const promised = new LRUCache<string, { reply: PromisedReply | null }>({
    max: CACHE_SIZE,
    ttl: CACHE_MS,
    ignoreFetchAbort: true,
    fetchMethod: async (conversationId) => ({ reply: await replies.promisedReplyOf(conversationId) }),
  });

  async function readRecord(id: string, prior: PriorReads): Promise<ConversationRecord> {
    const record = await (prior.newest ? conversations.findCached(id) : conversations.find(id));
    if (!record) throw new AppError('notFound');
    return record;
  }

  async function readHead(id: string, prior: PriorReads): Promise<LogHead> {
    const head = prior.head ?? prior.newest?.[0] ?? (await entries.findRecent(id, 1))[0];
    if (!head) throw new AppError('notFound');
    return head;
  }

  function readMentorTime(mentorId: string, conversationId: string, prior: PriorReads): Promise<MentorTime> {
    if (!prior.newest) mentorTimes.delete(conversationId);
    return mentorTimes.forceFetch(conversationId, { context: { mentorId } });
  }

  async function readReply(conversationId: string, prior: PriorReads): Promise<PromisedReply | null> {
    if (!prior.newest) promised.delete(conversationId);
    return (await promised.forceFetch(conversationId)).reply;
  }

  function readAtRisk(conversationId: string, prior: PriorReads): Promise<boolean> {
    if (!prior.newest) risks.delete(conversationId);
    return risks.forceFetch(conversationId);
  }

  async function deliveredSeq({ conversation, side }: Participation): Promise<number> {
    const record = await conversations.find(conversation._id);
    return Math.max(record?.reading[side].deliveredSeq ?? 0, await entries.lastSeqBy(conversation._id, side));
  }

  async function agreementOf({ _id, agreement, hiddenAt }: ConversationRecord): Promise<AgreementView> {
    const { version, goal, untilOn, acceptedBy } = agreement;
    const sealed = goal &&
      !hiddenAt && {
        scope: conversationKeyScope(_id),
        recordId: goalRecordId(_id, version),
        sealed: goal,
      };
    return {
      version,
      goal: sealed ? await openOrNull(sealer, sealed) : null,
      untilOn,
      acceptedBy,
    };
  }

  async function countUnread(viewpoint: Viewpoint, readSeq: number, prior: PriorReads): Promise<number> {
    const { conversation, side, visibleUpTo } = viewpoint;
    const { newest } = prior;
    const range = { conversationId: conversation._id, side, after: readSeq };
    const [first] = newest ?? [];
    if (!newest || !first || visibleUpTo !== null)
      return entries.countUnreadFor({ ...range, upTo: visibleUpTo });
    if (reachTo(newest, readSeq)) return countUnreadIn(newest, { side, readSeq });
    return countInTail(range, first.seq);
  }

  /** The last count with what came since; an amendment, which may take words back, ends the tail and the count with it. */
  async function countInTail(range: { conversationId: string; side: Side; after: number }, upTo: number) {
    const { conversationId, side, after: readSeq } = range;
    const tail = tails.find(conversationId);
    if (!tail || headOf(tail) < upTo) return entries.countUnreadFor({ ...range, upTo: null });
    const cached = tail.unread[side];
    const count =
      cached?.readSeq === readSeq && reachTo(tail.newest, cached.upTo)
        ? cached.count + countUnreadIn(tail.newest, { side, readSeq: cached.upTo })
        : await entries.countUnreadFor({ ...range, upTo: headOf(tail) });
    tails.keepUnread(tail, side, { readSeq, upTo: headOf(tail), count });
    return count;
  }

  async function isWaiting(
    { conversation, side, visibleUpTo }: Viewpoint,
    before: number | null = null,
  ): Promise<boolean> {
    if (visibleUpTo === null) return false;
    const upTo = before === null ? null : before - 1;
    const range = { conversationId: conversation._id, side, after: visibleUpTo, upTo };
    return (await entries.findNext(range, 1)).length > 0;
  }

  return {
    isWaiting,

    forgetMentorTime(conversationId) {
      mentorTimes.delete(conversationId);
    },

    async resolveViewpoint(participation, deliveredUpTo = 0) {
      if (participation.side === 'mentee') return { ...participation, visibleUpTo: null };
      const { conversation, accountId } = participation;
      const shown = await time.viewFor({ mentorId: accountId, conversationId: conversation._id });
      const visibleUpTo = shown.isOpen ? null : Math.max(deliveredUpTo, await deliveredSeq(participation));
      return { ...participation, visibleUpTo, time: shown.view };
    },

    async statusOf(viewpoint, prior = {}) {
      const { conversation, side, visibleUpTo, accountId } = viewpoint;
      const { _id, publicId, mentorId } = conversation;
      const record = await readRecord(_id, prior);
      const { after } = await readHead(_id, prior);
      const { readSeq, readUpTo } = record.reading[side];
      const timeView =
        side === 'mentor' ? (prior.time ?? viewpoint.time ?? (await time.viewOf(accountId))) : null;
      return {
        state: after.state,
        // A lock of a closed conversation changes nothing for the two, and would tell them of a case.
        locked: after.state !== 'closed' && stopsContact(after),
        ...mayWriteOf({ publicId, stateAndLocks: after, hasTime: visibleUpTo === null, time: timeView }),
        agreement: await agreementOf(record),
        unread: await countUnread(viewpoint, readSeq, prior),
        readUpTo,
        endedAt: record.endedAt && atFor(side, null, record.endedAt),
        time: timeView,
        mentorTime: side === 'mentee' ? await readMentorTime(mentorId, _id, prior) : null,
        reply: side === 'mentee' ? await readReply(_id, prior) : null,
        helpCard: side === 'mentee' && record.helpCard,
        helpLevel: side === 'mentee' ? (record.helpLevel ?? null) : null,
        offer: side === 'mentee' ? offerOf(record) : null,
        atRisk: side === 'mentor' && after.state === 'active' && (await readAtRisk(_id, prior)),
        waiting: await isWaiting(viewpoint),
      };
    },
  };
}

/** Whether these entries, newest first, are all after a number. */
function reachTo(newest: readonly Entry[], seq: number): boolean {
  const oldest = newest.at(-1);
  return oldest !== undefined && oldest.seq <= seq + 1;
}

/** Counts messages past the read mark that have words. `newest`: newest first. */
function countUnreadIn(newest: readonly Entry[], { side, readSeq }: { side: Side; readSeq: number }): number {
  const unread = newest.filter((entry) => entry.seq > readSeq && entry.unreadFor === side);
  const amendments = newest.filter((entry): entry is ControlEntry => entry.type === 'control').reverse();
  return countWithWords(unread, amendments);
}

/** Whether a side may write, why not, and when the clock alone changes that. `time` is null for a mentee. */
function mayWriteOf(input: {
  publicId: string;
  stateAndLocks: StateAndLocks;
  hasTime: boolean;
  time: TimeView | null;
}): Pick<ConversationStatus, 'mayWrite' | 'whyNot' | 'until'> {
  const { publicId, stateAndLocks, hasTime, time } = input;
  const whyNot = refusalOf(stateAndLocks) ?? (hasTime ? null : 'timeSpent');
  if (whyNot === 'timeSpent') return { mayWrite: false, whyNot, until: time?.opensAt ?? null };
  if (whyNot) return { mayWrite: false, whyNot, until: null };
  const isExempt = time?.exemptConversationIds.includes(publicId) ?? false;
  return { mayWrite: true, whyNot, until: isExempt ? null : (time?.capEndsAt ?? null) };
}

/** The message under which help is offered; null while the help card, which says more, is shown. */
function offerOf({ helpCard, offer }: ConversationRecord): string | null {
  return offer && !offer.dismissedAt && !helpCard ? offer.messagePublicId : null;
}
