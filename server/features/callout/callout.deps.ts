import type { Platform } from '../../platform/platform.ts';
import type { CalloutPorts } from './callout.ports.ts';
import type { CaseClockRepository } from './caseClock.repository.ts';
import type { FiredStepRepository } from './firedStep.repository.ts';
import type { PageRepository } from './page.repository.ts';
import type { SendPage } from './pageChannel.ts';
import type { RotaShiftRepository } from './rotaShift.repository.ts';
import type { StaffIds } from './staffIds.ts';

/** What the commands and queries of this feature are given. */
export interface CalloutDeps
  extends Omit<CalloutPorts, 'channels'>, Pick<Platform, 'clock' | 'log' | 'queues' | 'realtime'> {
  clocks: CaseClockRepository;
  steps: FiredStepRepository;
  pages: PageRepository;
  shifts: RotaShiftRepository;
  staffIds: StaffIds;
  sendPage: SendPage;
}
