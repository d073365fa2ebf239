import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { defineWorker } from '../../platform/queue/index.ts';
import { confirmNoticeEmail } from './commands/confirmNoticeEmail.ts';
import { dropNoticeEmail } from './commands/dropNoticeEmail.ts';
import { endPush } from './commands/endPush.ts';
import { erasePerson } from './commands/erasePerson.ts';
import { noteOpenConversation } from './commands/noteOpenConversation.ts';
import { notify } from './commands/notify.ts';
import { notifyOfArrivals } from './commands/notifyOfArrivals.ts';
import { openAll } from './commands/openAll.ts';
import { openNotices } from './commands/openNotices.ts';
import { rebindPush } from './commands/rebindPush.ts';
import { saveNoticeEmail } from './commands/saveNoticeEmail.ts';
import { saveNoticeSettings } from './commands/saveNoticeSettings.ts';
import { sendAllDue } from './commands/sendAllDue.ts';
import { sendDue } from './commands/sendDue.ts';
import { sendLinks } from './commands/sendLinks.ts';
import { sendNow } from './commands/sendNow.ts';
import { turnPushOff } from './commands/turnPushOff.ts';
import { turnPushOn } from './commands/turnPushOn.ts';
import { unsubscribe } from './commands/unsubscribe.ts';
import { createContactRepository } from './contact.repository.ts';
import { createEmailSender } from './emailSender.ts';
import type { Email } from './emailSender.ts';
import { noticeQueue } from './notice.jobs.ts';
import { createNoticeRepository } from './notice.repository.ts';
import { createNoticeSettingsRepository } from './noticeSettings.repository.ts';
import type { NotificationsDeps } from './notifications.deps.ts';
import type { NotificationsPorts } from './notifications.ports.ts';
import { notificationsReactions } from './notifications.reactions.ts';
import { notificationRoutes } from './notifications.routes.ts';
import { createPushSender } from './pushSender.ts';
import { getNoticeSettings } from './queries/getNoticeSettings.ts';
import { listNotices } from './queries/listNotices.ts';

export type { NoticeInput } from './commands/notify.ts';
export type { ChannelOutcome, PageInput } from './commands/sendNow.ts';

export type NotificationsFeature = ReturnType<typeof createNotificationsFeature>;

/** How a person is reached when they are not here: the list in the app, e-mail and web push. */
export function createNotificationsFeature({
  platform,
  ...ports
}: { platform: Platform } & NotificationsPorts) {
  const deps: NotificationsDeps = {
    ...platform,
    ...ports,
    notices: createNoticeRepository(),
    contacts: createContactRepository(),
    settings: createNoticeSettingsRepository(),
    email: createEmailSender(platform.config, platform.log),
    push: createPushSender(platform.config),
  };
  const commands = bindCommands(deps);
  const queries = { getNoticeSettings: getNoticeSettings(deps), listNotices: listNotices(deps) };
  const { conversations } = ports;
  const module: FeatureModule = {
    name: 'notifications',
    routes: notificationRoutes({ commands, queries }),
    reactions: notificationsReactions({ commands, conversations }),
    workers: [defineWorker(noticeQueue, { send: commands.sendDue, sendLinks: commands.sendLinks })],
    sweeps: [
      { name: 'notifications.notifyOfArrivals', everySeconds: 5, run: commands.notifyOfArrivals },
      { name: 'notifications.sendAllDue', everySeconds: 15, run: commands.sendAllDue },
      { name: 'notifications.sendLinks', everySeconds: 15, run: commands.sendLinks },
    ],
  };
  return {
    module,
    endPush: endPush(deps),
    erasePerson: erasePerson(deps),
    noteOpenConversation: commands.noteOpenConversation,
    notify: commands.notify,
    openAll: openAll(deps),
    sendNow: commands.sendNow,
    /** One mail to a person who is reached by no notice; `off` where the installation sends none. */
    sendMail: async (mail: Omit<Email, 'unsubscribeUrl'>) =>
      (await deps.email?.send({ ...mail, unsubscribeUrl: null })) ?? ('off' as const),
  };
}

function bindCommands(deps: NotificationsDeps) {
  return {
    confirmNoticeEmail: confirmNoticeEmail(deps),
    dropNoticeEmail: dropNoticeEmail(deps),
    noteOpenConversation: noteOpenConversation(deps),
    notify: notify(deps),
    notifyOfArrivals: notifyOfArrivals(deps),
    openNotices: openNotices(deps),
    rebindPush: rebindPush(deps),
    saveNoticeEmail: saveNoticeEmail(deps),
    saveNoticeSettings: saveNoticeSettings(deps),
    sendAllDue: sendAllDue(deps),
    sendDue: sendDue(deps),
    sendLinks: sendLinks(deps),
    sendNow: sendNow(deps),
    turnPushOff: turnPushOff(deps),
    turnPushOn: turnPushOn(deps),
    unsubscribe: unsubscribe(deps),
  };
}
