import { newId } from '../../platform/crypto/index.ts';
import type { StaffPage } from './page.model.ts';

/** A page that waits to be sent. */
export function newPage(
  input: Pick<StaffPage, 'caseId' | 'round' | 'about' | 'accountId' | 'path' | 'at' | 'order'>,
): StaffPage {
  return { _id: newId(), ...input, sentAt: null, tries: 0, nextTryAt: input.at, outcomes: [] };
}
