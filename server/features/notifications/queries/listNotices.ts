import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { listNoticesEndpoint } from '../../../../shared/contracts/notices.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

const LISTED = 30;
const COUNTED = 99;

/** To the minute: a notice is often stored at the instant of another person's act, and exact times of those do not leave. */
const toMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);

/** What a person is told of: first what was not opened, so that as much as is counted can be reached; each newest first. */
export function listNotices({ notices }: Pick<NotificationsDeps, 'notices'>) {
  return async (accountId: string): Promise<AnswerInput<typeof listNoticesEndpoint>> => ({
    unopened: await notices.countUnopened(accountId, COUNTED),
    notices: (await notices.findOf(accountId, LISTED)).map(({ publicId: id, kind, path, ...notice }) => ({
      id,
      kind,
      path,
      at: toMinute(notice.createdAt).toISOString(),
      opened: notice.openedAt !== null,
    })),
  });
}
