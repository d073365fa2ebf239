import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import { AppError } from '../../platform/http/index.ts';
import type { MatchingDeps } from './matching.deps.ts';
import { mayBeAsked } from './matching.policy.ts';
import type { ListedProfile, Profile } from './profile.model.ts';

/**
 * The age band of a mentee.
 * @throws {AppError} notAllowed: the account is closed, or is not a mentee's.
 */
export async function ageBandOf(
  { accounts }: Pick<MatchingDeps, 'accounts'>,
  menteeId: string,
): Promise<AgeBand> {
  const person = (await accounts.findPersons([menteeId])).get(menteeId);
  if (!person?.ageBand || person.closed) throw new AppError('notAllowed');
  return person.ageBand;
}

/** What others see of a mentor; null for an account without a persona. */
export async function personaOf(
  { accounts }: Pick<MatchingDeps, 'accounts'>,
  mentorId: string,
): Promise<Persona | null> {
  return (await accounts.findPersons([mentorId])).get(mentorId)?.persona ?? null;
}

/**
 * Whether a mentor who may meet people under 18 has no second factor (S15). It does not depend on who asks: the age band of a mentee would
 * show in it.
 */
export async function lacksSecondFactor(
  { accounts, screening }: Pick<MatchingDeps, 'accounts' | 'screening'>,
  mentorId: string,
): Promise<boolean> {
  const person = (await accounts.findPersons([mentorId])).get(mentorId);
  return !person?.hasSecondFactor && (await screening.mayMeetMinors(mentorId));
}

/** @throws {AppError} restricted: a restriction keeps the account out of matching. */
export async function requireInMatching(
  { restrictions }: Pick<MatchingDeps, 'restrictions'>,
  accountId: string,
): Promise<void> {
  if ((await restrictions.outOfMatching([accountId])).size > 0) throw new AppError('restricted');
}

/**
 * Whether a mentor may be asked, has a free place and has never talked with this mentee. Up to five reads.
 */
export async function hasRoomFor(
  deps: Pick<MatchingDeps, 'accounts' | 'conversations' | 'restrictions' | 'screening'>,
  { profile, menteeId }: { profile: Profile; menteeId: string },
): Promise<boolean> {
  const { accounts, conversations, restrictions, screening } = deps;
  const { mentorId } = profile;
  const person = (await accounts.findPersons([mentorId])).get(mentorId);
  const meetsMinors = await screening.mayMeetMinors(mentorId);
  const restricted = (await restrictions.outOfMatching([mentorId])).has(mentorId);
  if (!mayBeAsked({ person, restricted, meetsMinors }) || !(await hasPlace(deps, profile))) return false;
  return !(await conversations.everTalked({ menteeId, mentorId }));
}

/** Whether a mentor has fewer open conversations than they want at once. */
export async function hasPlace(
  { conversations }: Pick<MatchingDeps, 'conversations'>,
  { mentorId, maxActiveConversations }: ListedProfile,
): Promise<boolean> {
  return (await conversations.countOpen(mentorId)) < maxActiveConversations;
}

/** Clears a mentee's wish to be told when a mentor is free, and drops a notice that is not sent yet. Joins the running transaction. */
export async function cancelTellWhenFree(
  { helpRequests, notifications }: Pick<MatchingDeps, 'helpRequests' | 'notifications'>,
  menteeId: string,
): Promise<void> {
  await helpRequests.unsetTellSince(menteeId);
  await notifications.openAll({ accountId: menteeId, kind: 'someoneFree' });
}
