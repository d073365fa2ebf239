import type { Actor, Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ApplicationForm, ScreeningCheckInput } from '../../../shared/contracts/screening.ts';
import { checkValidUntil, eligibleLevels } from '../../../shared/domain/screening/checks.ts';
import { evidenceOf, matchableUntil, missingPieces } from '../../../shared/domain/screening/evidence.ts';
import type {
  CheckFacts,
  EvidenceFacts,
  Preparation,
  ReferenceFacts,
} from '../../../shared/domain/screening/evidence.ts';
import { findMove, MATCHABLE_STATES, movesFrom } from '../../../shared/domain/screening/moves.ts';
import { interviewFacts } from '../../../shared/domain/screening/interview.ts';
import type { InterviewScores, LookVerdict } from '../../../shared/domain/screening/interview.ts';
import type { MoveNeed, ScreeningMove, ScreeningRole } from '../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { isTimeZone } from '../../../shared/domain/time/timeZone.ts';

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

/** What an application itself proves: everything but the preparation. */
interface RecordedFacts {
  checks: readonly CheckFacts[];
  references: ReferenceFacts;
  interview: { forms: readonly { scores: InterviewScores }[]; look: { verdict: LookVerdict } | null };
  emailProof: { confirmedAt: Date | null };
}

/** The evidence of an application without its preparation, which another feature keeps. */
export function recordedEvidence({
  checks,
  references,
  interview,
  emailProof,
}: RecordedFacts): EvidenceFacts {
  const scores = interview.forms.map((form) => form.scores);
  return {
    checks,
    references,
    interview: interviewFacts(scores, interview.look),
    emailConfirmed: emailProof.confirmedAt !== null,
    preparation: null,
  };
}

/** Until when each approved band may be matched, as far as the evidence of the application goes. */
export function matchWindowsOf(
  application: RecordedFacts & { approvedAgeBands: readonly AgeBand[] },
): { ageBand: AgeBand; until: Date }[] {
  return application.approvedAgeBands.flatMap((ageBand) => {
    const until = matchableUntil(recordedEvidence(application), ageBand);
    return until ? [{ ageBand, until }] : [];
  });
}

const NOTHING_RECORDED = {
  checks: [],
  references: { speaking: 0, confirmed: 0 },
  emailConfirmed: false,
  interview: { passed: false, needsLook: false },
};
const PREPARATION: readonly string[] = ['training', 'practice', 'conduct'];

/** Whether a mentor has passed and accepted what work with a band asks for. */
export function isPrepared(
  preparation: Preparation,
  { ageBand, now }: { ageBand: AgeBand; now: Date },
): boolean {
  return (
    missingPieces({ ...NOTHING_RECORDED, preparation }, { needs: PREPARATION, bands: [ageBand], now })
      .length === 0
  );
}

/** Problems of a check that its schema cannot find: by field, what is expected there. Empty when there are none. */
export function checkProblems(
  check: ScreeningCheckInput,
  {
    nation,
    ageBands = [],
    now,
  }: { nation: ApplicationForm['nation'] | undefined; ageBands: readonly AgeBand[] | undefined; now: Date },
): Record<string, string> {
  if (check.issuedOn > now.toISOString().slice(0, 10))
    return { issuedOn: 'a date that is not in the future' };
  if (check.kind === 'identity') return {};
  if (checkValidUntil(check.issuedOn) <= now) return { issuedOn: 'a check that has not lapsed' };
  const levels = nation ? eligibleLevels({ nation, asked: ageBands }) : [];
  return levels.includes(check.level) ? {} : { level: 'a level that this volunteer may be checked at' };
}

/** Bands whose evidence is complete. */
export function approvableBands(
  evidence: EvidenceFacts,
  { bands, now }: { bands: readonly AgeBand[]; now: Date },
): AgeBand[] {
  return bands.filter((band) =>
    evidenceOf(evidence, { bands: [band], now }).every(({ state }) => state === 'there'),
  );
}

/** Bands that a move has to prove: an approval may name fewer than were asked for, so those that can be approved, where there are any. */
export function bandsToProve(
  needs: readonly MoveNeed[],
  { bands, evidence, now }: { bands: readonly AgeBand[]; evidence: EvidenceFacts; now: Date },
): readonly AgeBand[] {
  if (!needs.includes('approvedAgeBands')) return bands;
  const approvable = approvableBands(evidence, { bands, now });
  return approvable.length > 0 ? approvable : bands;
}

/** When the first match window closes; null without one. */
export function firstLapse({ matchWindows }: { matchWindows: readonly { until: Date }[] }): Date | null {
  if (matchWindows.length === 0) return null;
  return new Date(Math.min(...matchWindows.map(({ until }) => until.getTime())));
}

/** Who may close the task to tell the barring body: those who may remove a volunteer (R43). */
export function mayCloseReferral({ role }: Pick<Person, 'role'>): boolean {
  return role === 'coordinator' || role === 'safeguardingLead';
}

const ADULTS: AgeBand = '18-25';

/** Whether an application is approved for a band of people under 18. */
export function approvedForMinors(application: { approvedAgeBands: readonly AgeBand[] } | null): boolean {
  return (application?.approvedAgeBands ?? []).some((band) => band !== ADULTS);
}
