import {
  acceptConductEndpoint,
  getMyTrainingEndpoint,
  getQuizEndpoint,
  playPracticeEndpoint,
  takeQuizEndpoint,
} from '../../../shared/contracts/training.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { acceptConduct } from './commands/acceptConduct.ts';
import type { playPractice } from './commands/playPractice.ts';
import type { takeQuiz } from './commands/takeQuiz.ts';
import type { getMyTraining } from './queries/getMyTraining.ts';
import type { getQuiz } from './queries/getQuiz.ts';

interface TrainingHandlers {
  commands: {
    acceptConduct: ReturnType<typeof acceptConduct>;
    playPractice: ReturnType<typeof playPractice>;
    takeQuiz: ReturnType<typeof takeQuiz>;
  };
  queries: {
    getMyTraining: ReturnType<typeof getMyTraining>;
    getQuiz: ReturnType<typeof getQuiz>;
  };
}

export function trainingRoutes({ commands, queries }: TrainingHandlers) {
  return (routes: Routes): void => {
    routes.handle(getMyTrainingEndpoint, ({ actor }) => queries.getMyTraining(actor.accountId));
    routes.handle(getQuizEndpoint, ({ actor, params: { id } }) =>
      queries.getQuiz({ mentorId: actor.accountId, id }),
    );
    routes.handle(takeQuizEndpoint, ({ actor, params: { id }, body }) =>
      commands.takeQuiz({ mentorId: actor.accountId, id, ...body }),
    );
    routes.handle(playPracticeEndpoint, ({ actor, params: { id }, body }) =>
      commands.playPractice({ mentorId: actor.accountId, id, ...body }),
    );
    routes.handle(acceptConductEndpoint, async ({ actor, body: { version } }) => {
      await commands.acceptConduct({ mentorId: actor.accountId, version });
      return { done: true as const };
    });
  };
}
