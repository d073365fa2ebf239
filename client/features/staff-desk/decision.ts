import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import type { NewRestriction } from '../../../shared/contracts/restrictions.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { canSuspect } from '../../../shared/domain/moderation/authorityReport.ts';
import type { AbuseSuspicion } from '../../../shared/domain/moderation/authorityReport.ts';
import { reportOutcomeOf } from '../../../shared/domain/moderation/decisions.ts';
import { explanationsOf } from '../../../shared/domain/moderation/explanations.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import { RATING_PATTERNS } from '../../../shared/domain/reputation/patterns.ts';

/** One key for each action. */
export const DECISION_KEYS = {
  release: 'D',
  redact: 'R',
  remove: 'X',
  lock: 'L',
  unlock: 'U',
  restrict: 'P',
  lift: 'F',
  uphold: 'H',
  reverse: 'V',
  escalate: 'E',
  noAction: 'N',
  close: 'C',
  right: 'Y',
  notNeeded: 'O',
  watch: 'W',
  fine: 'G',
  ruleRight: 'A',
  ruleWrong: 'B',
  lookNothing: 'I',
  lookText: 'M',
  lookPerson: 'Q',
  lookLead: 'S',
} as const satisfies Record<DecisionAction, string>;

const DANGEROUS: readonly DecisionAction[] = ['remove', 'lock', 'restrict'];

/** Actions that take something away from people: their button is drawn as dangerous. */
export function isDangerous(action: DecisionAction): boolean {
  return DANGEROUS.includes(action);
}

/** A decision before it is confirmed; nothing of it is sent. */
export interface DecisionDraft {
  chosenAction: DecisionAction | null;
  /** The version of the case that was on screen when the action was chosen. */
  version: number;
  tell: DecisionAudience;
  reason: string;
  /** What both sides read as the reason of a removal. */
  removedFor: RemovalReason;
  restriction: NewRestriction;
  /** Id of the restriction to lift. */
  restrictionId: string | null;
  /** The sexual abuse of a child that is suspected; null without a suspicion. */
  suspicion: AbuseSuspicion | null;
  /** What the last try to confirm lacked. */
  missing: 'action' | 'reason' | 'words' | null;
}

export type DecisionDraftEvent =
  | { type: 'choose'; action: DecisionAction; view: CaseView }
  | { type: 'tell'; tell: DecisionAudience }
  | { type: 'reason'; reason: string }
  | { type: 'removedFor'; removedFor: RemovalReason }
  | { type: 'restriction'; change: Partial<NewRestriction> }
  | { type: 'restrictionId'; restrictionId: string }
  | { type: 'suspicion'; suspicion: AbuseSuspicion | null }
  | { type: 'cancel'; view: CaseView }
  | { type: 'incomplete' }
  /** The version that the answer to this person's own command holds. */
  | { type: 'seen'; version: number }
  | { type: 'done'; view: CaseView };

const ENDINGS: readonly DecisionAction[] = ['noAction', 'close'];

/** Kinds of cases for which "nobody yet" is chosen first. */
const TOLD_NOBODY: readonly CaseView['kind'][] = [
  'conduct',
  'lowRating',
  'ratingReview',
  ...RATING_PATTERNS,
  'listen',
  'sample',
];

/**
 * The audience that a new decision begins with. An allegation is told to no one before advice was taken. A report is
 * answered with the action that ends its case, because a closed case sends no answer.
 */
function defaultAudience(
  { audiences, kind, report }: Pick<CaseView, 'audiences' | 'kind' | 'report'>,
  chosenAction: DecisionAction | null,
): DecisionAudience {
  const audienceOfRules = (): DecisionAudience => {
    if (report && chosenAction !== null && ENDINGS.includes(chosenAction)) return 'reporterOnly';
    if (TOLD_NOBODY.includes(kind)) return 'nobodyYet';
    return report ? 'reporterOnly' : 'both';
  };
  const audience = audienceOfRules();
  return audiences.includes(audience) ? audience : 'nobodyYet';
}

/** The draft of a decision on a case that was just opened: nothing is chosen. */
export function emptyDraft(
  view: Pick<CaseView, 'about' | 'audiences' | 'kind' | 'mayRestrict' | 'report' | 'version'>,
): DecisionDraft {
  return {
    chosenAction: null,
    version: view.version,
    tell: defaultAudience(view, null),
    reason: '',
    removedFor: 'rules',
    restriction: emptyRestriction(view),
    restrictionId: null,
    suspicion: null,
    missing: null,
  };
}

/** A suspension of whom the case is about, unless they may not be restricted by this person. */
function emptyRestriction({ about, mayRestrict }: Pick<CaseView, 'about' | 'mayRestrict'>): NewRestriction {
  const side = mayRestrict.find((one) => one === about) ?? mayRestrict[0] ?? 'mentor';
  return { side, kind: 'suspension', reason: 'rules', days: 7, words: '' };
}

const USUAL_DAYS = 7;

