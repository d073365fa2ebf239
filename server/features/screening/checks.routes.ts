import { answerCheckEndpoint, requestCheckEndpoint } from '../../../shared/contracts/checkProvider.ts';
import { closeReferralEndpoint, recordCheckEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { answerCheck } from './commands/answerCheck.ts';
import type { closeReferral } from './commands/closeReferral.ts';
import type { recordCheck } from './commands/recordCheck.ts';
import type { requestCheck } from './commands/requestCheck.ts';

interface CheckHandlers {
  answerCheck: ReturnType<typeof answerCheck>;
  closeReferral: ReturnType<typeof closeReferral>;
  recordCheck: ReturnType<typeof recordCheck>;
  requestCheck: ReturnType<typeof requestCheck>;
}

/** Background checks by hand and from an outside provider, and the task to tell the barring body. */
export function checksRoutes(commands: CheckHandlers) {
  return (routes: Routes) => {
    routes.handle(recordCheckEndpoint, ({ actor, params, body }) =>
      commands.recordCheck({ id: params.id, by: actor, ...body }),
    );

    routes.handle(requestCheckEndpoint, ({ actor, params, body }) =>
      commands.requestCheck({ id: params.id, by: actor, ...body }),
    );

    routes.handle(answerCheckEndpoint, async ({ body, request: { visitor } }) => {
      await commands.answerCheck({ answer: body, visitor });
      return { done: true as const };
    });

    routes.handle(closeReferralEndpoint, ({ actor, params, body }) =>
      commands.closeReferral({ id: params.id, by: actor, ...body }),
    );
  };
}
