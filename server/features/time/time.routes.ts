import {
  getMyTimeEndpoint,
  getReceiptEndpoint,
  getReceiptKeysEndpoint,
  saveContactHoursEndpoint,
  saveTimeSettingsEndpoint,
  setAwayEndpoint,
} from '../../../shared/contracts/time.ts';
import { answerExtensionEndpoint, getMyExtensionEndpoint } from '../../../shared/contracts/extensions.ts';
import type { ReceiptKey } from '../../../shared/contracts/time.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { answerExtension } from './commands/answerExtension.ts';
import type { saveContactHours } from './commands/saveContactHours.ts';
import type { saveSettings } from './commands/saveSettings.ts';
import type { setAway } from './commands/setAway.ts';
import type { getMyExtension } from './queries/getMyExtension.ts';
import type { getMyTime } from './queries/getMyTime.ts';
import type { getReceipt } from './queries/getReceipt.ts';

interface TimeHandlers {
  commands: {
    answerExtension: ReturnType<typeof answerExtension>;
    saveContactHours: ReturnType<typeof saveContactHours>;
    saveSettings: ReturnType<typeof saveSettings>;
    setAway: ReturnType<typeof setAway>;
  };
  queries: {
    getMyExtension: ReturnType<typeof getMyExtension>;
    getMyTime: ReturnType<typeof getMyTime>;
    getReceipt: ReturnType<typeof getReceipt>;
  };
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

    routes.handle(getMyExtensionEndpoint, ({ actor }) => queries.getMyExtension(actor.accountId));

    routes.handle(answerExtensionEndpoint, ({ actor, params, body }) =>
      commands.answerExtension({ mentorId: actor.accountId, id: params.id, accept: body.accept }),
    );

    routes.handle(getReceiptEndpoint, async ({ actor }) => {
      const receipt = await queries.getReceipt(actor.accountId);
      return { ...receipt, entries: receipt.entries.map((entry) => ({ ...entry })) };
    });

    routes.handle(getReceiptKeysEndpoint, () => Promise.resolve({ keys: [...receiptKeys] }));
  };
}
