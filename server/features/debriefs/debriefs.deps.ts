import type { Platform } from '../../platform/platform.ts';
import type { DebriefRepository } from './debrief.repository.ts';
import type { DebriefsPorts } from './debriefs.ports.ts';

/** Dependencies of the commands and queries of this feature. */
export interface DebriefsDeps extends DebriefsPorts, Pick<Platform, 'clock'> {
  debriefs: DebriefRepository;
}
