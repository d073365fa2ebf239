import type { AgreementView, ConversationStatus } from '../../../shared/contracts/conversations.ts';
import type { MentorTime, TimeView } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../../shared/domain/conversation/moves.ts';
import type { Standing } from '../../../shared/domain/conversation/states.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationRecord, ConversationRepository } from './conversation.repository.ts';
import type { TimePort } from './conversations.ports.ts';
import type { Participation } from './directory.ts';
import { scopeOf } from './directory.ts';
import type { Entry } from './entry.ts';
import { atFor } from './entry.presenter.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { Head } from './heads.ts';
import { createLately } from './lately.ts';
import { openOrNull } from './viewReader.ts';

/** A participant, and how far they may look just now. */
export interface Viewpoint extends Participation {
  /** The number their view ends at: a mentor with nothing left sees no further than they had come. Null for no end. */
  limit: number | null;
  /** The mentor's minutes as they stood when they looked. */
  time?: TimeView | undefined;
}

/** What the caller has read just now, and need not be read again. */
interface Known {
  head?: Head | undefined;
  time?: TimeView | undefined;
  /** The newest entries of the log without a gap, newest first. With it the rest may be two seconds old. */
  newest?: readonly Entry[] | undefined;
}

export interface StatusReader {
  /** `served` is a number this viewer is known to have been given, from their own cursor. */
  lookFrom(participation: Participation, served?: number): Promise<Viewpoint>;
  statusOf(viewpoint: Viewpoint, known?: Known): Promise<ConversationStatus>;
}

interface StatusInput {
  conversations: ConversationRepository;
  entries: EntryRepository;
  sealer: Sealer;
  time: TimePort;
}

const LATELY_MS = 2_000;

export function createStatusReader({ conversations, entries, sealer, time }: StatusInput): StatusReader {
  const mentorTimes = createLately<MentorTime>({ forMs: LATELY_MS });

  async function readRecord(id: string, known: Known): Promise<ConversationRecord> {
    const record = await (known.newest ? conversations.findLately(id) : conversations.find(id));
    if (!record) throw new AppError('notFound');
    return record;
  }

  async function readHead(id: string, known: Known): Promise<Head> {
    const head = known.head ?? known.newest?.[0] ?? (await entries.findRecent(id, 1))[0];
    if (!head) throw new AppError('notFound');
    return head;
  }

  function readMentorTime(mentorId: string, conversationId: string, known: Known): Promise<MentorTime> {
    const read = () => time.mentorTimeOf({ mentorId, conversationId });
    if (!known.newest) mentorTimes.drop(conversationId);
    return mentorTimes.get(conversationId, read);
  }

  async function servedBy({ conversation, side }: Participation): Promise<number> {
    const record = await conversations.find(conversation._id);
    return Math.max(record?.reading[side].servedSeq ?? 0, await entries.lastOwnSeq(conversation._id, side));
  }

  async function agreementOf({ _id, agreement }: ConversationRecord): Promise<AgreementView> {
    const { version, goal, untilOn, acceptedBy } = agreement;
    const sealed = goal && { scope: scopeOf(_id), recordId: goalIdOf(_id, version), sealed: goal };
    return {
      version,
      goal: sealed && (await openOrNull(sealer, sealed)),
      untilOn,
      groundRulesVersion: 1,
      acceptedBy,
    };
  }

  async function countUnread(viewpoint: Viewpoint, readSeq: number, known: Known): Promise<number> {
    const { conversation, side, limit } = viewpoint;
    const { newest } = known;
    const oldest = newest?.at(-1);
    if (newest && oldest && limit === null && oldest.seq <= readSeq + 1) {
      return newest.filter((entry) => entry.seq > readSeq && entry.bringsTo === side).length;
    }
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
      const looked = await time.viewFor({ mentorId: accountId, conversationId: conversation._id });
      const limit = looked.isOpen ? null : Math.max(served, await servedBy(participation));
      return { ...participation, limit, time: looked.view };
    },

    async statusOf(viewpoint, known = {}) {
      const { conversation, side, limit, accountId } = viewpoint;
      const { _id, publicId, mentorId } = conversation;
      const record = await readRecord(_id, known);
      const { after } = await readHead(_id, known);
      const { readSeq, readUpTo } = record.reading[side];
      const timeView =
        side === 'mentor' ? (known.time ?? viewpoint.time ?? (await time.viewOf(accountId))) : null;
      return {
        state: after.state,
        locked: after.locks.length > 0,
        ...mayWriteOf({ publicId, standing: after, hasTime: limit === null, time: timeView }),
        agreement: await agreementOf(record),
        unread: await countUnread(viewpoint, readSeq, known),
        readUpTo,
        endedAt: record.endedAt && atFor(side, null, record.endedAt),
        time: timeView,
        mentorTime: side === 'mentee' ? await readMentorTime(mentorId, _id, known) : null,
        helpCard: side === 'mentee' && record.helpCard,
        offer: side === 'mentee' ? offerOf(record) : null,
        waiting: await isWaiting(viewpoint),
      };
    },
  };
}

/** Whether a side may write, why not, and when the clock alone changes that. `time` is null for a mentee. */
function mayWriteOf(input: {
  publicId: string;
  standing: Standing;
  hasTime: boolean;
  time: TimeView | null;
}): Pick<ConversationStatus, 'mayWrite' | 'whyNot' | 'until'> {
  const { publicId, standing, hasTime, time } = input;
  const whyNot = refusalOf(standing) ?? (hasTime ? null : 'timeSpent');
  if (whyNot === 'timeSpent') return { mayWrite: false, whyNot, until: time?.opensAt ?? null };
  if (whyNot) return { mayWrite: false, whyNot, until: null };
  const isExempt = time?.exemptConversationIds.includes(publicId) ?? false;
  return { mayWrite: true, whyNot, until: isExempt ? null : (time?.capEndsAt ?? null) };
}

/** The message under which help is offered; never beside the help card, which says more. */
function offerOf({ helpCard, offer }: ConversationRecord): string | null {
  return offer && !offer.dismissedAt && !helpCard ? offer.messagePublicId : null;
}

/** The record a goal is sealed under: another for each version, so that one cannot stand in for another. */
export function goalIdOf(conversationId: string, version: number): string {
  return `${conversationId}:goal:${version}`;
}
