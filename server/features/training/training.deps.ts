import type { Curriculum } from '../../../shared/domain/training/curriculum.ts';
import type { Platform } from '../../platform/platform.ts';
import type { TrainingPorts } from './training.ports.ts';
import type { TrainingRepository } from './training.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface TrainingDeps extends TrainingPorts, Pick<Platform, 'clock'> {
  curriculum: Curriculum;
  trainings: TrainingRepository;
}
