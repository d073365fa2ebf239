import type { AgreementView, ConversationStatus } from '../../../shared/contracts/conversations.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../../shared/domain/conversation/moves.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationRecord, ConversationRepository } from './conversation.repository.ts';
import type { TimePort } from './conversations.ports.ts';
import type { Participation } from './directory.ts';
import { scopeOf } from './directory.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { Head } from './heads.ts';
import { atFor } from './entry.presenter.ts';
import { openOrNull } from './viewReader.ts';

/** A participant, and how far they may look just now. */
export interface Viewpoint extends Participation {
  /** The number their view ends at: a mentor with nothing left sees no further than they had come. Null for no end. */
  limit: number | null;
}

export interface StatusReader {
  /** `served` is a number this viewer is known to have been given, from their own cursor. */
  lookFrom(participation: Participation, served?: number): Promise<Viewpoint>;
  /** `head` and `time` where the caller has just read them. */
  statusOf(
    viewpoint: Viewpoint,
    known?: { head?: Head | undefined; time?: TimeView | undefined },
  ): Promise<ConversationStatus>;
}

interface StatusInput {
  conversations: ConversationRepository;
  entries: EntryRepository;
  sealer: Sealer;
  time: TimePort;
  clock: Clock;
}

export function createStatusReader({
  conversations,
  entries,
  sealer,
  time,
  clock,
}: StatusInput): StatusReader {
  async function servedBy({ conversation, side }: Participation): Promise<number> {
    const record = await conversations.find(conversation._id);
    return Math.max(record?.reading[side].servedSeq ?? 0, await entries.lastOwnSeq(conversation._id, side));
  }

  async function readHead(conversationId: string): Promise<Head> {
    const [last] = await entries.findRecent(conversationId, 1);
    if (!last) throw new AppError('notFound');
    return last;
  }

  async function agreementOf({ _id, agreement }: ConversationRecord): Promise<AgreementView> {
    const { version, goal, untilOn, acceptedBy } = agreement;
    const words =
      goal &&
      (await openOrNull(sealer, { scope: scopeOf(_id), recordId: goalIdOf(_id, version), sealed: goal }));
    return { version, goal: words, untilOn, groundRulesVersion: 1, acceptedBy };
  }

  function countUnread(
    { conversation, side, limit }: Viewpoint,
    record: ConversationRecord,
    head: Head,
  ): Promise<number> | 0 {
    const { readSeq } = record.reading[side];
    if (readSeq >= Math.min(head.seq, limit ?? head.seq)) return 0;
    return entries.countBroughtTo({ conversationId: conversation._id, side, after: readSeq, limit });
  }

  async function isWaiting({ conversation, side, limit }: Viewpoint): Promise<boolean> {
    if (limit === null) return false;
    const range = { conversationId: conversation._id, side, after: limit, limit: null };
    return (await entries.findNext(range, 1)).length > 0;
  }

  return {
    async lookFrom(participation, served = 0) {
      if (participation.side === 'mentee') return { ...participation, limit: null };
      const { conversation, accountId } = participation;
      const gate = await time.gate({
        mentorId: accountId,
        conversationId: conversation._id,
        at: clock.now(),
      });
      if (gate.allowed) return { ...participation, limit: null };
      return { ...participation, limit: Math.max(served, await servedBy(participation)) };
    },
    async statusOf(viewpoint, known = {}) {
      const { conversation, side, limit, accountId } = viewpoint;
      const { _id } = conversation;
      const record = await conversations.find(_id);
      if (!record) throw new AppError('notFound');
      const head = known.head ?? (await readHead(_id));
      return {
        state: head.after.state,
        locked: head.after.locks.length > 0,
        mayWrite: refusalOf(head.after) === null && limit === null,
        agreement: await agreementOf(record),
        unread: await countUnread(viewpoint, record, head),
        readUpTo: record.reading[side].readUpTo,
        endedAt: record.endedAt && atFor(side, null, record.endedAt),
        time: side === 'mentor' ? (known.time ?? (await time.viewOf(accountId))) : null,
        mentorTime:
          side === 'mentee'
            ? await time.mentorTimeOf({ mentorId: conversation.mentorId, conversationId: _id })
            : null,
        helpCard: side === 'mentee' && record.helpCard,
        waiting: await isWaiting(viewpoint),
      };
    },
  };
}

/** The record a goal is sealed under: another for each version, so that one cannot stand in for another. */
export const goalIdOf = (conversationId: string, version: number): string =>
  `${conversationId}:goal:${version}`;
