import {
  confirmNoticeEmailEndpoint,
  dropNoticeEmailEndpoint,
  getNoticeSettingsEndpoint,
  listNoticesEndpoint,
  openNoticesEndpoint,
  rebindPushEndpoint,
  saveNoticeEmailEndpoint,
  saveNoticeSettingsEndpoint,
  turnPushOffEndpoint,
  turnPushOnEndpoint,
  unsubscribeEndpoint,
} from '../../../shared/contracts/notices.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { confirmNoticeEmail } from './commands/confirmNoticeEmail.ts';
import type { dropNoticeEmail } from './commands/dropNoticeEmail.ts';
import type { openNotices } from './commands/openNotices.ts';
import type { rebindPush } from './commands/rebindPush.ts';
import type { saveNoticeEmail } from './commands/saveNoticeEmail.ts';
import type { saveNoticeSettings } from './commands/saveNoticeSettings.ts';
import type { turnPushOff } from './commands/turnPushOff.ts';
import type { turnPushOn } from './commands/turnPushOn.ts';
import type { unsubscribe } from './commands/unsubscribe.ts';
import type { getNoticeSettings } from './queries/getNoticeSettings.ts';
import type { listNotices } from './queries/listNotices.ts';

interface NotificationHandlers {
  commands: {
    confirmNoticeEmail: ReturnType<typeof confirmNoticeEmail>;
    dropNoticeEmail: ReturnType<typeof dropNoticeEmail>;
    openNotices: ReturnType<typeof openNotices>;
    rebindPush: ReturnType<typeof rebindPush>;
    saveNoticeEmail: ReturnType<typeof saveNoticeEmail>;
    saveNoticeSettings: ReturnType<typeof saveNoticeSettings>;
    turnPushOff: ReturnType<typeof turnPushOff>;
    turnPushOn: ReturnType<typeof turnPushOn>;
    unsubscribe: ReturnType<typeof unsubscribe>;
  };
  queries: {
    getNoticeSettings: ReturnType<typeof getNoticeSettings>;
    listNotices: ReturnType<typeof listNotices>;
  };
}

const done = { done: true } as const;

export function notificationRoutes({ commands, queries }: NotificationHandlers) {
  return (routes: Routes): void => {
    routes.handle(listNoticesEndpoint, ({ actor }) => queries.listNotices(actor.accountId));
    routes.handle(openNoticesEndpoint, async ({ actor: { accountId }, body }) => {
      await commands.openNotices({ accountId, ...body });
      return done;
    });
    routes.handle(getNoticeSettingsEndpoint, ({ actor }) => queries.getNoticeSettings(actor));
    routes.handle(saveNoticeSettingsEndpoint, async ({ actor: { accountId }, body }) => {
      await commands.saveNoticeSettings({ accountId, ...body });
      return done;
    });
    routes.handle(saveNoticeEmailEndpoint, async ({ actor: { accountId }, body }) => {
      await commands.saveNoticeEmail({ accountId, ...body });
      return done;
    });
    routes.handle(dropNoticeEmailEndpoint, async ({ actor: { accountId } }) => {
      await commands.dropNoticeEmail({ accountId });
      return done;
    });
    routes.handle(confirmNoticeEmailEndpoint, async ({ body }) => {
      await commands.confirmNoticeEmail(body);
      return done;
    });
    routes.handle(unsubscribeEndpoint, async ({ params }) => {
      await commands.unsubscribe(params);
      return done;
    });
    routes.handle(turnPushOnEndpoint, async ({ actor: { accountId, sessionId }, body: subscription }) => {
      await commands.turnPushOn({ accountId, sessionId, subscription });
      return done;
    });
    routes.handle(rebindPushEndpoint, ({ actor: { accountId, sessionId }, body }) =>
      commands.rebindPush({ accountId, sessionId, ...body }),
    );
    routes.handle(turnPushOffEndpoint, async ({ actor: { accountId }, body }) => {
      await commands.turnPushOff({ accountId, ...body });
      return done;
    });
  };
}
