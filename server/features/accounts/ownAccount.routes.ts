import {
  getMeEndpoint,
  beginSecondFactorEndpoint,
  changePassphraseEndpoint,
  confirmSecondFactorEndpoint,
  endOwnSessionEndpoint,
  listOwnSessionsEndpoint,
  renewRecoveryCodeEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { beginSecondFactor } from './commands/beginSecondFactor.ts';
import type { changePassphrase } from './commands/changePassphrase.ts';
import type { confirmSecondFactor } from './commands/confirmSecondFactor.ts';
import type { endOwnSession } from './commands/endOwnSession.ts';
import type { renewRecoveryCode } from './commands/renewRecoveryCode.ts';
import type { getMe } from './queries/getMe.ts';
import type { listOwnSessions } from './queries/listOwnSessions.ts';

const DONE = { done: true } as const;

interface RoutesInput {
  commands: {
    beginSecondFactor: ReturnType<typeof beginSecondFactor>;
    changePassphrase: ReturnType<typeof changePassphrase>;
    confirmSecondFactor: ReturnType<typeof confirmSecondFactor>;
    endOwnSession: ReturnType<typeof endOwnSession>;
    renewRecoveryCode: ReturnType<typeof renewRecoveryCode>;
  };
  queries: {
    getMe: ReturnType<typeof getMe>;
    listOwnSessions: ReturnType<typeof listOwnSessions>;
  };
}

/** What a signed-in person sees and changes of their own account. */
export function ownAccountRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes) => {
    routes.handle(getMeEndpoint, ({ actor }) => queries.getMe(actor));

    routes.handle(listOwnSessionsEndpoint, ({ actor }) => queries.listOwnSessions(actor));

    routes.handle(endOwnSessionEndpoint, async ({ actor: { accountId }, params: { id } }) => {
      await commands.endOwnSession({ accountId, id });
      return DONE;
    });

    routes.handle(changePassphraseEndpoint, async ({ actor: { accountId, sessionId }, body }) => {
      await commands.changePassphrase({ accountId, sessionId, ...body });
      return DONE;
    });

    routes.handle(renewRecoveryCodeEndpoint, ({ actor: { accountId }, body: { passphrase } }) =>
      commands.renewRecoveryCode({ accountId, passphrase }),
    );

    routes.handle(beginSecondFactorEndpoint, ({ actor: { accountId }, body: { passphrase } }) =>
      commands.beginSecondFactor({ accountId, passphrase }),
    );

    routes.handle(confirmSecondFactorEndpoint, async ({ actor: { accountId }, body: { oneTimeCode } }) => {
      await commands.confirmSecondFactor({ accountId, oneTimeCode });
      return DONE;
    });
  };
}
