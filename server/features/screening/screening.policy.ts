import type { Actor, Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';
import { findMove, MATCHABLE_STATES, movesFrom } from '../../../shared/domain/screening/moves.ts';
import type { MoveNeed, ScreeningMove, ScreeningRole } from '../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { isTimeZone } from '../../../shared/domain/time/calendar.ts';

/** The part of an application that the rules read. */
interface ApplicationFacts {
  state: ScreeningState;
  cameFrom: readonly ScreeningState[];
  interviewerIds: readonly string[];
  approvals: readonly { by: string; ageBands: readonly AgeBand[] }[];
}

type Person = Pick<Actor, 'accountId' | 'role'>;

const SCREENING_ROLES: readonly Role[] = ['mentor', 'coordinator', 'moderator', 'safeguardingLead'];
const isScreeningRole = (role: Role): role is ScreeningRole => SCREENING_ROLES.includes(role);

/** Why this person's approval cannot count, or null when it can (R6: two different people, neither an interviewer). */
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

/** The move, when the table has it for this person's role. Whether a second approver may be this person is not asked: see `whyCannotApprove`. */
export function findMoveFor(
  application: ApplicationFacts,
  { to, by }: { to: ScreeningState; by: Person },
): ScreeningMove | null {
  return isScreeningRole(by.role) ? findMove(application, { to, role: by.role }) : null;
}

/** Every move this person may make now. */
export function movesOpenTo(application: ApplicationFacts, by: Person): ScreeningMove[] {
  if (!isScreeningRole(by.role)) return [];
  const barred = whyCannotApprove(application, by) !== null;
  return movesFrom(application, by.role).filter(
    ([, , , needs]) => !barred || !needs.includes('secondApprover'),
  );
}

const TOLD_NEEDS = ['note', 'approvedAgeBands', 'secondApprover'] as const;
type ToldNeed = (typeof TOLD_NEEDS)[number];

/** What a screen has to ask for. The need for a second approver is told only until there is a first. */
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

/** What a step does to the mentor's conversations. */
export function contactAfter(
  from: ScreeningState,
  to: ScreeningState,
): 'stops' | 'goesOn' | 'ends' | 'unchanged' {
  if (to === 'removed' || to === 'withdrawn') return 'ends';
  if (to === 'suspended') return 'stops';
  return from === 'suspended' ? 'goesOn' : 'unchanged';
}

/** Whether a step makes a mentor matchable for the first time. */
export function isFirstApproval(from: ScreeningState, to: ScreeningState): boolean {
  return from === 'awaitingApproval' && isMatchableState(to);
}

/**
 * Problems that the form's schema cannot find: by field, what is expected there. Empty when there are none.
 * @param knownTopics labels by the public ids of topics that exist
 */
export function formProblems(
  form: ApplicationForm,
  knownTopics: ReadonlyMap<string, string>,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!isTimeZone(form.timeZone)) problems['timeZone'] = 'a time zone such as Europe/London';
  if (form.topicIds.some((id) => !knownTopics.has(id))) problems['topicIds'] = 'topics from the list';
  return problems;
}
