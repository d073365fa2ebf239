import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import { AppealModel } from './appeal.model.ts';
import { AttemptModel } from './attempt.model.ts';
import { CaseModel } from './case.model.ts';
import type { Subject } from './case.model.ts';
import { ExplanationModel } from './explanation.model.ts';
import { ReportModel } from './report.model.ts';

/** Subjects whose words the case itself keeps: it needs no key but its own. */
const WITH_OWN_WORDS = [
  'feedback',
  'reflection',
  'helpRequest',
  'mentorProfile',
  'teamMessage',
] as const satisfies readonly Subject['kind'][];

export type ErasedPersonRepository = ReturnType<typeof createErasedPersonRepository>;

/** What an erasure needs and changes of the records of the desk. The words of cases, reports and evidence stay. */
export function createErasedPersonRepository() {
  return {
    /** The ids of those conversations whose words an undecided case needs. */
    findNeeded: async (conversationIds: readonly string[]): Promise<ReadonlySet<string>> => {
      const needing = {
        conversationId: { $in: [...conversationIds] },
        'subject.kind': { $nin: [...WITH_OWN_WORDS] },
        state: { $in: [...AT_WORK] },
      };
      const found = await CaseModel.find(needing, { conversationId: 1 }).lean<{ conversationId: string }[]>();
      return new Set(found.map(({ conversationId }) => conversationId));
    },

    /** Puts another id in the place of an account in all records of a conversation. Joins the running transaction. */
    async replacePerson(input: {
      conversationId: string;
      accountId: string;
      replacement: string;
    }): Promise<void> {
      const { conversationId, accountId, replacement } = input;
      const about = { conversationId, personIds: accountId };
      await CaseModel.updateMany(about, { $addToSet: { personIds: replacement } });
      await CaseModel.updateMany(about, { $pull: { personIds: accountId } });
      const written = { conversationId, authorId: accountId };
      await CaseModel.updateMany(written, { $set: { authorId: replacement, joinKey: null } });
      await AttemptModel.updateMany(written, { $set: { authorId: replacement } });
      await ReportModel.updateMany(
        { conversationId, reporterId: accountId },
        { $set: { reporterId: replacement } },
      );
      await AppealModel.updateMany({ conversationId, accountId }, { $set: { accountId: replacement } });
    },

    /** Deletes what the person was told of decisions. */
    async dropExplanations(accountId: string): Promise<void> {
      await ExplanationModel.deleteMany({ accountId });
    },
  };
}
