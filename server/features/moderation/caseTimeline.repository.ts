import { CaseModel } from './case.model.ts';
import type { CaseNote, ModerationCase } from './case.model.ts';
import { MAX_WIDENINGS } from './caseTimeline.ts';
import type { CallRecord, CaseWidening } from './caseTimeline.ts';

export type CaseTimelineRepository = ReturnType<typeof createCaseTimelineRepository>;

const MAX_NOTES = 100;
const MAX_CALLS = 100;

/** What staff add to a case without a change of its version: a decision is not stale by it. Null where the case has as many as it may have. */
export function createCaseTimelineRepository() {
  return {
    /** Adds a note. @returns the changed case; null when it has as many notes as it can */
    addNote: ({ caseId, note }: { caseId: string; note: CaseNote }): Promise<ModerationCase | null> =>
      CaseModel.findOneAndUpdate(
        { _id: caseId, [`notes.${MAX_NOTES - 1}`]: { $exists: false } },
        { $push: { notes: note } },
        { returnDocument: 'after' },
      ).lean<ModerationCase>(),

    /** Adds a call record. @returns the changed case; null when it has as many calls as it can */
    addCall: ({ caseId, call }: { caseId: string; call: CallRecord }): Promise<ModerationCase | null> =>
      CaseModel.findOneAndUpdate(
        { _id: caseId, [`calls.${MAX_CALLS - 1}`]: { $exists: false } },
        { $push: { calls: call } },
        { returnDocument: 'after' },
      ).lean<ModerationCase>(),

    /** Adds a widening. @returns the changed case; null when it has as many as it can */
    addWidening: (input: { caseId: string; widening: CaseWidening }): Promise<ModerationCase | null> =>
      CaseModel.findOneAndUpdate(
        { _id: input.caseId, [`widenings.${MAX_WIDENINGS - 1}`]: { $exists: false } },
        { $push: { widenings: input.widening } },
        { returnDocument: 'after' },
      ).lean<ModerationCase>(),
  };
}
