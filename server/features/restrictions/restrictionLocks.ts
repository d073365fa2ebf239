import { holdLockId } from '../../../shared/domain/conversation/states.ts';
import { stopsContactOf } from '../../../shared/domain/restrictions/restrictions.ts';
import type { SealingPlace } from '../../platform/crypto/index.ts';
import type { Restriction } from './restriction.model.ts';

/** The lock that a restriction puts on each conversation of its person; null for a kind that leaves messages alone. */
export function lockIdOfRestriction({
  _id,
  kind,
  side,
}: Pick<Restriction, '_id' | 'kind' | 'side'>): string | null {
  if (stopsContactOf(kind)) return `restriction:${_id}`;
  return kind === 'holdMessages' ? holdLockId(side, _id) : null;
}

/** The words that the person reads have the person's data key, so that both are erased together. */
export function restrictionScope({ _id, accountId }: Pick<Restriction, '_id' | 'accountId'>): SealingPlace {
  return { scope: `account:${accountId}`, recordId: `restriction:${_id}` };
}
