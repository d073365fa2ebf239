import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../../shared/contracts/moderation.ts';
import { canWork } from '../case.policy.ts';
import { presentCaseRow } from '../case.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The queue of the desk: undecided cases, the gravest first, then the one due first; decided ones after them. */
export function listCases({ accounts, cases, clock }: ModerationDeps) {
  return async ({ actor }: { actor: Actor }): Promise<{ cases: CaseRow[] }> => {
    const open = (await cases.listOpen()).filter((found) => canWork(found, actor.accountId));
    const persons = await accounts.findPersons(open.flatMap(({ claim }) => claim?.by ?? []));
    const viewing = { viewerId: actor.accountId, now: clock.now(), persons };
    return { cases: open.map((found) => presentCaseRow(found, viewing)) };
  };
}
