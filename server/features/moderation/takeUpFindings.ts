import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import type { CaseFacts, ModerationCase } from './case.model.ts';
import { rankOf } from './case.policy.ts';
import type { CaseChange } from './case.repository.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { openFindings, sealFindings } from './sealedFindings.ts';
import { caseScope, findingsScope } from './sealingScopes.ts';

/** Whether what the rules found belongs in the case that the listener opened about the same message. */
export async function canTakeUpFindings(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  input: { known: ModerationCase; found: { findings?: readonly unknown[]; heard?: unknown } },
): Promise<boolean> {
  const { known, found } = input;
  const hasFindings = (found.findings ?? []).length > 0;
  if (known.attention === null || found.heard || !hasFindings) return false;
  return (await openFindings(sealer, findingsScope(caseScope(known._id)), known.findings)).length === 0;
}

/**
 * Writes the findings of the rules into the listener's case: the graver risk and the earlier clock are kept, and a closed case is opened
 * again. Joins the running transaction.
 * @param input `found` is the case that the rules alone would have opened, `evidence` its text.
 */
export async function takeUpFindings(
  { cases, clock, sealer }: ModerationDeps,
  input: { known: ModerationCase; found: CaseFacts; evidence: string | null },
): Promise<ModerationCase> {
  const { known, found, evidence } = input;
  // A case for a review says nothing of kind or risk: those are the rules' alone.
  const isListen = known.kind === 'listen';
  const kind = isListen || found.kind !== 'heldMessage' ? found.kind : known.kind;
  const copy =
    evidence === null ? null : await sealer.sealForSafeguarding({ text: evidence, aad: known._id });
  const risk = !isListen && riskRank(known.risk) > riskRank(found.risk) ? known.risk : found.risk;
  const change: CaseChange = {
    kind,
    risk,
    riskRank: rankOf({ kind, risk }),
    ...(found.dueAt < known.dueAt && { dueAt: found.dueAt, clockFrom: found.clockFrom }),
    suspendsCap: known.suspendsCap || found.suspendsCap,
    findings: await sealFindings(sealer, findingsScope(caseScope(known._id)), found.findings),
    lastAction: { by: null, action: 'opened', at: clock.now() },
    ...(known.state === 'closed' && { state: 'open' as const }),
    ...(copy && { evidence: copy }),
  };
  const changed = await cases.change({ caseId: known._id, version: known.version, change });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  return changed;
}
