import type { SendAnswer } from '../../../shared/contracts/conversations.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { AppError } from '../../platform/http/index.ts';
import { nameFor, spansForWriter } from '../conversations/index.ts';
import type { Entry, MessageEntry, Participation } from '../conversations/index.ts';
import type { MessagesDeps } from './messages.deps.ts';
import type { Sending } from './sending.ts';

interface Written {
  entry: MessageEntry;
  window: readonly Entry[];
  time: TimeView | undefined;
}

export async function answerNew(
  deps: MessagesDeps,
  sending: Sending,
  { entry, window, time }: Written,
): Promise<SendAnswer> {
  const { positions, status, views } = deps;
  const { side, result } = sending;
  const own = await views.presentOwn(entry, []);
  const now = await status.statusOf({ ...sending, limit: null }, { newest: window, time });
  return {
    entry: own,
    prev: await nameBefore(deps, sending, entry, window),
    cursor: positions.seal(sending, entry.seq),
    redacted: entry.stored === 'redacted' ? spansForWriter(result.findings) : [],
    status: { ...now, helpCard: now.helpCard || (side === 'mentee' && result.helpCard) },
  };
}

/** The answer that was lost on its way; another text under the same id is refused. */
export async function answerStored(
  deps: MessagesDeps,
  sending: Sending,
  stored: MessageEntry,
): Promise<SendAnswer> {
  const { fingerprints, positions, status, views } = deps;
  const same = stored.fingerprint === (await fingerprints.of(sending.conversation, sending.text));
  if (!same) throw new AppError('differentBody');
  const viewpoint = await status.lookFrom(sending, stored.seq);
  return {
    entry: await views.presentOwn(stored),
    prev: await nameBefore(deps, sending, stored, []),
    cursor: positions.seal(sending, stored.seq),
    redacted: stored.stored === 'redacted' ? spansForWriter(stored.check.findings) : [],
    status: await status.statusOf(viewpoint),
  };
}

/** What the writer calls the entry before theirs, in their own view. */
async function nameBefore(
  { entries }: MessagesDeps,
  { conversation, side }: Participation,
  { seq }: Entry,
  window: readonly Entry[],
): Promise<string | null> {
  const known = window.find((entry) => entry.seq < seq && entry.seenBy.includes(side));
  if (known) return nameFor(side, known);
  const range = { conversationId: conversation._id, side, before: seq, limit: null };
  const [previous] = await entries.findPrevious(range, 1);
  return previous ? nameFor(side, previous) : null;
}
