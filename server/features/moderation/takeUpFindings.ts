import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import { joinAllegation } from './authorityReport.ts';
import type { CaseFacts, ModerationCase } from './case.model.ts';
import { rankOf } from './case.policy.ts';
import type { CaseChange } from './case.repository.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { openFindings, sealFindings } from './sealedFindings.ts';
import { caseScope, findingsScope } from './sealingScopes.ts';

/** Whether findings of the rules belong in the case that the listener opened about the same message, which has none yet. */
export async function canTakeUpFindings(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  input: { existing: ModerationCase; facts: { findings?: readonly unknown[]; heard?: unknown } },
): Promise<boolean> {
  const { existing, facts } = input;
  const hasFindings = (facts.findings ?? []).length > 0;
  if (existing.attention === null || facts.heard || !hasFindings) return false;
  return (await openFindings(sealer, findingsScope(caseScope(existing._id)), existing.findings)).length === 0;
}

/**
 * Writes the findings of the rules into the listener's case: the graver risk and the earlier clock are kept, and a closed case is opened
 * again. Joins the running transaction.
 * @param input `existing`: the case of the listener; `facts`: the case that the rules alone would have opened; `evidence`: its text
 */
export async function takeUpFindings(
  { cases, clock, sealer }: ModerationDeps,
  input: { existing: ModerationCase; facts: CaseFacts; evidence: string | null },
): Promise<ModerationCase> {
  const { existing, facts, evidence } = input;
  // A case for a review says nothing of kind or risk: those are the rules' alone.
  const isListen = existing.kind === 'listen';
  const kind = isListen || facts.kind !== 'heldMessage' ? facts.kind : existing.kind;
  const copy =
    evidence === null ? null : await sealer.sealForSafeguarding({ text: evidence, aad: existing._id });
  const risk = !isListen && riskRank(existing.risk) > riskRank(facts.risk) ? existing.risk : facts.risk;
  const change: CaseChange = {
    kind,
    risk,
    riskRank: rankOf({ kind, risk }),
    ...(facts.dueAt < existing.dueAt && { dueAt: facts.dueAt, clockFrom: facts.clockFrom }),
    suspendsCap: existing.suspendsCap || facts.suspendsCap,
    findings: await sealFindings(sealer, findingsScope(caseScope(existing._id)), facts.findings),
    authorityReports: joinAllegation(existing, facts),
    lastAction: { by: null, action: 'opened', at: clock.now() },
    ...(existing.state === 'closed' && { state: 'open' as const }),
    ...(copy && { evidence: copy }),
  };
  const changed = await cases.change({ caseId: existing._id, version: existing.version, change });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  return changed;
}
