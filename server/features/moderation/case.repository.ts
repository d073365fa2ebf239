import { RATING_PATTERNS } from '../../../shared/domain/reputation/patterns.ts';
import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import { CaseModel } from './case.model.ts';
import { CaseCounterModel } from './caseCounter.model.ts';
import type { CaseRead, ModerationCase, Subject } from './case.model.ts';

export type CaseRepository = ReturnType<typeof createCaseRepository>;

const FIRST_NUMBER = 1_000;
const MAX_RATING_CASES = 20;
const MAX_CASES_OF_PERSON = 100;

/** The fields that a change may set; `change` also adds one to the version. */
export type CaseChange = Partial<
  Pick<
    ModerationCase,
    | 'state'
    | 'claim'
    | 'kind'
    | 'risk'
    | 'riskRank'
    | 'dueAt'
    | 'clockFrom'
    | 'escalatedAt'
    | 'suspendsCap'
    | 'findings'
    | 'score'
    | 'attention'
    | 'level'
    | 'evidence'
    | 'addedTexts'
    | 'gravestAddedId'
    | 'barredIds'
    | 'raises'
    | 'authorityReports'
    | 'lastAction'
  >
> & {
  decision?: ModerationCase['decisions'][number];
  /** Entry of one more message of the case. */
  piece?: string;
};

