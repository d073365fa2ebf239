import type { MyAppeal } from '../../../shared/contracts/appeals.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isAppealable } from '../../../shared/domain/moderation/explanations.ts';
import type { AppealableTemplate } from '../../../shared/domain/moderation/explanations.ts';
import type { AppealRecord } from './appeal.model.ts';
import { presentAppeal } from './appeal.presenter.ts';
import type { CaseDecision } from './caseDecision.ts';
import type { ModerationCase } from './case.model.ts';
import { caseNumberOf } from './case.policy.ts';
import { presentDecision } from './case.presenter.ts';
import type { Explanation } from './explanation.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { reasonScope } from './sealingScopes.ts';

type AppealedDeps = Pick<ModerationDeps, 'accounts' | 'appeals' | 'cases' | 'explanations' | 'sealer'>;

/**
 * What the appeal of a case is about, with the decision where an explanation told of it, and the case in which that was decided. Null for
 * a case without an appeal.
 */
export async function readAppealed(
  deps: AppealedDeps,
  { subject }: ModerationCase,
): Promise<CaseView['appealed']> {
  const appeal = subject.kind === 'appeal' ? await deps.appeals.find(subject.id) : null;
  if (!appeal) return null;
  const [origin] = await deps.cases.findMany(appeal.decidedIn === null ? [] : [appeal.decidedIn]);
  const about = appeal.subject.kind;
  const explanation = about === 'explanation' ? await deps.explanations.find(appeal.subject.id) : null;
  return {
    about,
    explained: explainedBy(explanation),
    decision: origin && explanation ? await readDecision(deps, origin, explanation) : null,
    decidedIn: origin
      ? { id: origin.publicId, number: caseNumberOf(origin), hasEvidence: origin.evidence !== null }
      : null,
  };
}

function explainedBy(explanation: Pick<Explanation, 'template'> | null): AppealableTemplate | null {
  return explanation && isAppealable(explanation.template) ? explanation.template : null;
}

/** The decision that an explanation is about, with its reason opened; null where the case has no such decision. */
async function readDecision(
  deps: Pick<AppealedDeps, 'accounts' | 'sealer'>,
  { _id, decisions }: ModerationCase,
  { decisionId }: Explanation,
): Promise<CaseView['decisions'][number] | null> {
  const decision = decisions.find(({ id }) => id === decisionId);
  if (!decision) return null;
  const persons = await deps.accounts.findPersons([decision.by]);
  return presentDecision(decision, { persons, reason: await openReason(deps, _id, decision) });
}

/** The reason of a decision; empty for a judgement without one. */
export async function openReason(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  caseId: string,
  { id, reason: sealed }: CaseDecision,
): Promise<string> {
  return sealed === null ? '' : sealer.open({ ...reasonScope(caseId, id), sealed });
}

/** Appeals for their person, in their order. */
export async function viewOwnAppeals(
  { explanations }: Pick<ModerationDeps, 'explanations'>,
  appeals: readonly AppealRecord[],
): Promise<MyAppeal[]> {
  const ids = appeals
    .filter(({ subject }) => subject.kind === 'explanation')
    .map(({ subject }) => subject.id);
  const found = new Map((await explanations.findMany(ids)).map((one) => [one.publicId, one]));
  return appeals.map((appeal) => presentAppeal(appeal, explainedBy(found.get(appeal.subject.id) ?? null)));
}
