import type { z } from 'zod';
import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import { decisionAction } from '../../../shared/contracts/moderation.ts';
import type { CaseView, DecisionAction, tell as tellSchema } from '../../../shared/contracts/moderation.ts';

export type AudienceChoice = z.infer<typeof tellSchema>;

/** One key for each action. */
export const DECISION_KEYS = {
  release: 'D',
  redact: 'R',
  remove: 'X',
  lock: 'L',
  unlock: 'U',
  escalate: 'E',
  noAction: 'N',
  close: 'C',
  right: 'Y',
  notNeeded: 'O',
  watch: 'W',
} as const satisfies Record<DecisionAction, string>;

const DANGEROUS: readonly DecisionAction[] = ['remove', 'lock'];

/** Actions that take something away from people: their button is drawn as dangerous. */
export function isDangerous(action: DecisionAction): boolean {
  return DANGEROUS.includes(action);
}

/** A decision before it is committed; nothing of it is sent. */
export interface DecisionDraft {
  armed: DecisionAction | null;
  /** The version of the case that was on screen when the action was chosen. */
  version: number;
  tell: AudienceChoice;
  reason: string;
  /** What both sides read as the reason of a removal. */
  removedFor: RemovalReason;
  /** What the last commit lacked. */
  missing: 'action' | 'reason' | null;
}

export type DecisionDraftEvent =
  | { type: 'arm'; action: DecisionAction; about: CaseView }
  | { type: 'tell'; tell: AudienceChoice }
  | { type: 'reason'; reason: string }
  | { type: 'removedFor'; removedFor: RemovalReason }
  | { type: 'disarm'; about: CaseView }
  | { type: 'incomplete' }
  /** The version that the answer to this person's own command holds. */
  | { type: 'seen'; version: number }
  | { type: 'done'; about: CaseView };

const ENDINGS: readonly DecisionAction[] = ['noAction', 'close'];

/**
 * The audience that a new decision begins with. An allegation is told to no one before advice was taken. A report is
 * answered with the action that ends its case, because a closed case sends no answer.
 */
function defaultAudience(
  about: Pick<CaseView, 'kind' | 'report'>,
  armed: DecisionAction | null,
): AudienceChoice {
  if (about.report && armed !== null && ENDINGS.includes(armed)) return 'reporterOnly';
  if (about.kind === 'conduct' || about.kind === 'lowRating' || about.kind === 'listen') return 'nobodyYet';
  return about.report ? 'reporterOnly' : 'both';
}

export function emptyDraft(about: Pick<CaseView, 'kind' | 'report' | 'version'>): DecisionDraft {
  return {
    armed: null,
    version: about.version,
    tell: defaultAudience(about, null),
    reason: '',
    removedFor: 'rules',
    missing: null,
  };
}

/** The default audience follows the action, unless the moderator chose another. */
function armedWith(draft: DecisionDraft, armed: DecisionAction | null, about: CaseView) {
  const isChosen = draft.tell !== defaultAudience(about, draft.armed);
  return { armed, tell: isChosen ? draft.tell : defaultAudience(about, armed), missing: null };
}

/** Choosing the same action again disarms it. The reason is kept until a decision is taken. */
export function nextDraft(draft: DecisionDraft, event: DecisionDraftEvent): DecisionDraft {
  switch (event.type) {
    case 'arm': {
      const { action, about } = event;
      if (!about.actions.includes(action)) return draft;
      const armed = draft.armed === action ? null : action;
      return { ...draft, ...armedWith(draft, armed, about), version: about.version };
    }
    case 'tell':
      return { ...draft, tell: event.tell };
    case 'reason':
      return { ...draft, reason: event.reason, missing: null };
    case 'removedFor':
      return { ...draft, removedFor: event.removedFor };
    case 'disarm':
      return { ...draft, ...armedWith(draft, null, event.about) };
    case 'incomplete':
      return { ...draft, missing: draft.armed === null ? 'action' : 'reason' };
    case 'seen':
      return { ...draft, version: event.version };
    case 'done':
      return emptyDraft(event.about);
  }
}

export interface ReadyDecision {
  version: number;
  action: DecisionAction;
  tell: AudienceChoice;
  reason: string;
  removedFor?: RemovalReason;
}

/** The decision as it would be sent, or null while something is missing. */
export function readyDecision(draft: DecisionDraft): ReadyDecision | null {
  const { armed: action, version, tell, removedFor } = draft;
  const reason = draft.reason.trim();
  if (action === null || reason === '') return null;
  return { version, action, tell, reason, ...(action === 'remove' && { removedFor }) };
}

/** The action of a key, if it is open to this person. */
export function actionOfKey(key: string, actions: readonly DecisionAction[]): DecisionAction | null {
  return actions.find((action) => DECISION_KEYS[action] === key) ?? null;
}

/** The actions in the order of the contract. */
export function orderedActions(actions: readonly DecisionAction[]): DecisionAction[] {
  return decisionAction.options.filter((action) => actions.includes(action));
}
