import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import type { Curriculum } from '../../../shared/domain/training/curriculum.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { acceptConduct } from './commands/acceptConduct.ts';
import { passForSeed } from './commands/passForSeed.ts';
import { playPractice } from './commands/playPractice.ts';
import { takeQuiz } from './commands/takeQuiz.ts';
import { getMyTraining } from './queries/getMyTraining.ts';
import { getQuiz } from './queries/getQuiz.ts';
import { preparationsOf } from './queries/preparationsOf.ts';
import type { TrainingDeps } from './training.deps.ts';
import type { TrainingPorts } from './training.ports.ts';
import { createTrainingRepository } from './training.repository.ts';
import { trainingRoutes } from './training.routes.ts';

/** Training modules, practice conversations and the code of conduct of mentors, each in a version (R7, R8, N19). */
export function createTrainingFeature({
  platform: { clock },
  curriculum = CURRICULUM,
  ...ports
}: { platform: Pick<Platform, 'clock'>; curriculum?: Curriculum | undefined } & TrainingPorts) {
  const deps: TrainingDeps = { clock, ...ports, curriculum, trainings: createTrainingRepository() };
  const module: FeatureModule = {
    name: 'training',
    routes: trainingRoutes({
      commands: {
        acceptConduct: acceptConduct(deps),
        playPractice: playPractice(deps),
        takeQuiz: takeQuiz(deps),
      },
      queries: { getMyTraining: getMyTraining(deps), getQuiz: getQuiz(deps) },
    }),
  };
  return { module, passForSeed: passForSeed(deps), preparationsOf: preparationsOf(deps) };
}
