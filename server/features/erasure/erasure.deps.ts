import type { Platform } from '../../platform/platform.ts';
import type { ErasurePorts } from './erasure.ports.ts';
import type { ErasureRepository } from './erasure.repository.ts';

/** What the commands and queries of this feature are given. */
export interface ErasureDeps extends ErasurePorts, Pick<Platform, 'clock' | 'log' | 'sealer'> {
  erasures: ErasureRepository;
}
