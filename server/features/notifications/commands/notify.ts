import { NOTICE_CHANNELS, nextRound, PAGE_KINDS } from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel, NoticeKind } from '../../../../shared/domain/notices/kinds.ts';
import { firstSendAt, isWanted } from '../../../../shared/domain/notices/sending.ts';
import { noticesChangedPush } from '../../../../shared/contracts/notices.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction, isInTransaction } from '../../../platform/db/index.ts';
import { reachableBy } from '../channels.ts';
import { settingsOf } from '../contact.access.ts';
import { sendSoon } from '../notice.jobs.ts';
import type { NoticeSend } from '../notice.model.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

export interface NoticeInput {
  accountId: string;
  kind: NoticeKind;
  /** An id of the thing: the same kind about the same id is told once, or once until it is opened where it goes on. */
  about: string;
  /** Public id of the conversation that it belongs to. */
  conversation?: string;
  /** Path of the page that it opens; the start page of the person by default. */
  path?: string;
  /** When it happened; now by default. */
  happenedAt?: Date;
}

const NO_SENDS = { email: null, push: null } as const;

/**
 * Stores a notice for a person, with what is to be sent over each channel. Joins the running transaction, so that the notice holds
 * exactly when what it tells of does. Repeated, it changes nothing.
 */
export function notify(deps: NotificationsDeps) {
  const { clock, notices, realtime } = deps;
  return async (input: NoticeInput): Promise<void> => {
    const { conversation = null, path = '/', happenedAt = clock.now(), ...subject } = input;
    const findRound = async () => nextRound(subject.kind, await notices.findLatest(subject), happenedAt);
    // Outside a transaction, a repeated notice costs a read instead of a transaction.
    if (!isInTransaction() && (await findRound()) === null) return;
    await inTransaction(async () => {
      const round = await findRound();
      if (round === null) return;
      const createdAt = clock.now();
      const sends = await planSends(deps, { ...subject, createdAt });
      const ids = { _id: newId(), publicId: newPublicId() };
      const notice = { ...ids, ...subject, round, conversation, path, createdAt, openedAt: null, sends };
      if (!(await notices.insert(notice))) return;
      for (const channel of NOTICE_CHANNELS) {
        const send = sends[channel];
        if (send) sendSoon(deps, { accountId: subject.accountId, channel, at: send.at });
      }
      afterCommit(() => realtime.toAccount(subject.accountId, noticesChangedPush, {}));
    });
  };
}

/** What goes out over each channel, and when at the earliest. A page is sent by `sendNow`, not by the sweep. */
async function planSends(
  deps: NotificationsDeps,
  { accountId, kind, createdAt }: Pick<NoticeInput, 'accountId' | 'kind'> & { createdAt: Date },
): Promise<Record<NoticeChannel, NoticeSend | null>> {
  if (PAGE_KINDS.some((page) => page === kind)) return NO_SENDS;
  const reachable = await reachableBy(deps, accountId);
  if (!reachable.email && !reachable.push) return NO_SENDS;
  const settings = await settingsOf(deps, accountId);
  const sendAt = firstSendAt(createdAt, settings);
  const due = { state: 'due', at: sendAt, attempts: 0, batch: null } as const;
  const planned = (channel: NoticeChannel) =>
    reachable[channel] && isWanted(kind, channel, settings) ? due : null;
  return { email: planned('email'), push: planned('push') };
}
