import type { OverduePages } from '../../../shared/domain/dutyTask.ts';
import type { DuePart, DueStep } from '../../../shared/domain/screening/due.ts';
import { ApplicationModel } from './application.model.ts';
import type { Application } from './application.model.ts';

export type ReferralRepository = ReturnType<typeof createReferralRepository>;

const MAX_OVERDUE = 200;

/** The tasks to tell a barring body (R43), which are stored with their application. */
export function createReferralRepository() {
  return {
    /** Applications with an open referral that is past its date, the most urgent first. */
    listOverdue: (now: Date): Promise<Pick<Application, '_id'>[]> =>
      ApplicationModel.find(
        {
          'due.part': 'waiting' satisfies DuePart,
          'due.at': { $lte: now },
          'due.what': 'referral' satisfies DueStep,
        },
        { _id: 1 },
      )
        .sort({ 'due.at': 1 })
        .limit(MAX_OVERDUE)
        .lean<Pick<Application, '_id'>[]>(),

    /** Notes a page about a referral without a change of the version: what staff send meanwhile is not stale by it. */
    async notePaged(applicationId: string, paged: OverduePages): Promise<void> {
      await ApplicationModel.updateOne({ _id: applicationId }, { $set: { 'referral.paged': paged } });
    },
  };
}
