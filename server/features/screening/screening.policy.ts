import type { Actor, Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';
import { findMove, MATCHABLE_STATES, movesFrom } from '../../../shared/domain/screening/moves.ts';
import type { MoveNeed, ScreeningMove, ScreeningRole } from '../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { isTimeZone } from '../../../shared/domain/time/calendar.ts';

/** What the rules look at of an application. */
interface ApplicationFacts {
  state: ScreeningState;
  cameFrom: readonly ScreeningState[];
  interviewerIds: readonly string[];
  approvals: readonly { by: string; ageBands: readonly AgeBand[] }[];
}

type Person = Pick<Actor, 'accountId' | 'role'>;

const SCREENING_ROLES: readonly Role[] = ['mentor', 'coordinator', 'moderator', 'safeguardingLead'];
const isScreeningRole = (role: Role): role is ScreeningRole => SCREENING_ROLES.includes(role);

/** Why this person's yes cannot count, or null when it can (R6: two different people, neither an interviewer). */
export function whyCannotApprove(
  application: ApplicationFacts,
  { accountId, role }: Person,
): 'interviewer' | 'alreadyApproved' | 'role' | null {
  if (application.state !== 'awaitingApproval') return null;
  if (!isScreeningRole(role) || !findMove(application, { to: 'probation', role })) return 'role';
  if (application.interviewerIds.includes(accountId)) return 'interviewer';
  if (application.approvals.some(({ by }) => by === accountId)) return 'alreadyApproved';
  return null;
}

/** The move, when the table has it for this person's role; four eyes are a question of their own. */
export function findMoveFor(
  application: ApplicationFacts,
  { to, by }: { to: ScreeningState; by: Person },
): ScreeningMove | null {
  return isScreeningRole(by.role) ? findMove(application, { to, role: by.role }) : null;
}

/** Every move this very person may make now. */
export function movesOpenTo(application: ApplicationFacts, by: Person): ScreeningMove[] {
  if (!isScreeningRole(by.role)) return [];
  const barred = whyCannotApprove(application, by) !== null;
  return movesFrom(application, by.role).filter(
    ([, , , needs]) => !barred || !needs.includes('secondApprover'),
  );
}

const TOLD_NEEDS = ['note', 'approvedAgeBands', 'secondApprover'] as const;
type ToldNeed = (typeof TOLD_NEEDS)[number];

/** What a screen must ask for. A second approver is needed only while there is no first. */
export function needsToTell(application: ApplicationFacts, needs: readonly MoveNeed[]): ToldNeed[] {
  const hasFirst = application.approvals.length > 0;
  return TOLD_NEEDS.filter((need) => needs.includes(need) && !(need === 'secondApprover' && hasFirst));
}

/** Age bands count only where both approvers named them, and the volunteer asked for them (R4). */
export function agreedAgeBands(
  asked: readonly AgeBand[],
  approvals: readonly { ageBands: readonly AgeBand[] }[],
): AgeBand[] {
  return asked.filter((band) => approvals.every(({ ageBands }) => ageBands.includes(band)));
}

const matchable: readonly ScreeningState[] = MATCHABLE_STATES;
const isMatchableState = (state: ScreeningState): boolean => matchable.includes(state);

/** What a step means for the conversations the mentor is in. */
export function contactAfter(
  from: ScreeningState,
  to: ScreeningState,
): 'stops' | 'goesOn' | 'ends' | 'asBefore' {
  if (to === 'removed' || to === 'withdrawn') return 'ends';
  if (to === 'suspended') return 'stops';
  return from === 'suspended' ? 'goesOn' : 'asBefore';
}

/** Whether a step makes somebody matchable who never was. */
export function isFirstApproval(from: ScreeningState, to: ScreeningState): boolean {
  return from === 'awaitingApproval' && isMatchableState(to);
}

/** Field → what is expected there, for what the form's shape cannot say. Empty when all is well. */
export function formProblems(
  form: ApplicationForm,
  knownTopics: ReadonlyMap<string, string>,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!isTimeZone(form.timeZone)) problems['timeZone'] = 'a time zone such as Europe/London';
  if (form.topicIds.some((id) => !knownTopics.has(id))) problems['topicIds'] = 'topics from the list';
  return problems;
}
