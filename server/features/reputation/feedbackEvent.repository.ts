import { dayOf } from '../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent } from '../../../shared/domain/reputation/events.ts';
import { newId } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { FeedbackEventModel } from './feedbackEvent.model.ts';
import type { FeedbackEventRecord } from './feedbackEvent.model.ts';
import { ReputationHeadModel } from './reputation.model.ts';

type NewEvent = Pick<
  FeedbackEventRecord,
  'feedbackId' | 'rateeId' | 'raterRef' | 'type' | 'actor' | 'acceptedAt'
> &
  Partial<
    Pick<FeedbackEventRecord, 'value' | 'feelings' | 'endedAt' | 'day' | 'uptoRev' | 'textRef' | 'reason'>
  >;

const BATCH = 500;

export interface NumberedEvent {
  /** The number in the mentor's ledger. */
  seq: number;
  event: FeedbackEvent;
}

export type FeedbackLedger = ReturnType<typeof createFeedbackLedger>;

export function createFeedbackLedger() {
  return {
    /**
     * Appends with the next revision of the feedback and the next number of the mentor. Call it inside a transaction: the head is
     * written in it, so that of two writers of one mentor's ledger one is retried.
     * @throws {AppError} feedbackExists: another request wrote this revision first.
     */
    async append(event: NewEvent): Promise<void> {
      const head = await ReputationHeadModel.findOneAndUpdate(
        { _id: event.rateeId },
        { $inc: { seq: 1 }, $set: { uncounted: true } },
        { upsert: true, returnDocument: 'after' },
      ).lean();
      const rev = 1 + (await FeedbackEventModel.countDocuments({ feedbackId: event.feedbackId }));
      const empty = {
        value: null,
        feelings: null,
        endedAt: null,
        day: null,
        uptoRev: null,
        textRef: null,
        reason: null,
      };
      try {
        await FeedbackEventModel.create([{ _id: newId(), ...empty, ...event, rev, seq: head.seq }]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('feedbackExists');
        throw error;
      }
    },

    /** In the order of `rev`. */
    findByFeedback: (feedbackId: string): Promise<FeedbackEventRecord[]> =>
      FeedbackEventModel.find({ feedbackId }).sort({ rev: 1 }).lean<FeedbackEventRecord[]>(),

    /** The whole ledger of a mentor, in order. */
    rowsOf: (rateeId: string): Promise<FeedbackEventRecord[]> =>
      FeedbackEventModel.find({ rateeId }).sort({ seq: 1 }).lean<FeedbackEventRecord[]>(),

    /** The feedback of a rater for every mentor; the events of each in the order of `rev`. */
    async findByRater(raterRef: string): Promise<FeedbackEventRecord[][]> {
      const rows = await FeedbackEventModel.find({ raterRef }).sort({ rev: 1 }).lean<FeedbackEventRecord[]>();
      return rowsByFeedback(rows);
    },

    /** A mentor's ledger up to a number, as the fold reads it. */
    readUpTo: async (upTo: { rateeId: string; seq: number }): Promise<FeedbackEvent[]> =>
      (await readNumbered(upTo)).map(({ event }) => event),

    readNumbered,

    /** The pseudonym behind each rating of a mentor, by `feedbackId`. */
    async raterRefs(rateeId: string): Promise<Map<string, string>> {
      const rows = await FeedbackEventModel.find({ rateeId, rev: 1 }, { feedbackId: 1, raterRef: 1 }).lean();
      return new Map(rows.map(({ feedbackId, raterRef }) => [feedbackId, raterRef]));
    },

    headOf: async (rateeId: string): Promise<number> =>
      (await ReputationHeadModel.findById(rateeId).lean())?.seq ?? 0,

    /** One batch of mentors who have a ledger, after the last of the batch before. */
    findRated: async ({ after }: { after: string }): Promise<string[]> =>
      idsOf(
        await ReputationHeadModel.find({ _id: { $gt: after } }, { _id: 1 })
          .sort({ _id: 1 })
          .limit(BATCH)
          .lean(),
      ),

    /** Mentors whose aggregate lags behind their ledger. */
    findUncounted: async (): Promise<string[]> =>
      idsOf(await ReputationHeadModel.find({ uncounted: true }, { _id: 1 }).lean()),

    /** The aggregate counts the ledger up to a number; where an event came since, the mentor stays uncounted. */
    async markCounted({ rateeId, seq }: { rateeId: string; seq: number }): Promise<void> {
      await ReputationHeadModel.updateOne({ _id: rateeId, seq }, { $set: { uncounted: false } });
    },

    /** One batch of mentors whose release day has not run, after the last of the batch before. */
    async findUnreleased({ releaseDay, after }: { releaseDay: number; after: string }): Promise<string[]> {
      const rows = await ReputationHeadModel.find(
        { _id: { $gt: after }, releasedThrough: { $not: { $gte: releaseDay } } },
        { _id: 1 },
      )
        .sort({ _id: 1 })
        .limit(BATCH)
        .lean();
      return idsOf(rows);
    },

    /** Takes a release day of a mentor for the running transaction; false where it was taken before. */
    async takeReleaseDay({ rateeId, releaseDay }: { rateeId: string; releaseDay: number }): Promise<boolean> {
      const taken = await ReputationHeadModel.updateOne(
        { _id: rateeId, releasedThrough: { $not: { $gte: releaseDay } } },
        { $set: { releasedThrough: releaseDay } },
      );
      return taken.modifiedCount === 1;
    },
  };
}

const idsOf = (rows: readonly { _id: string }[]): string[] => rows.map(({ _id }) => _id);

/**
 * A mentor's ledger up to a number, in its order.
 * @throws {Error} where a row lacks what its type carries
 */
async function readNumbered({ rateeId, seq }: { rateeId: string; seq: number }): Promise<NumberedEvent[]> {
  const rows = await FeedbackEventModel.find({ rateeId, seq: { $lte: seq } })
    .sort({ seq: 1 })
    .lean<FeedbackEventRecord[]>();
  return rows.map((row) => ({ seq: row.seq, event: toFeedbackEvent(row) }));
}

/** The rows of each feedback, in the order of the ledger. */
export function rowsByFeedback(rows: readonly FeedbackEventRecord[]): FeedbackEventRecord[][] {
  const byFeedback = new Map<string, FeedbackEventRecord[]>();
  for (const row of rows) byFeedback.set(row.feedbackId, [...(byFeedback.get(row.feedbackId) ?? []), row]);
  return [...byFeedback.values()];
}

/** A row of the ledger as the fold reads it. */
export function toFeedbackEvent(row: FeedbackEventRecord): FeedbackEvent {
  const { feedbackId, rev, type, raterRef } = row;
  switch (type) {
    case 'SUBMITTED':
      return {
        feedbackId,
        rev,
        type,
        raterRef,
        value: required(row.value),
        endedOn: dayOf(required(row.endedAt)),
        ...(row.feelings && { feelings: row.feelings }),
      };
    case 'UNANSWERED':
      return { feedbackId, rev, type, raterRef, endedOn: dayOf(required(row.endedAt)) };
    case 'REVISED':
      return { feedbackId, rev, type, value: required(row.value) };
    case 'UNSEALED':
      return { feedbackId, rev, type, day: required(row.day) };
    case 'POOLED':
      return { feedbackId, rev, type, day: required(row.day), value: required(row.value) };
    case 'RELEASED':
      return { feedbackId, rev, type, day: required(row.day), uptoRev: required(row.uptoRev) };
    case 'WITHDRAWN':
    case 'REMOVED':
    case 'RESTORED':
    case 'REINSTATED':
    case 'EXCLUDED':
      return { feedbackId, rev, type };
  }
}

/** A ledger row that lacks what its type carries is damaged, and must not be read as something else. */
function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('feedback ledger damaged: a row lacks a field');
  return value;
}
