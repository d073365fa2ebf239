import { eraseAccountEndpoint, getErasureEndpoint } from '../../../shared/contracts/ownAccount.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { eraseAccount } from './commands/eraseAccount.ts';
import type { getErasure } from './queries/getErasure.ts';

const DONE = { done: true } as const;

interface RoutesInput {
  eraseAccount: ReturnType<typeof eraseAccount>;
  getErasure: ReturnType<typeof getErasure>;
}

export function erasureRoutes(handlers: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(getErasureEndpoint, ({ actor: { accountId } }) => handlers.getErasure(accountId));
    routes.handle(eraseAccountEndpoint, async ({ actor: { accountId }, body: { passphrase } }) => {
      await handlers.eraseAccount({ accountId, passphrase });
      return DONE;
    });
  };
}
