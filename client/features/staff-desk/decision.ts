import type { z } from 'zod';
import { decisionAction } from '../../../shared/contracts/moderation.ts';
import type { CaseView, DecisionAction, tell as tellSchema } from '../../../shared/contracts/moderation.ts';

export type DecisionAudience = z.infer<typeof tellSchema>;

/** One letter for each act. */
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

/** Acts that take something away from people: their button is drawn as dangerous. */
export function isDangerous(action: DecisionAction): boolean {
  return DANGEROUS.includes(action);
}

/** What is being put together: nothing is sent until it is committed. */
export interface DecisionDraft {
  armed: DecisionAction | null;
  /** The case version that was on screen when the act was chosen: what the decision is about. */
  version: number;
  tell: DecisionAudience;
  reason: string;
  /** What a try to commit lacked. */
  missing: 'action' | 'reason' | null;
}

export type DecisionDraftEvent =
  | { type: 'arm'; action: DecisionAction; about: CaseView }
  | { type: 'tell'; tell: DecisionAudience }
  | { type: 'reason'; reason: string }
  | { type: 'letGo'; about: CaseView }
  | { type: 'incomplete' }
  /** This very person changed the case otherwise (took it): what they saw is its new version. */
  | { type: 'saw'; version: number }
  | { type: 'done'; about: CaseView };

const ENDINGS: readonly DecisionAction[] = ['noAction', 'close'];

/**
 * Who is told by default. An allegation is told to nobody before advice; a report's outcome goes to who reported, with the act
 * that ends the case at the latest: after it there is nothing more to tell.
 */
function defaultAudience(
  about: Pick<CaseView, 'kind' | 'report'>,
  armed: DecisionAction | null,
): DecisionAudience {
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
    missing: null,
  };
}

/** Who is told follows the act, unless the person at the desk has chosen. */
function armedWith(draft: DecisionDraft, armed: DecisionAction | null, about: CaseView) {
  const isChosen = draft.tell !== defaultAudience(about, draft.armed);
  return { armed, tell: isChosen ? draft.tell : defaultAudience(about, armed), missing: null };
}

/** Arming the same act again lets it go. The reason stays through everything but a decision that was taken. */
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
    case 'letGo':
      return { ...draft, ...armedWith(draft, null, event.about) };
    case 'incomplete':
      return { ...draft, missing: draft.armed === null ? 'action' : 'reason' };
    case 'saw':
      return { ...draft, version: event.version };
    case 'done':
      return emptyDraft(event.about);
  }
}

export interface ReadyDecision {
  version: number;
  action: DecisionAction;
  tell: DecisionAudience;
  reason: string;
}

/** The decision as it would be sent, or null while something is missing. */
export function readyDecision({ armed, version, tell, reason }: DecisionDraft): ReadyDecision | null {
  const words = reason.trim();
  return armed === null || words === '' ? null : { version, action: armed, tell, reason: words };
}

/** The act behind a key press, where it is open to this person. */
export function actionOfKey(key: string, actions: readonly DecisionAction[]): DecisionAction | null {
  return actions.find((action) => DECISION_KEYS[action] === key) ?? null;
}

/** The acts a person may be shown, in one order whatever the server's. */
export function orderedActions(actions: readonly DecisionAction[]): DecisionAction[] {
  return decisionAction.options.filter((action) => actions.includes(action));
}
