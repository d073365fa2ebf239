import type { NoticeChannel } from '../../../shared/domain/notices/kinds.ts';
import { NEUTRAL_WORDS } from '../../../shared/domain/notices/sending.ts';
import { isUsable, openAddress, openSubscription } from './contact.access.ts';
import type { NotificationsDeps } from './notifications.deps.ts';
import { unsubscribeToken } from './unsubscribeToken.ts';

export interface OutgoingNotice {
  accountId: string;
  /** Names this one send: the Message-ID of an e-mail. */
  id: string;
  /** What it opens, a path of the client. */
  path: string;
  /** A page cannot be turned off from within a mail. */
  isPage: boolean;
}

/** `noAddress`: the person has no working address. `lost`: it was not accepted, and may be on a repeat. `unknown`: it may have arrived. */
export type ChannelResult = 'sent' | 'noAddress' | 'lost' | 'unknown';

/** Whether each channel can reach a person. */
export async function reachableBy(
  { contacts, email }: Pick<NotificationsDeps, 'contacts' | 'email'>,
  accountId: string,
): Promise<Record<NoticeChannel, boolean>> {
  const hasAddress = isUsable(await contacts.findAddress(accountId));
  return {
    email: email !== null && hasAddress,
    push: (await contacts.findSubscriptions(accountId)).length > 0,
  };
}

/** Sends over one channel, and forgets addresses that are dead. Never throws for what the other side answers. */
export function sendOver(
  deps: NotificationsDeps,
  channel: NoticeChannel,
  outgoing: OutgoingNotice,
): Promise<ChannelResult> {
  return channel === 'email' ? sendEmail(deps, outgoing) : sendPush(deps, outgoing);
}

/** Sends a notice by e-mail. `noAddress`: there is no confirmed address, or the provider says that it does not exist. */
async function sendEmail(
  deps: NotificationsDeps,
  { accountId, id, path, isPage }: OutgoingNotice,
): Promise<ChannelResult> {
  const { clock, config, contacts, email } = deps;
  const address = await contacts.findAddress(accountId);
  if (!email || !isUsable(address)) return 'noAddress';
  const { publicOrigin } = config.http;
  const token = isPage ? null : unsubscribeToken(deps, accountId);
  const outcome = await email.send({
    to: await openAddress(deps, address),
    id,
    lines: [
      NEUTRAL_WORDS.body,
      publicOrigin + path,
      ...(token === null ? [] : [`Turn these mails off: ${publicOrigin}/unsubscribe#${token}`]),
    ],
    unsubscribeUrl: token === null ? null : `${publicOrigin}/api/notices/unsubscribe/${token}`,
  });
  if (outcome === 'dead') await contacts.markDead(address, clock.now());
  if (outcome === 'sent') return 'sent';
  return outcome === 'dead' ? 'noAddress' : 'lost';
}

/** To every browser that push is on in; sent when one of them took it. */
async function sendPush(
  deps: NotificationsDeps,
  { accountId, path }: OutgoingNotice,
): Promise<ChannelResult> {
  const { contacts, push } = deps;
  const records = await contacts.findSubscriptions(accountId);
  const outcomes = await Promise.all(
    records.map(async (record) => push.send(await openSubscription(deps, record), path)),
  );
  const expired = records.filter((_record, index) => outcomes[index] === 'gone');
  if (expired.length > 0) await contacts.dropSubscriptions(expired.map(({ _id }) => _id));
  if (outcomes.includes('sent')) return 'sent';
  if (outcomes.includes('unknown')) return 'unknown';
  return outcomes.includes('refused') ? 'lost' : 'noAddress';
}