export function createCaseRepository() {
  return {
    /** Counts up and returns the number of a new case. */
    async nextNumber(): Promise<number> {
      const counter = await CaseCounterModel.findOneAndUpdate(
        { _id: 'cases' },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      ).lean();
      return FIRST_NUMBER + counter.last;
    },

    async insert(record: ModerationCase): Promise<void> {
      await CaseModel.create([record]);
    },

    find: (publicId: string): Promise<ModerationCase | null> =>
      CaseModel.findOne({ publicId }).lean<ModerationCase>(),

    findBySubject: ({ kind, id }: Subject): Promise<ModerationCase | null> =>
      CaseModel.findOne({ 'subject.kind': kind, 'subject.id': id }).lean<ModerationCase>(),

    /** The undecided case of what the listener heard of one side of a conversation: at most one. */
    findHeard: (input: {
      conversationId: string;
      about: ModerationCase['about'];
    }): Promise<ModerationCase | null> =>
      CaseModel.findOne({
        ...input,
        attention: { $ne: null },
        state: { $in: [...AT_WORK] },
      }).lean<ModerationCase>(),

    /**
     * The undecided cases of one kind of a person in a conversation that look again at these same cases, the oldest first, at most `limit`;
     * none without an author.
     */
    async findOpenOf(
      input: Pick<ModerationCase, 'kind' | 'authorId' | 'conversationId' | 'originIds'> & { limit: number },
    ): Promise<ModerationCase[]> {
      const { authorId, conversationId, kind, limit, originIds } = input;
      if (authorId === null) return [];
      const isAtWork = { state: { $in: [...AT_WORK] } };
      return CaseModel.find({ kind, authorId, conversationId, originIds, ...isAtWork })
        .sort({ openedAt: 1 })
        .limit(limit)
        .lean<ModerationCase[]>();
    },

    /** In the order of `ids`; those that are gone are left out. */
    async findMany(ids: readonly string[]): Promise<ModerationCase[]> {
      const found = await CaseModel.find({ _id: { $in: [...ids] } }).lean<ModerationCase[]>();
      const byId = new Map(found.map((one) => [one._id, one]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    /** What was decided in cases about this message. */
    findDecisionsAbout: (entryId: string): Promise<Pick<ModerationCase, '_id' | 'decisions'>[]> =>
      CaseModel.find(
        {
          $or: [
            { 'subject.kind': 'entry', 'subject.id': entryId },
            { 'report.entryId': entryId },
            { pieces: entryId },
          ],
        },
        { decisions: 1 },
      ).lean<Pick<ModerationCase, '_id' | 'decisions'>[]>(),

    /** Samples of a day of this conversation with a text that was read. The subject, because the kind changes with a decision. */
    countReadDays: (conversationId: string): Promise<number> =>
      CaseModel.countDocuments({
        conversationId,
        'subject.kind': 'conversationDay',
        'reads.0': { $exists: true },
      }),

    /** Undecided cases. */
    countUndecided: (): Promise<number> => CaseModel.countDocuments({ state: { $in: [...AT_WORK] } }),

    /** Notes a read without a change of the version: once for each text and person, but each read with a reason. */
    async noteRead({ caseId, read }: { caseId: string; read: CaseRead }): Promise<void> {
      const { by, textId, reason } = read;
      const isNew = { reads: { $not: { $elemMatch: { by, textId } } } };
      await CaseModel.updateOne({ _id: caseId, ...(reason === null && isNew) }, { $push: { reads: read } });
    },

    /** Moves the end of a claim on, without a change of the version; nothing where the account has no claim. */
    async renewClaim({ caseId, by, until }: { caseId: string; by: string; until: Date }): Promise<void> {
      await CaseModel.updateOne({ _id: caseId, 'claim.by': by }, { $max: { 'claim.until': until } });
    },

    /** Cases that are claimed, by the account or session if one is given. */
    listClaimed: (search: { accountId?: string; sessionId?: string } = {}): Promise<ModerationCase[]> =>
      CaseModel.find({
        'claim.by': search.accountId ?? { $exists: true },
        ...(search.sessionId !== undefined && { 'claim.sessionId': search.sessionId }),
      }).lean<ModerationCase[]>(),

    /** Notes since when a text to the team waits, without a change of the version: a decision is not stale by it. */
    setAwaitsAnswer: (input: { caseId: string; since: Date | null }): Promise<ModerationCase | null> =>
      CaseModel.findOneAndUpdate(
        { _id: input.caseId },
        { $set: { answerWaitsSince: input.since } },
        { returnDocument: 'after' },
      ).lean<ModerationCase>(),

    /** The gravest undecided case of a conversation about the young person's safety, or about a question of this side; null without one. */
    findSafetyCase: ({
      conversationId,
      about,
    }: Pick<ModerationCase, 'conversationId' | 'about'>): Promise<ModerationCase | null> =>
      CaseModel.findOne({
        conversationId,
        $or: [
          { kind: { $in: ['distress', 'blockedHarm'] }, about: 'mentee' },
          { kind: 'question', about },
        ],
        state: { $in: [...AT_WORK] },
      })
        .sort({ riskRank: -1, openedAt: 1 })
        .lean<ModerationCase>(),

    /** Counts an added text without a change of the version. */
    async countText(caseId: string): Promise<void> {
      await CaseModel.updateOne({ _id: caseId }, { $inc: { addedTexts: 1 } });
    },

    /** Changes a case. @returns the changed case; null when it is no longer at `version`, and then it is not changed */
    async change(input: {
      caseId: string;
      version: number;
      change: CaseChange;
    }): Promise<ModerationCase | null> {
      const { decision, piece, ...set } = input.change;
      return CaseModel.findOneAndUpdate(
        { _id: input.caseId, version: input.version },
        {
          $set: {
            ...set,
            // A decided case takes up no more texts: the next one opens a case of its own.
            ...(set.state && !AT_WORK.includes(set.state) && { joinKey: null }),
          },
          $inc: { version: 1 },
          ...(decision && { $push: { decisions: decision } }),
          ...(piece !== undefined && { $addToSet: { pieces: piece } }),
        },
        { returnDocument: 'after' },
      ).lean<ModerationCase>();
    },

    /** Notes that an appeal found a decision wrong, without a change of the version. */
    async markReversed(input: { caseId: string; decisionId: string; at: Date }): Promise<void> {
      const change = { $set: { 'decisions.$[one].reversedAt': input.at } };
      const arrayFilters = [{ 'one.id': input.decisionId }];
      await CaseModel.updateOne({ _id: input.caseId }, change, { arrayFilters });
    },

    /** Undecided cases about this message, as their first or as a further one. */
    findUndecidedAbout: ({ conversationId, entryId }: { conversationId: string; entryId: string }) =>
      CaseModel.find({
        conversationId,
        $or: [{ 'subject.kind': 'entry', 'subject.id': entryId }, { pieces: entryId }],
        state: { $in: [...AT_WORK] },
      }).lean<ModerationCase[]>(),

    /** Undecided cases of a conversation that suspend the mentor's cap. */
    findSuspendingCap: (conversationId: string): Promise<Pick<ModerationCase, 'subject' | 'pieces'>[]> =>
      CaseModel.find(
        { conversationId, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { subject: 1, pieces: 1 },
      ).lean<Pick<ModerationCase, 'subject' | 'pieces'>[]>(),

    /** The newest cases of negative ratings, of reviews of a mentor's ratings and of signs in them. */
    findRatingCases: (mentorId: string): Promise<ModerationCase[]> =>
      CaseModel.find({ mentorId, kind: { $in: ['lowRating', 'ratingReview', ...RATING_PATTERNS] } })
        .sort({ openedAt: -1 })
        .limit(MAX_RATING_CASES)
        .lean<ModerationCase[]>(),

    /** The newest cases about this person's words or conduct, oldest first. */
    async findAboutPerson(accountId: string): Promise<Pick<ModerationCase, 'publicId' | 'number'>[]> {
      const newest = await CaseModel.find({ personIds: accountId }, { publicId: 1, number: 1 })
        .sort({ number: -1 })
        .limit(MAX_CASES_OF_PERSON)
        .lean<Pick<ModerationCase, 'publicId' | 'number'>[]>();
      return newest.reverse();
    },

    /** Conversations of mentors with an undecided case that suspends the mentor's cap, each once, closed conversations included. */
    async findExempt(mentorIds: readonly string[]): Promise<{ mentorId: string; conversationId: string }[]> {
      const cases = await CaseModel.find(
        { mentorId: { $in: [...mentorIds] }, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { mentorId: 1, conversationId: 1 },
      ).lean<Pick<ModerationCase, 'mentorId' | 'conversationId'>[]>();
      const found = new Map<string, { mentorId: string; conversationId: string }>();
      for (const { mentorId, conversationId } of cases) {
        if (mentorId !== null && conversationId !== null)
          found.set(conversationId, { mentorId, conversationId });
      }
      return [...found.values()];
    },
  };
}
