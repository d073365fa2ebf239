import { noteOnCaseEndpoint } from '../../../shared/contracts/desk.ts';
import {
  listMyExplanationsEndpoint,
  listPutAwayExplanationsEndpoint,
  putAwayExplanationEndpoint,
} from '../../../shared/contracts/explanations.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { noteOnCase } from './commands/noteOnCase.ts';
import type { putAwayExplanation } from './commands/putAwayExplanation.ts';
import type { listMyExplanations } from './queries/listMyExplanations.ts';
import type { listPutAwayExplanations } from './queries/listPutAwayExplanations.ts';

interface RoutesInput {
  noteOnCase: ReturnType<typeof noteOnCase>;
  putAwayExplanation: ReturnType<typeof putAwayExplanation>;
  listMyExplanations: ReturnType<typeof listMyExplanations>;
  listPutAwayExplanations: ReturnType<typeof listPutAwayExplanations>;
}

/** The endpoints of explanations to people, and of notes that staff leave on a case. */
export function explanationRoutes({
  noteOnCase: note,
  putAwayExplanation: putAway,
  listMyExplanations: list,
  listPutAwayExplanations: listPutAway,
}: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(noteOnCaseEndpoint, ({ actor, params: { id }, body }) => note({ id, actor, ...body }));
    routes.handle(listMyExplanationsEndpoint, ({ actor }) => list({ actor }));
    routes.handle(listPutAwayExplanationsEndpoint, ({ actor }) => listPutAway({ actor }));
    routes.handle(putAwayExplanationEndpoint, async ({ actor, params: { id } }) => {
      await putAway({ id, actor });
      return { done: true } as const;
    });
  };
}
