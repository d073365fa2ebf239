import type { Side } from '../conversation/states.ts';
import { SIDES } from '../conversation/states.ts';
import type { DECISION_ACTIONS } from './decisions.ts';

type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** Who is told of a decision: both people of the conversation and who reported; who reported alone; nobody. */
export const AUDIENCES = ['both', 'reporterOnly', 'nobodyYet'] as const;
export type DecisionAudience = (typeof AUDIENCES)[number];

/** The texts that explain a decision to a person whom it concerns; their words are in the catalogue `explanations`. */
export const EXPLANATION_TEMPLATES = [
  'delivered',
  'wordsTakenOut',
  'wordsTakenOutOfTheirs',
  'removed',
  'removedOfTheirs',
  'paused',
  'goesOn',
  'ruleWasRight',
  'ruleWasWrong',
] as const;
export type ExplanationTemplate = (typeof EXPLANATION_TEMPLATES)[number];

/**
 * Explained decisions that their person can appeal (R26): words taken out of a message, a pause, and a stopped text that was judged to be
 * stopped rightly.
 */
export const APPEALABLE_TEMPLATES = [
  'wordsTakenOut',
  'paused',
  'ruleWasRight',
] as const satisfies readonly ExplanationTemplate[];
export type AppealableTemplate = (typeof APPEALABLE_TEMPLATES)[number];

/** Whether the decision that this text explains can be appealed by way of the explanation. A removed message has an appeal of its own. */
export function isAppealable(template: ExplanationTemplate): template is AppealableTemplate {
  return APPEALABLE_TEMPLATES.some((one) => one === template);
}

/** The template for the writer of the message and for the other side. An action without a row changes nothing for the two. */
const TEMPLATES: Partial<
  Record<DecisionAction, { writer: ExplanationTemplate; other: ExplanationTemplate | null }>
> = {
  release: { writer: 'delivered', other: null },
  redact: { writer: 'wordsTakenOut', other: 'wordsTakenOutOfTheirs' },
  remove: { writer: 'removed', other: 'removedOfTheirs' },
  lock: { writer: 'paused', other: 'paused' },
  unlock: { writer: 'goesOn', other: 'goesOn' },
  ruleRight: { writer: 'ruleWasRight', other: null },
  ruleWrong: { writer: 'ruleWasWrong', other: null },
};

/**
 * What each side of the conversation is told of a decision. No template speaks of a report, so that nobody learns that they were reported
 * (R24).
 * @param decision `writer`: the side that wrote the message that the decision acts on; null where there is none. `isHeld`: the message has not
 * reached the other side, who must not learn from its removal that it was written (S6)
 */
export function explanationsOf(decision: {
  action: DecisionAction;
  tell: DecisionAudience;
  writer: Side | null;
  isHeld: boolean;
}): Partial<Record<Side, ExplanationTemplate>> {
  const { action, tell, writer, isHeld } = decision;
  const templates = tell === 'both' ? TEMPLATES[action] : undefined;
  if (!templates) return {};
  const templatesBySide = SIDES.flatMap((side) => {
    const isWriter = writer === null || side === writer;
    const isSecret = isHeld && action === 'remove';
    const other = isSecret ? null : templates.other;
    const template = isWriter ? templates.writer : other;
    return template === null ? [] : [[side, template] as const];
  });
  return Object.fromEntries(templatesBySide);
}

/**
 * The audiences that a member of staff can choose in a case. The subject of an allegation is told nothing before advice was taken, which
 * only the safeguarding lead knows of (R22).
 */
export function audiencesOf(facts: {
  isAllegation: boolean;
  hasConversation: boolean;
  hasReport: boolean;
  isLead: boolean;
}): DecisionAudience[] {
  const mayTellBoth = facts.hasConversation && (!facts.isAllegation || facts.isLead);
  return AUDIENCES.filter(
    (audience) => audience === 'nobodyYet' || (audience === 'both' ? mayTellBoth : facts.hasReport),
  );
}