/** A removal has no days, and every other kind some. */
function changedRestriction(before: NewRestriction, change: Partial<NewRestriction>): NewRestriction {
  const after = { ...before, ...change };
  return { ...after, days: after.kind === 'removal' ? null : (after.days ?? USUAL_DAYS) };
}

/** The default audience follows the action, unless the moderator chose another. */
function withChosenAction(draft: DecisionDraft, chosenAction: DecisionAction | null, view: CaseView) {
  const isChosen = draft.tell !== defaultAudience(view, draft.chosenAction);
  return { chosenAction, tell: isChosen ? draft.tell : defaultAudience(view, chosenAction), missing: null };
}

/** Choosing the same action again cancels it. The reason is kept until a decision is taken. */
export function nextDraft(draft: DecisionDraft, event: DecisionDraftEvent): DecisionDraft {
  switch (event.type) {
    case 'choose': {
      const { action, view } = event;
      if (!view.actions.includes(action)) return draft;
      const chosenAction = draft.chosenAction === action ? null : action;
      return { ...draft, ...withChosenAction(draft, chosenAction, view), version: view.version };
    }
    case 'tell':
      return { ...draft, tell: event.tell };
    case 'reason':
      return { ...draft, reason: event.reason, missing: null };
    case 'removedFor':
      return { ...draft, removedFor: event.removedFor };
    case 'restriction':
      return { ...draft, restriction: changedRestriction(draft.restriction, event.change), missing: null };
    case 'restrictionId':
      return { ...draft, restrictionId: event.restrictionId };
    case 'suspicion':
      return { ...draft, suspicion: event.suspicion };
    case 'cancel':
      return { ...draft, ...withChosenAction(draft, null, event.view) };
    case 'incomplete':
      return { ...draft, missing: missingOf(draft) };
    case 'seen':
      return { ...draft, version: event.version };
    case 'done':
      return emptyDraft(event.view);
  }
}

export interface ReadyDecision {
  version: number;
  action: DecisionAction;
  tell: DecisionAudience;
  reason: string;
  removedFor?: RemovalReason;
  restriction?: NewRestriction;
  restrictionId?: string;
  suspicion?: AbuseSuspicion;
}

/** What a draft needs before it can be confirmed; null when it is complete. */
function missingOf({ chosenAction, reason, restriction }: DecisionDraft): DecisionDraft['missing'] {
  if (chosenAction === null) return 'action';
  if (chosenAction === 'restrict' && restriction.words.trim() === '') return 'words';
  return reason.trim() === '' ? 'reason' : null;
}

/** The decision as it would be sent, or null while something is missing. */
export function readyDecision(
  draft: DecisionDraft,
  { restrictions }: Pick<CaseView, 'restrictions'>,
): ReadyDecision | null {
  const { chosenAction: action, version, tell, removedFor, restriction, suspicion } = draft;
  if (action === null || missingOf(draft) !== null) return null;
  const restrictionId = chosenRestriction(draft, { restrictions });
  return {
    version,
    action,
    tell,
    reason: draft.reason.trim(),
    ...(action === 'remove' && { removedFor }),
    ...(action === 'restrict' && { restriction }),
    ...(action === 'lift' && restrictionId !== null && { restrictionId }),
    ...(suspicion !== null && canSuspect(action) && { suspicion }),
  };
}

/** The restriction that would be lifted: the chosen one while it is in force, or else the first. */
export function chosenRestriction(
  { restrictionId }: Pick<DecisionDraft, 'restrictionId'>,
  { restrictions }: Pick<CaseView, 'restrictions'>,
): string | null {
  return (restrictions.find(({ id }) => id === restrictionId) ?? restrictions[0])?.id ?? null;
}

/** The action of a key, if it is open to this person. */
export function actionOfKey(key: string, actions: readonly DecisionAction[]): DecisionAction | null {
  return actions.find((action) => DECISION_KEYS[action] === key) ?? null;
}

/** What who reported reads of the decision as it would be sent; null where they are told nothing by it. */
export function outcomeFor(
  { report, decisions }: Pick<CaseView, 'report' | 'decisions'>,
  { chosenAction, tell }: { chosenAction: DecisionAction; tell: DecisionAudience },
): 'acted' | 'noRuleBroken' | null {
  if (!report || tell === 'nobodyYet' || chosenAction === 'escalate') return null;
  return reportOutcomeOf([...decisions.map(({ action }) => action), chosenAction]);
}

/** The people who read about a decision: `nobodyYet` where there was no text for the audience that was chosen. */
export function audienceOf(
  { action, tell }: Pick<CaseView['decisions'][number], 'action' | 'tell'>,
  { kind, report, writer, isHeld }: Pick<CaseView, 'kind' | 'report' | 'writer' | 'isHeld'>,
): DecisionAudience {
  if (kind === 'appeal') return 'reporterOnly';
  const recipients = Object.keys(explanationsOf({ action, tell, writer, isHeld }));
  return recipients.length > 0 || report ? tell : 'nobodyYet';
}
