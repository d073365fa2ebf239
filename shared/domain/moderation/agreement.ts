import type { DECISION_ACTIONS } from './decisions.ts';

type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** What a decision comes to: nothing to do, a change of a text, a limit for a person, a call for the safeguarding lead. */
export const OUTCOME_CLASSES = ['nothing', 'text', 'person', 'lead'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

const CLASSES: Partial<Record<DecisionAction, OutcomeClass>> = {
  noAction: 'nothing',
  release: 'nothing',
  notNeeded: 'nothing',
  watch: 'nothing',
  fine: 'nothing',
  redact: 'text',
  remove: 'text',
  lock: 'person',
  restrict: 'person',
  right: 'lead',
  escalate: 'lead',
  lookNothing: 'nothing',
  lookText: 'text',
  lookPerson: 'person',
  lookLead: 'lead',
};

/** The gravest of what several decisions on one case come to; null where none of them says anything. */
export function outcomeClassOf(actions: readonly DecisionAction[]): OutcomeClass | null {
  const classes = actions.flatMap((action) => CLASSES[action] ?? []);
  return OUTCOME_CLASSES.findLast((one) => classes.includes(one)) ?? null;
}

/** What two people made of one case, independently of each other. */
export interface TwoLooks {
  first: OutcomeClass;
  second: OutcomeClass;
}

interface AgreementFigures {
  cases: number;
  /** Share of cases with the same answer, 0–1. */
  agreed: number;
  /** Cohen's kappa, -1–1; null where chance alone would agree always. */
  kappa: number | null;
}

/**
 * How far two people agree beyond chance: `(observed - expected) / (1 - expected)`.
 * Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
 * @param looks at least one
 */
export function agreementOf(looks: readonly TwoLooks[]): AgreementFigures {
  const cases = looks.length;
  const share = (matches: (one: TwoLooks) => boolean) => looks.filter(matches).length / cases;
  const agreed = share(({ first, second }) => first === second);
  const expected = OUTCOME_CLASSES.map(
    (one) => share(({ first }) => first === one) * share(({ second }) => second === one),
  ).reduce((sum, product) => sum + product, 0);
  return { cases, agreed, kappa: expected === 1 ? null : (agreed - expected) / (1 - expected) };
}
