import { NOTICE_CHANNELS } from '../../../../shared/domain/notices/kinds.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import { sendDue } from './sendDue.ts';

/** Sends what is due for every account, also where a job was lost. A send that fails is logged and does not stop the others. */
export function sendAllDue(deps: NotificationsDeps) {
  const { clock, log, notices } = deps;
  const sendOne = sendDue(deps);
  return async (): Promise<void> => {
    for (const channel of NOTICE_CHANNELS) {
      for (const accountId of await notices.findAccountsDue(channel, clock.now())) {
        try {
          await sendOne({ accountId, channel });
        } catch (error) {
          log.error({ account: log.ref('account', accountId), channel, error }, 'notice sweep failed');
        }
      }
    }
  };
}
