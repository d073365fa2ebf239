import type { Platform } from '../../platform/platform.ts';
import type { CoordinationPorts } from './coordination.ports.ts';
import type { ProgrammeWeekRepository } from './programmeWeek.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface CoordinationDeps extends CoordinationPorts, Pick<Platform, 'clock'> {
  weeks: ProgrammeWeekRepository;
}
