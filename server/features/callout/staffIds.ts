import { hkdfSync } from 'node:crypto';
import { keyedHash } from '../../platform/crypto/index.ts';

/** What the rota calls a member of staff outside the server: the same in every answer, and no id of the store. */
export type StaffIds = (accountId: string) => string;

const STAFF_ID_LENGTH = 22;

/** @param key the key that seals cursors; the key of these ids is derived from it (HKDF, RFC 5869) */
export function createStaffIds(key: Buffer): StaffIds {
  const idsKey = Buffer.from(hkdfSync('sha256', key, '', 'kith rota staff ids', 32));
  return (accountId) => keyedHash({ key: idsKey, text: accountId }).slice(0, STAFF_ID_LENGTH);
}
