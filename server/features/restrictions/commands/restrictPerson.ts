import { restrictionsChangedPush } from '../../../../shared/contracts/restrictions.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import type { Restriction } from '../restriction.model.ts';
import { lockIdOfRestriction, restrictionScope } from '../restrictionLocks.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';
import { personRestricted } from '../restrictions.events.ts';
import type { RestrictedPerson } from '../restrictions.ports.ts';

interface RestrictInput extends RestrictedPerson, Pick<Restriction, 'kind' | 'reason' | 'caseId' | 'by'> {
  /** Null for a removal, which no day ends. */
  days: number | null;
  /** The plain words that the person reads. */
  words: string;
}

/**
 * Restricts a person: the record, the locks of their conversations, the audit row and the notice are one transaction, which needs no Redis.
 * From the lock's number of each log on nothing of theirs is accepted, or it waits for a person of the team. A mentee is shown where help is
 * at the same instant. Joins the running transaction.
 * @returns the id of the restriction
 */
export function restrictPerson(deps: RestrictionsDeps) {
  return async (input: RestrictInput): Promise<{ restrictionId: string }> => {
    const record = await composeRestriction(deps, input);
    await inTransaction(() => storeRestriction(deps, record));
    return { restrictionId: record._id };
  };
}

/** The record of a new restriction, with its words sealed. */
async function composeRestriction(
  { clock, sealer }: RestrictionsDeps,
  { days, words: text, ...given }: RestrictInput,
): Promise<Restriction> {
  const _id = newId();
  const from = clock.now();
  return {
    ...given,
    _id,
    publicId: newPublicId(),
    words: await sealer.seal({ ...restrictionScope({ ...given, _id }), text }),
    from,
    until: days === null ? null : new Date(from.getTime() + days * DAY_MS),
    endedAt: null,
    endedAs: null,
    endedBy: null,
  };
}

/** Stores a restriction with its effects in other features. Joins the running transaction. */
async function storeRestriction(deps: RestrictionsDeps, record: Restriction): Promise<void> {
  const { audit, conversations, events, notifications, realtime, restrictions } = deps;
  const { _id, accountId, by, caseId, kind, side } = record;
  await restrictions.guard(accountId);
  await restrictions.insert(record);
  const lockId = lockIdOfRestriction(record);
  if (lockId !== null) await conversations.lockConversationsOf({ accountId, lockId, by });
  if (side === 'mentee') await conversations.showHelpCardsOf(accountId);
  const subject = { kind: 'restriction', id: _id };
  await audit.record({ actorId: by, action: `restriction.${kind}`, subject, caseId });
  await events.publish(personRestricted, { accountId, kind });
  const path = side === 'mentor' ? '/mentor' : '/home';
  await notifications.notify({ accountId, kind: 'decision', about: _id, path });
  afterCommit(() => realtime.toAccount(accountId, restrictionsChangedPush, {}));
}
