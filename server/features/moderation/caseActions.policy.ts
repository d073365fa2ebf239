import { decisionAction } from '../../../shared/contracts/moderation.ts';
import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { CaseTextStatus } from '../../../shared/domain/moderation/caseTextStatus.ts';
import type { CheckFinding } from '../checks/index.ts';
import type { ModerationCase } from './case.model.ts';
import { canMove, lockIdOf } from './case.policy.ts';

/** A second look says what one would have done, and does nothing. */
const LOOKS: readonly DecisionAction[] = ['lookNothing', 'lookText', 'lookPerson', 'lookLead'];
const NO_LOOKS = { lookNothing: false, lookText: false, lookPerson: false, lookLead: false };

interface Situation {
  case: Pick<ModerationCase, '_id' | 'kind' | 'state' | 'conversationId' | 'subject'>;
  /** In the text that the case was opened for. */
  findings: readonly CheckFinding[];
  /** Null where the case is not about a message of a conversation. */
  messageStatus: CaseTextStatus | null;
  locks: readonly string[];
  /** Whether there is a person whom this member of staff may restrict. */
  mayRestrict: boolean;
  /** Whether a restriction of a person of the case is in force. */
  isRestricted: boolean;
}

/** The actions that the case is open to now: the server refuses all others, and the desk shows these. */
export function actionsFor({
  case: one,
  findings,
  messageStatus,
  locks,
  ...about
}: Situation): DecisionAction[] {
  const lockedByIt = locks.includes(lockIdOf(one._id));
  // The findings of a report are places in the reporter's own words, not in the message.
  const hasSpans =
    one.subject.kind === 'entry' && findings.some(({ start, end }) => start !== null && end !== null);
  const isListen = one.kind === 'listen';
  const isAppeal = one.kind === 'appeal';
  const isSample = one.kind === 'sample';
  const isDispute = one.kind === 'disputedBlock';
  const mayClose = messageStatus !== 'held' && !lockedByIt;
  if (one.kind === 'secondLook') return LOOKS.filter((look) => canMove(one.state, look));
  const sensible: Record<DecisionAction, boolean> = {
    release: messageStatus === 'held',
    redact: hasSpans && (messageStatus === 'held' || messageStatus === 'accepted'),
    remove: messageStatus === 'held' || messageStatus === 'accepted' || messageStatus === 'redacted',
    lock: one.conversationId !== null && !lockedByIt,
    unlock: lockedByIt,
    restrict: about.mayRestrict,
    lift: about.isRestricted,
    escalate: true,
    uphold: isAppeal,
    reverse: isAppeal,
    // An appeal ends with an answer to its person; what has verdicts of its own ends with one of them.
    noAction: mayClose && !isListen && !isAppeal && !isSample && !isDispute,
    close: mayClose && !isListen && !isAppeal,
    right: isListen,
    notNeeded: mayClose && isListen,
    watch: mayClose && isListen,
    fine: mayClose && isSample,
    ruleRight: mayClose && isDispute,
    ruleWrong: mayClose && isDispute,
    ...NO_LOOKS,
  };
  return decisionAction.options.filter((action) => sensible[action] && canMove(one.state, action));
}
