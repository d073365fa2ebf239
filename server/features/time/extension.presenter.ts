import type { ExtensionOffer } from '../../../shared/contracts/extensions.ts';
import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { SealingPlace } from '../../platform/crypto/index.ts';
import type { CapExtension } from './extension.repository.ts';

/** The reason has the mentor's data key, so that both are erased together. */
export function extensionScope({ _id, mentorId }: Pick<CapExtension, '_id' | 'mentorId'>): SealingPlace {
  return { scope: `account:${mentorId}`, recordId: `extension:${_id}` };
}

/** An offer of minutes as its mentor sees it: without the coordinator who offers it. */
export function presentExtension(extension: CapExtension, reason: string): ExtensionOffer {
  const { publicId: id, seconds, expiresAt } = extension;
  return { id, minutes: seconds / MINUTE_SECONDS, reason, until: expiresAt.toISOString() };
}
