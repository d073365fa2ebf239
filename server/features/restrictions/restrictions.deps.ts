import type { Platform } from '../../platform/platform.ts';
import type { RestrictionRepository } from './restriction.repository.ts';
import type { RestrictionsPorts } from './restrictions.ports.ts';

/** What the commands and queries of this feature are given. */
export interface RestrictionsDeps
  extends RestrictionsPorts, Pick<Platform, 'clock' | 'events' | 'log' | 'realtime' | 'sealer'> {
  restrictions: RestrictionRepository;
}
