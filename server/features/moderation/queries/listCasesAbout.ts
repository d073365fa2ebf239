import { caseNumberOf } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The cases about a person's words or conduct, oldest first: public id, and the number that staff say. */
export function listCasesAbout({ cases }: Pick<ModerationDeps, 'cases'>) {
  return async (accountId: string): Promise<{ id: string; number: string }[]> => {
    const found = await cases.findAboutPerson(accountId);
    return found.map((one) => ({ id: one.publicId, number: caseNumberOf(one) }));
  };
}
