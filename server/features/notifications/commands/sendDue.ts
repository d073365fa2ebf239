import { SILENT_KINDS } from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel } from '../../../../shared/domain/notices/kinds.ts';
import {
  decideSending,
  droppedState,
  failedState,
  postponedState,
  retryAt,
} from '../../../../shared/domain/notices/sending.ts';
import type { SendState } from '../../../../shared/domain/notices/sending.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { isStaff } from '../../../../shared/contracts/actor.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { sendOver } from '../channels.ts';
import type { ChannelResult } from '../channels.ts';
import { settingsOf } from '../contact.access.ts';
import { sendSoon } from '../notice.jobs.ts';
import type { Notice, NoticeSend } from '../notice.model.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

interface Due {
  accountId: string;
  channel: NoticeChannel;
}

/** How long a sender has for one send; then another takes it up. */
const CLAIM_MS = MINUTE_MS;
/** The list of notices. Mentees and mentors are redirected to their own from this one address, so that it does not tell their role. */
const NOTICES_PATH = '/notices';
const STAFF_NOTICES_PATH = '/desk/notices';

/**
 * Sends what is due for an account over a channel, all of it in one. Each notice is claimed before the send and marked after it. When a
 * process ends between the two, an e-mail is repeated under the same Message-ID, and a push is not (0012).
 */
export function sendDue(deps: NotificationsDeps) {
  const { clock, notices } = deps;
  return async ({ accountId, channel }: Due): Promise<void> => {
    const due = await notices.findDue(accountId, channel, clock.now());
    for (const [batch, members] of batchesOf(due, channel))
      await sendBatch(deps, { channel, batch, members });
  };
}

/** Groups notices by batch: notices that were sent together are repeated under the same batch id, and the others form one new batch. */
function batchesOf(due: readonly Notice[], channel: NoticeChannel): Map<string, Notice[]> {
  const newBatch = newId();
  const batches = new Map<string, Notice[]>();
  for (const notice of due) {
    const batch = notice.sends[channel]?.batch ?? newBatch;
    batches.set(batch, [...(batches.get(batch) ?? []), notice]);
  }
  return batches;
}

interface Batch {
  channel: NoticeChannel;
  batch: string;
  members: readonly Notice[];
}

/** Claims the notices of a batch and sends them as one. Sends nothing when none of them is claimed. */
async function sendBatch(deps: NotificationsDeps, { channel, batch, members }: Batch): Promise<void> {
  const claimed: ClaimedNotice[] = [];
  for (const notice of members) {
    const claimedNotice = await claimIfDue(deps, { channel, batch, notice });
    if (claimedNotice) claimed.push(claimedNotice);
  }
  const [first] = claimed;
  if (!first) return;
  const { accountId } = first.notice;
  const outgoing = { accountId, id: batch, path: await noticesPathOf(deps, accountId), isPage: false };
  const result = await sendOver(deps, channel, outgoing);
  for (const one of claimed) await recordResult(deps, { channel, ...one, result });
}

interface ClaimedNotice {
  notice: Notice;
  /** The state of its send before the claim. */
  before: SendState;
}

/**
 * Claims one notice, or puts it off or drops it as the settings and openings of this instant say.
 * @returns the notice as it is claimed; null where it is not to be sent now, or another sender has it
 */
async function claimIfDue(
  deps: NotificationsDeps,
  { channel, batch, notice }: { channel: NoticeChannel; batch: string; notice: Notice },
): Promise<ClaimedNotice | null> {
  const { accounts, clock, notices, settings, time } = deps;
  const { accountId, conversation, kind } = notice;
  const send = notice.sends[channel];
  if (!send) return null;
  const now = clock.now();
  // The push service may have taken it: at most once.
  if (send.state === 'claimed' && channel === 'push')
    return endSend(deps, { channel, notice, state: 'failed' });
  const person = await accounts.findPerson(accountId);
  if (!person || person.closed) return endSend(deps, { channel, notice, state: 'dropped' });
  const decision = decideSending(notice, {
    now,
    channel,
    settings: await settingsOf(deps, accountId),
    lastOpenAt: conversation === null ? null : await settings.lastOpenAt(accountId, conversation),
    silentUntil: SILENT_KINDS.includes(kind) ? await time.silentUntil(accountId) : null,
    wasSentForConversation: await notices.wasSentForConversation(notice, { channel, batch }),
  });
  if (decision.do === 'drop') return endSend(deps, { channel, notice, state: droppedState(send.state) });
  if (decision.do === 'wait') {
    const postponed = { ...send, state: postponedState(send.state), at: decision.until };
    await notices.replaceSend(notice, channel, postponed);
    sendSoon(deps, { accountId, channel, at: decision.until });
    return null;
  }
  const claimedUntil = new Date(now.getTime() + CLAIM_MS);
  const claim: NoticeSend = { state: 'claimed', at: claimedUntil, attempts: send.attempts + 1, batch };
  if (!(await notices.replaceSend(notice, channel, claim))) return null;
  return { notice: { ...notice, sends: { ...notice.sends, [channel]: claim } }, before: send.state };
}

/** The path of the person's list of notices. */
async function noticesPathOf({ accounts }: NotificationsDeps, accountId: string): Promise<string> {
  const role = (await accounts.findPerson(accountId))?.role;
  return role !== undefined && isStaff(role) ? STAFF_NOTICES_PATH : NOTICES_PATH;
}

/** Writes the final state of a send. @returns null, which is what `claimIfDue` answers for a notice that is not sent now */
async function endSend(
  { clock, notices }: NotificationsDeps,
  {
    channel,
    notice,
    state,
  }: { channel: NoticeChannel; notice: Notice; state: 'sent' | 'failed' | 'dropped' },
): Promise<null> {
  const send = notice.sends[channel];
  if (send) await notices.replaceSend(notice, channel, { ...send, state, at: clock.now() });
  return null;
}

/** Stores the outcome of a send: a lost one is tried again later, until the tries are used up. */
async function recordResult(
  deps: NotificationsDeps,
  { channel, notice, before, result }: ClaimedNotice & { channel: NoticeChannel; result: ChannelResult },
): Promise<void> {
  const { clock, notices, log } = deps;
  const send = notice.sends[channel];
  if (!send) return;
  const nextTryAt = result === 'lost' ? retryAt(clock.now(), send.attempts) : null;
  if (nextTryAt) {
    await notices.replaceSend(notice, channel, { ...send, state: postponedState(before), at: nextTryAt });
    return sendSoon(deps, { accountId: notice.accountId, channel, at: nextTryAt });
  }
  if (result === 'lost' || result === 'unknown')
    log.warn({ channel, attempts: send.attempts }, 'notice failed');
  await endSend(deps, { channel, notice, state: finalState(before, result) });
}

/** The state of a send that is not tried again. */
function finalState(before: SendState, result: ChannelResult): 'sent' | 'failed' | 'dropped' {
  if (result === 'sent') return 'sent';
  return result === 'noAddress' ? droppedState(before) : failedState(before);
}
