import type { Side } from '../../../shared/domain/conversation/states.ts';
import { isDistressKind, STEERS_AWAY_CODE } from '../checks/index.ts';
import type { CheckResult } from '../checks/index.ts';
import type { ModerationCase } from './case.model.ts';

/** The kind of case that a checked text calls for, and whom it is about. */
export function caseKindOf(result: CheckResult, from: Side): Pick<ModerationCase, 'kind' | 'about'> {
  return from === 'mentor' ? mentorCaseKind(result) : { kind: menteeCaseKind(result), about: 'mentee' };
}

/** The kind of the case for a mentor's text; the case is about the mentor in each kind. */
function mentorCaseKind(result: CheckResult): Pick<ModerationCase, 'kind' | 'about'> {
  const steersAway = result.findings.some(({ reasonCode }) => reasonCode === STEERS_AWAY_CODE);
  // A mentor's text that passes the check tells of the mentor's own danger, unless it steers a mentee away from help.
  if (result.outcome === 'allow' && !steersAway) return { kind: 'distress', about: 'mentor' };
  return { kind: result.lock || result.risk !== 'none' ? 'conduct' : 'heldMessage', about: 'mentor' };
}

/** The kind of the case for a mentee's text: harm that it encourages comes before distress. */
function menteeCaseKind({ findings }: CheckResult): ModerationCase['kind'] {
  if (findings.some(({ kind }) => kind === 'encouragesHarm')) return 'blockedHarm';
  return findings.some(({ kind }) => isDistressKind(kind)) ? 'distress' : 'heldMessage';
}
