import {
  answerReferenceEndpoint,
  openReferenceEndpoint,
  ringRefereeEndpoint,
} from '../../../shared/contracts/references.ts';
import {
  confirmContactEmailEndpoint,
  resendEmailProofEndpoint,
} from '../../../shared/contracts/contactEmail.ts';
import {
  askAnotherRefereeEndpoint,
  confirmReferenceEndpoint,
  nameRefereeEndpoint,
  takeReferenceEndpoint,
} from '../../../shared/contracts/screeningEvidence.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { answerReference } from './commands/answerReference.ts';
import type { askAnotherReferee } from './commands/askAnotherReferee.ts';
import type { confirmContactEmail } from './commands/confirmContactEmail.ts';
import type { confirmReference } from './commands/confirmReference.ts';
import type { nameReferee } from './commands/nameReferee.ts';
import type { resendEmailProof } from './commands/resendEmailProof.ts';
import type { ringReferee } from './commands/ringReferee.ts';
import type { takeReference } from './commands/takeReference.ts';
import type { openReference } from './queries/openReference.ts';

interface ReferenceHandlers {
  commands: {
    answerReference: ReturnType<typeof answerReference>;
    askAnotherReferee: ReturnType<typeof askAnotherReferee>;
    confirmContactEmail: ReturnType<typeof confirmContactEmail>;
    confirmReference: ReturnType<typeof confirmReference>;
    nameReferee: ReturnType<typeof nameReferee>;
    resendEmailProof: ReturnType<typeof resendEmailProof>;
    ringReferee: ReturnType<typeof ringReferee>;
    takeReference: ReturnType<typeof takeReference>;
  };
  queries: { openReference: ReturnType<typeof openReference> };
}

const DONE = { done: true } as const;

/** What referees, volunteers and staff do about references and the contact address. */
export function referencesRoutes({ commands, queries }: ReferenceHandlers) {
  return (routes: Routes) => {
    routes.handle(openReferenceEndpoint, ({ body, request: { visitor } }) =>
      queries.openReference({ ...body, visitor }),
    );

    routes.handle(answerReferenceEndpoint, async ({ body, request: { visitor } }) => {
      await commands.answerReference({ ...body, visitor });
      return DONE;
    });

    routes.handle(ringRefereeEndpoint, async ({ body: { linkToken, ...ring }, request: { visitor } }) => {
      await commands.ringReferee({ linkToken, visitor, ring });
      return DONE;
    });

    routes.handle(confirmContactEmailEndpoint, async ({ body, request: { visitor } }) => {
      await commands.confirmContactEmail({ ...body, visitor });
      return DONE;
    });

    routes.handle(resendEmailProofEndpoint, async ({ actor }) => {
      await commands.resendEmailProof({ by: actor });
      return DONE;
    });

    routes.handle(nameRefereeEndpoint, async ({ actor, body }) => {
      await commands.nameReferee({ by: actor, referee: body });
      return DONE;
    });

    routes.handle(takeReferenceEndpoint, ({ actor, params, body }) =>
      commands.takeReference({ by: actor, ...params, ...body }),
    );

    routes.handle(confirmReferenceEndpoint, ({ actor, params, body }) =>
      commands.confirmReference({ by: actor, ...params, ...body }),
    );

    routes.handle(askAnotherRefereeEndpoint, ({ actor, params, body }) =>
      commands.askAnotherReferee({ by: actor, ...params, ...body }),
    );
  };
}
