import { decisionAction } from '../../../shared/contracts/moderation.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';

/** Whether the case is about the safety of a person or its risk is high or above. The panel then shows `FirstActs` before the decisions. */
export function isAtRisk({ kind, risk }: Pick<CaseView, 'kind' | 'risk'>): boolean {
  return kind === 'distress' || kind === 'blockedHarm' || riskRank(risk) >= riskRank('high');
}

/** The actions in the order of the contract; where a person may be in danger now, the call for the safeguarding lead comes first. */
export function orderedActions(
  actions: readonly DecisionAction[],
  { risk }: Pick<CaseView, 'risk'>,
): DecisionAction[] {
  const inOrder = decisionAction.options.filter((action) => actions.includes(action));
  if (riskRank(risk) < riskRank('high')) return inOrder;
  return [
    ...inOrder.filter((action) => action === 'escalate'),
    ...inOrder.filter((action) => action !== 'escalate'),
  ];
}
