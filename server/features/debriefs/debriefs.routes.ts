import { answerDebriefEndpoint, getMyDebriefsEndpoint } from '../../../shared/contracts/debriefs.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { answerDebrief } from './commands/answerDebrief.ts';
import type { getMyDebriefs } from './queries/getMyDebriefs.ts';

interface DebriefHandlers {
  answerDebrief: ReturnType<typeof answerDebrief>;
  getMyDebriefs: ReturnType<typeof getMyDebriefs>;
}

export function debriefsRoutes(handlers: DebriefHandlers) {
  return (routes: Routes): void => {
    routes.handle(getMyDebriefsEndpoint, ({ actor }) => handlers.getMyDebriefs(actor.accountId));
    routes.handle(answerDebriefEndpoint, async ({ actor, params: { id }, body: { answer } }) => {
      await handlers.answerDebrief({ mentorId: actor.accountId, id, answer });
      return { done: true as const };
    });
  };
}
