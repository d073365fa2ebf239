import {
  getMyTimeEndpoint,
  getReceiptEndpoint,
  getReceiptKeysEndpoint,
  saveContactHoursEndpoint,
  saveTimeSettingsEndpoint,
  setAwayEndpoint,
} from '../../../shared/contracts/time.ts';
import type { ReceiptKey } from '../../../shared/contracts/time.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { saveContactHours } from './commands/saveContactHours.ts';
import type { saveSettings } from './commands/saveSettings.ts';
import type { setAway } from './commands/setAway.ts';
import type { getMyTime } from './queries/getMyTime.ts';
import type { getReceipt } from './queries/getReceipt.ts';

interface TimeHandlers {
  commands: {
    saveContactHours: ReturnType<typeof saveContactHours>;
    saveSettings: ReturnType<typeof saveSettings>;
    setAway: ReturnType<typeof setAway>;
  };
  queries: { getMyTime: ReturnType<typeof getMyTime>; getReceipt: ReturnType<typeof getReceipt> };
  receiptKeys: readonly ReceiptKey[];
}

export function timeRoutes({ commands, queries, receiptKeys }: TimeHandlers) {
  return (routes: Routes) => {
    routes.handle(getMyTimeEndpoint, ({ actor }) => queries.getMyTime(actor.accountId));

    routes.handle(saveTimeSettingsEndpoint, ({ actor, body }) =>
      commands.saveSettings({ mentorId: actor.accountId, settings: body }),
    );

    routes.handle(saveContactHoursEndpoint, async ({ actor, body }) => ({
      contact: await commands.saveContactHours({ mentorId: actor.accountId, ...body }),
    }));

    routes.handle(setAwayEndpoint, async ({ actor, body }) => ({
      contact: await commands.setAway({ mentorId: actor.accountId, backOn: body.backOn }),
    }));

    routes.handle(getReceiptEndpoint, async ({ actor }) => {
      const receipt = await queries.getReceipt(actor.accountId);
      return { ...receipt, entries: receipt.entries.map((entry) => ({ ...entry })) };
    });

    routes.handle(getReceiptKeysEndpoint, () => Promise.resolve({ keys: [...receiptKeys] }));
  };
}
