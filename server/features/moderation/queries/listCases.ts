import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../../shared/contracts/moderation.ts';
import { canWork } from '../case.policy.ts';
import { presentCaseRow } from '../case.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The queue: what nobody has decided, the gravest first, then what is due first; the decided ones behind. */
export function listCases({ accounts, cases, clock }: ModerationDeps) {
  return async ({ actor }: { actor: Actor }): Promise<CaseRow[]> => {
    const open = (await cases.listOpen()).filter((found) => canWork(found, actor.accountId));
    const persons = await accounts.findPersons(open.flatMap(({ claim }) => claim?.by ?? []));
    return open.map((found) =>
      presentCaseRow(found, { viewerId: actor.accountId, now: clock.now(), persons }),
    );
  };
}
