import type { AgreementRow } from '../../../../shared/contracts/desk.ts';
import { agreementOf, outcomeClassOf } from '../../../../shared/domain/moderation/agreement.ts';
import type { TwoLooks } from '../../../../shared/domain/moderation/agreement.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openFindings } from '../sealedFindings.ts';
import { caseScope, findingsScope } from '../sealingScopes.ts';

/** How far second looks agree with the first decision, for each reason: what was found first, or the kind of the case. The most cases first. */
export function listAgreement(deps: ModerationDeps) {
  return async (): Promise<{ rows: AgreementRow[] }> => {
    const byReason = new Map<string, TwoLooks[]>();
    const looked = await deps.queue.listSecondLooks();
    const firsts = await deps.cases.findMany(looked.map(({ subject }) => subject.id));
    const byId = new Map(firsts.map((one) => [one._id, one]));
    for (const second of looked) {
      const first = byId.get(second.subject.id);
      const looks = first && pairOutcomes(first, second);
      if (!looks) continue;
      const reason = await reasonOf(deps, first);
      byReason.set(reason, [...(byReason.get(reason) ?? []), looks]);
    }
    const rows = [...byReason].map(([reason, looks]) => ({ reason, ...agreementOf(looks) }));
    return { rows: rows.sort((a, b) => b.cases - a.cases) };
  };
}

/** The outcome of the first decision and of the second look; null where one of them has no class. */
function pairOutcomes(first: ModerationCase, second: ModerationCase): TwoLooks | null {
  const [before, after] = [first, second].map(({ decisions }) =>
    outcomeClassOf(decisions.map(({ action }) => action)),
  );
  return before && after ? { first: before, second: after } : null;
}

/** What the case was opened for: the kind of its first finding, else the kind of the case. */
async function reasonOf({ sealer }: ModerationDeps, { _id, kind, findings: sealed }: ModerationCase) {
  const [found] = await openFindings(sealer, findingsScope(caseScope(_id)), sealed);
  return found?.kind ?? kind;
}
