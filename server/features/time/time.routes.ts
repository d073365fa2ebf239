import * as contracts from '../../../shared/contracts/time.ts';
import type { Routes } from '../../platform/http/index.ts';
import { saveSettings } from './commands/saveSettings.ts';
import { getMyTime } from './queries/getMyTime.ts';
import { getReceipt } from './queries/getReceipt.ts';
import type { TimeDeps } from './time.deps.ts';

export function timeRoutes(deps: TimeDeps) {
  return (routes: Routes) => {
    routes.handle(contracts.getMyTimeEndpoint, ({ actor }) => getMyTime(deps)(actor.accountId));

    routes.handle(contracts.saveTimeSettingsEndpoint, ({ actor, body }) =>
      saveSettings(deps)({ mentorId: actor.accountId, settings: body }),
    );

    routes.handle(contracts.getReceiptEndpoint, async ({ actor }) => {
      const receipt = await getReceipt(deps)(actor.accountId);
      return { ...receipt, entries: receipt.entries.map((entry) => ({ ...entry })) };
    });
  };
}
