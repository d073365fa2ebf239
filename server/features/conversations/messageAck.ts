import type { ConversationStatus, SendAnswer } from '../../../shared/contracts/conversations.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { graverHelpLevel, helpLevelOf } from '../../../shared/domain/moderation/riskLevels.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { AppError } from '../../platform/http/index.ts';
import type { OutgoingMessage } from './composeMessage.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { Entry, MessageEntry } from './log/entry.ts';
import { nameFor, presentNewMessage } from './log/entry.presenter.ts';
import { storedWords } from './message.policy.ts';
import type { Participation } from './participations.ts';
import { spansForWriter } from './rejectedText.policy.ts';

interface NewMessage {
  entry: MessageEntry;
  /** The newest entries without a gap, newest first. */
  newest: readonly Entry[];
  /** The writer's minutes after the send; undefined for a mentee, and where they could not be recorded. */
  time: TimeView | undefined;
}

/** The answer to a message that was stored just now, from what is in memory. */
export async function ackNew(
  deps: ConversationsDeps,
  message: OutgoingMessage,
  { entry, newest, time }: NewMessage,
): Promise<SendAnswer> {
  const { entryCursors, status } = deps;
  const { side, result } = message;
  const current = await status.statusOf({ ...message, visibleUpTo: null }, { newest, time });
  return {
    entry: presentNewMessage({ side, message: entry, words: storedWords(message) }),
    prev: await nameOfPrevious(deps, message, entry, newest),
    cursor: entryCursors.seal(message, entry.seq),
    redacted: entry.stored === 'redacted' ? spansForWriter(result.findings) : [],
    status: side === 'mentee' && result.helpCard ? withHelpCard(current, helpLevelOf(result.risk)) : current,
  };
}

/** The status as it will be when the card that the message calls for is stored. */
function withHelpCard(current: ConversationStatus, level: HelpLevel): ConversationStatus {
  return {
    ...current,
    helpCard: true,
    helpLevel: graverHelpLevel(current.helpCard ? current.helpLevel : null, level),
  };
}

/**
 * The answer to a repeat of a stored message, whose first answer was lost.
 * @throws {AppError} differentBody for another text under the same client id
 */
export async function ackStored(
  deps: ConversationsDeps,
  message: OutgoingMessage,
  stored: MessageEntry,
): Promise<SendAnswer> {
  const { entryCursors, fingerprints, notes, status, views } = deps;
  const fingerprint = await fingerprints.of(message.conversation, message.text);
  if (stored.fingerprint !== fingerprint) throw new AppError('differentBody');
  const viewpoint = await status.resolveViewpoint(message, stored.seq);
  return {
    entry: await views.presentOwn(stored),
    prev: await nameOfPrevious(deps, message, stored, []),
    cursor: entryCursors.seal(message, stored.seq),
    redacted:
      stored.stored === 'redacted' ? spansForWriter((await notes.openCheck(stored)).note.findings) : [],
    status: await status.statusOf(viewpoint),
  };
}

/** What the writer calls the entry before theirs, in their own view; null where there is none. */
async function nameOfPrevious(
  { entries }: ConversationsDeps,
  { conversation, side }: Participation,
  { seq }: Entry,
  newest: readonly Entry[],
): Promise<string | null> {
  const newestSeen = newest.find((entry) => entry.seq < seq && entry.seenBy.includes(side));
  if (newestSeen) return nameFor(side, newestSeen);
  const range = { conversationId: conversation._id, side, before: seq, upTo: null };
  const [previous] = await entries.findPrevious(range, 1);
  return previous ? nameFor(side, previous) : null;
}
