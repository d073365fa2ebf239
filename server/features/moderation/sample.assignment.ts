import { DESK_ROLES } from '../../../shared/contracts/actor.ts';
import { canWork, isApprovedFor } from './case.policy.ts';
import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { drawnFrom } from './sample.policy.ts';

type Assigning = Pick<ModerationCase, 'kind' | 'subject' | 'personIds' | 'barredIds' | 'ageBand'>;

/**
 * The moderator to whom a sample is assigned: drawn at random among those who may work it, so that no one chooses what they read (R20).
 * A break does not matter: it is over long before the sample is due.
 * @returns account; null for any other kind of case, and where no moderator may work it
 */
export async function drawAssignee(
  { accounts, lotOf }: Pick<ModerationDeps, 'accounts' | 'lotOf'>,
  facts: Assigning,
): Promise<string | null> {
  if (facts.kind !== 'sample') return null;
  const moderators = (await accounts.listStaffOfRoles(['moderator'])).map(({ accountId }) => accountId);
  const persons = await accounts.findPersons(moderators);
  const able = moderators.filter(
    (id) => canWork(facts, id) && isApprovedFor(facts, persons.get(id)?.approvedAgeBands ?? []),
  );
  return drawnFrom(able, (id) => lotOf(`assignee ${facts.subject.id} ${id}`));
}

/**
 * Desk names of those to whom these cases are assigned, by account. Who left the desk is not among them: their cases count as assigned to
 * nobody.
 */
export async function findAssignees(
  { accounts }: Pick<ModerationDeps, 'accounts'>,
  found: readonly Pick<ModerationCase, 'assignedTo'>[],
): Promise<ReadonlyMap<string, string>> {
  const assigned = new Set(found.flatMap(({ assignedTo }) => assignedTo ?? []));
  if (assigned.size === 0) return new Map();
  const staff = await accounts.listStaffOfRoles(DESK_ROLES);
  return new Map(
    staff.flatMap(({ accountId, deskName }) =>
      assigned.has(accountId) ? [[accountId, deskName] as const] : [],
    ),
  );
}
