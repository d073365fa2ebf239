import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { CaseQueueName } from '../../../shared/contracts/desk.ts';
import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import { CaseModel } from './case.model.ts';
import type { CaseKind, ModerationCase } from './case.model.ts';
import type { QueuedCase } from './queuedCase.ts';

export type QueueRepository = ReturnType<typeof createQueueRepository>;

const QUEUED_FIELDS = {
  authorId: 1,
  kind: 1,
  state: 1,
  riskRank: 1,
  score: 1,
  dueAt: 1,
  openedAt: 1,
  number: 1,
  claim: 1,
  assignedTo: 1,
  originIds: 1,
} as const;
const EARLIER_FIELDS = {
  publicId: 1,
  number: 1,
  state: 1,
  'decisions.action': 1,
  'decisions.reversedAt': 1,
  originIds: 1,
} as const;
const MAX_RELATED = 200;
const MAX_DUE = 50;
const MAX_EARLIER = 200;
const MAX_LOOKS = 5_000;

/** What orders a case in the queue, and what says whether only a lead may work it (`withoutLeadOnly`). */
export type ListedCase = QueuedCase & Pick<ModerationCase, 'originIds'>;

/** A case about a mentor whom another case is about. */
export type EarlierCase = Pick<
  ModerationCase,
  '_id' | 'publicId' | 'number' | 'state' | 'decisions' | 'originIds'
>;

/** Who looks at the queue. */
export interface QueueViewer {
  viewerId: string;
  ageBands: readonly AgeBand[];
  isLead: boolean;
  now: Date;
}

/** What a search means: a case number, or an alias of these conversations and people. */
export interface Searched {
  number: number | null;
  conversationIds: readonly string[];
  personIds: readonly string[];
}

/** Which cases are listed. A search finds closed ones too. */
export interface QueueFilter {
  queue: CaseQueueName;
  kind?: CaseKind | undefined;
  /** Sort key of the least risk. */
  leastRank?: number | undefined;
  searched?: Searched | undefined;
}

const OPEN = { state: { $in: [...AT_WORK, 'actioned'] } };

/** What a queue shows of the cases that are not closed. */
function conditionOf(queue: CaseQueueName, { viewerId, now }: QueueViewer): object {
  const isFree = { $or: [{ claim: null }, { 'claim.until': { $lte: now } }] };
  const byQueue: Readonly<Record<CaseQueueName, object>> = {
    all: { kind: { $ne: 'disputedBlock' } },
    free: { kind: { $ne: 'disputedBlock' }, state: { $in: [...AT_WORK] }, ...isFree },
    mine: { 'claim.by': viewerId, 'claim.until': { $gt: now } },
    lead: { escalatedAt: { $ne: null } },
    read: { kind: { $in: ['listen', 'sample', 'secondLook'] } },
    disputes: { kind: 'disputedBlock' },
  };
  return byQueue[queue];
}

/** Cases that this member of staff may work (R4, R21). */
function workableBy({ viewerId, ageBands }: QueueViewer): object {
  return {
    personIds: { $ne: viewerId },
    barredIds: { $ne: viewerId },
    ageBand: { $in: [null, ...ageBands] },
  };
}

/** The filter of a search: the case with a number, or cases about one of these conversations or people. */
const foundBy = ({ number, conversationIds, personIds }: Searched): object =>
  number === null
    ? {
        $or: [{ conversationId: { $in: [...conversationIds] } }, { personIds: { $in: [...personIds] } }],
      }
    : { number };

export function createQueueRepository() {
  return {
    /** The cases of a queue that this member of staff may work, in no order, with what orders them. */
    list: (viewer: QueueViewer, filter: QueueFilter): Promise<ListedCase[]> => {
      const { queue, kind, leastRank, searched } = filter;
      const shown = searched ? [foundBy(searched)] : [OPEN, conditionOf(queue, viewer)];
      return CaseModel.find(
        {
          $and: [
            workableBy(viewer),
            ...shown,
            ...(kind === undefined ? [] : [{ kind }]),
            ...(leastRank === undefined ? [] : [{ riskRank: { $gte: leastRank } }]),
          ],
        },
        QUEUED_FIELDS,
      ).lean<ListedCase[]>();
    },

    /** Undecided appeals, the oldest first, fifty at most. */
    listAppeals: (): Promise<ModerationCase[]> =>
      CaseModel.find({ kind: 'appeal', state: { $in: [...AT_WORK] } })
        .sort({ openedAt: 1 })
        .limit(MAX_DUE)
        .lean<ModerationCase[]>(),

    /** Cases that were closed in this time, second looks left out. */
    listClosed: ({ from, until }: { from: Date; until: Date }): Promise<ModerationCase[]> =>
      CaseModel.find({
        state: 'closed',
        kind: { $ne: 'secondLook' },
        'lastAction.at': { $gte: from, $lt: until },
      }).lean<ModerationCase[]>(),

    /** Second looks that have their answer, the newest first. */
    listSecondLooks: (): Promise<ModerationCase[]> =>
      CaseModel.find({ state: 'closed', kind: 'secondLook' })
        .sort({ openedAt: -1 })
        .limit(MAX_LOOKS)
        .lean<ModerationCase[]>(),

    /** Cases with an open task to report to a statutory body, that this member of staff may work, the most urgent first. */
    listReportsDue: (viewer: QueueViewer): Promise<ModerationCase[]> =>
      CaseModel.find({
        ...workableBy(viewer),
        // Any date: without a bound on `dueAt`, its index is not used and every case is read.
        'authorityReports.dueAt': { $gt: new Date(0) },
        authorityReports: { $elemMatch: { closed: null } },
      })
        .sort({ 'authorityReports.dueAt': 1 })
        .limit(MAX_DUE)
        .lean<ModerationCase[]>(),

    /** Other cases about the words or conduct of a mentor, that this member of staff may work, the newest first; second looks left out. */
    listAboutMentor: (
      viewer: QueueViewer,
      { caseId, mentorId }: { caseId: string; mentorId: string },
    ): Promise<EarlierCase[]> =>
      CaseModel.find(
        {
          $and: [
            workableBy(viewer),
            { _id: { $ne: caseId }, personIds: mentorId, about: 'mentor', kind: { $ne: 'secondLook' } },
          ],
        },
        EARLIER_FIELDS,
      )
        .sort({ number: -1 })
        .limit(MAX_EARLIER)
        .lean<EarlierCase[]>(),

    /** Other cases that are not closed of the same conversation or people, that this member of staff may work, in no order. */
    listRelated: (
      viewer: QueueViewer,
      { _id, conversationId, personIds }: Pick<ModerationCase, '_id' | 'conversationId' | 'personIds'>,
    ): Promise<ListedCase[]> =>
      CaseModel.find(
        {
          $and: [
            { _id: { $ne: _id } },
            workableBy(viewer),
            OPEN,
            {
              $or: [
                { personIds: { $in: [...personIds] } },
                ...(conversationId === null ? [] : [{ conversationId }]),
              ],
            },
          ],
        },
        QUEUED_FIELDS,
      )
        .limit(MAX_RELATED)
        .lean<ListedCase[]>(),
  };
}
