import {
  askStaffChangeEndpoint,
  confirmStaffRequestEndpoint,
  disableStaffEndpoint,
  inviteStaffEndpoint,
  listOwnSignInsEndpoint,
  listStaffEndpoint,
  openStaffLinkEndpoint,
  redeemStaffLinkEndpoint,
  withdrawStaffRequestEndpoint,
} from '../../../shared/contracts/staffAccounts.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { askStaffChange } from './commands/askStaffChange.ts';
import type { confirmStaffRequest } from './commands/confirmStaffRequest.ts';
import type { disableStaff } from './commands/disableStaff.ts';
import type { inviteStaff } from './commands/inviteStaff.ts';
import type { redeemStaffLink } from './commands/redeemStaffLink.ts';
import type { withdrawStaffRequest } from './commands/withdrawStaffRequest.ts';
import type { listOwnSignIns } from './queries/listOwnSignIns.ts';
import type { listStaff } from './queries/listStaff.ts';
import type { openStaffLink } from './queries/openStaffLink.ts';

const DONE = { done: true } as const;

interface RoutesInput {
  commands: {
    askStaffChange: ReturnType<typeof askStaffChange>;
    confirmStaffRequest: ReturnType<typeof confirmStaffRequest>;
    disableStaff: ReturnType<typeof disableStaff>;
    inviteStaff: ReturnType<typeof inviteStaff>;
    redeemStaffLink: ReturnType<typeof redeemStaffLink>;
    withdrawStaffRequest: ReturnType<typeof withdrawStaffRequest>;
  };
  queries: {
    listOwnSignIns: ReturnType<typeof listOwnSignIns>;
    listStaff: ReturnType<typeof listStaff>;
    openStaffLink: ReturnType<typeof openStaffLink>;
  };
}

/** The accounts of staff: asked for by one person, confirmed by another (R47). */
export function staffRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(listStaffEndpoint, ({ actor: { accountId } }) => queries.listStaff(accountId));
    routes.handle(inviteStaffEndpoint, ({ actor: { accountId: askedBy }, body }) =>
      commands.inviteStaff({ ...body, askedBy }),
    );
    routes.handle(askStaffChangeEndpoint, ({ actor: { accountId: askedBy }, params: { id }, body: change }) =>
      commands.askStaffChange({ id, change, askedBy }),
    );
    routes.handle(confirmStaffRequestEndpoint, async ({ actor: { accountId: by }, params: { id } }) => {
      await commands.confirmStaffRequest({ id, by });
      return DONE;
    });
    routes.handle(withdrawStaffRequestEndpoint, async ({ actor: { accountId: by }, params: { id } }) => {
      await commands.withdrawStaffRequest({ id, by });
      return DONE;
    });
    routes.handle(disableStaffEndpoint, async ({ actor: { accountId: by }, params: { id } }) => {
      await commands.disableStaff({ id, by });
      return DONE;
    });
    routes.handle(openStaffLinkEndpoint, ({ body: { linkToken } }) => queries.openStaffLink(linkToken));
    routes.handle(redeemStaffLinkEndpoint, async ({ body }) => {
      await commands.redeemStaffLink(body);
      return DONE;
    });
    routes.handle(listOwnSignInsEndpoint, ({ actor: { accountId } }) => queries.listOwnSignIns(accountId));
  };
}
