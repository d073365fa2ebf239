import { conversationKeyScope, removalRecordId } from '../sealedRecords.ts';
import type { Amendment } from '../../../../shared/domain/conversation/moves.ts';
import type { RemovalReason } from '../../../../shared/domain/conversation/removals.ts';
import { holdsMessagesOf } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { audienceOfAmendment, canAmend } from '../../../../shared/domain/conversation/view.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { newControlEntry } from './controlEntry.ts';
import { historyOf, nameFor } from './entry.presenter.ts';
import type { Entry, MessageEntry, NewEntry } from './entry.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { writeRefusalOf } from '../rejectedText.policy.ts';

interface AmendmentInput {
  kind: Amendment;
  /** With `redacted`: the words from here on. */
  text?: string;
  /** With `removed`: what both sides read as the reason. */
  removedFor?: RemovalReason;
  by?: Side | null;
  /** The account that does it; null for the system. */
  actorId?: string | null;
}

/**
 * Appends an amendment of a message as an entry of its own. A release brings a held message to the other side. Joins the running
 * transaction.
 * @throws {AppError} moveNotAllowed for an amendment that is not possible any more, and to the system where the conversation accepts no
 * messages, or messages of the writer wait for a person
 * @throws {AppError} conversationLocked, conversationClosed to a participant, because what was said is evidence by then
 */
export async function amendMessage(
  deps: ConversationsDeps,
  message: MessageEntry,
  amending: AmendmentInput,
): Promise<void> {
  const { announcer, appender, entries } = deps;
  const _id = newId();
  const words = await sealWords(deps, message, { ...amending, _id });
  await inTransaction(async () => {
    const { entry } = await appender.appendControl({
      conversationId: message.conversationId,
      build: ({ after }) => composeAmendment(deps, message, { ...amending, ...words, _id, after }),
    });
    // Without a copy for the safeguarding lead the sealed words stay as the only evidence; the redaction hides them.
    if (amending.kind === 'redacted' && words.original) await entries.eraseText(message._id);
    afterCommit(() => announcer.announceEntry(entry));
    if (entry.unreadFor !== null) afterCommit(() => notifyOfDelivery(deps, message._id));
  });
}

/** Tells moderation of a message that the listener found dangerous while it was held. A failure is logged: the message is delivered. */
function notifyOfDelivery(deps: ConversationsDeps, entryId: string): void {
  notifyIfGrave(deps, entryId).catch((error: unknown) => {
    deps.log.error({ error }, 'delivery notice to moderation failed');
  });
}

/** Notes the delivery of a released message that the listener asks a case for. */
async function notifyIfGrave(
  { entries, moderation, notes }: ConversationsDeps,
  entryId: string,
): Promise<void> {
  const message = await entries.findMessage(entryId);
  const heard = message && (await notes.openHeard(message));
  if (!message || heard?.attention !== 'case') return;
  await moderation.noteDelivered({ conversationId: message.conversationId, entryId });
}

/** Amends a message like `amendMessage`; false, with nothing written, where that throws `moveNotAllowed`. */
export async function amendIfPossible(
  deps: ConversationsDeps,
  message: MessageEntry,
  amending: AmendmentInput,
): Promise<boolean> {
  try {
    await amendMessage(deps, message, amending);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'moveNotAllowed') return false;
    throw error;
  }
}

/** Amendments after which neither side sees the words as they were: a copy is sealed for the safeguarding lead. */
const HIDING: readonly Amendment[] = ['redacted', 'withdrawn'];

/** Seals the reason of a removal, the new words of a redaction, and a copy of the words that the amendment hides. */
async function sealWords(
  deps: ConversationsDeps,
  message: MessageEntry,
  { kind, text, removedFor: reason, _id }: AmendmentInput & { _id: string },
) {
  const { sealer, views } = deps;
  const scope = conversationKeyScope(message.conversationId);
  const removedFor = reason
    ? await sealer.seal({ scope, recordId: removalRecordId(_id), text: reason })
    : null;
  if (!HIDING.includes(kind)) return { text: null, original: null, removedFor };
  const { words } = await views.read(message);
  return {
    removedFor,
    text: kind === 'redacted' ? await sealer.seal({ scope, recordId: _id, text: text ?? '' }) : null,
    original: words === null ? null : await sealer.sealForSafeguarding({ text: words, aad: _id }),
  };
}

type Words = Awaited<ReturnType<typeof sealWords>>;

type SealedAmendment = Omit<AmendmentInput, keyof Words> & Words & Pick<NewEntry, '_id' | 'after'>;

/** The control entry of an amendment. @throws {AppError} moveNotAllowed, conversationLocked, conversationClosed */
async function composeAmendment(
  { clock, entries }: ConversationsDeps,
  message: MessageEntry,
  { by = null, actorId = null, ...amending }: SealedAmendment,
): Promise<NewEntry> {
  const history = historyOf(message, await entries.findAmendments([message._id]));
  const refusal = writeRefusalOf(amending.after);
  if (refusal && by !== null) throw new AppError(refusal.code);
  const waitsForPerson = refusal !== null || holdsMessagesOf(amending.after, message.from);
  if ((waitsForPerson && actorId === null) || !canAmend(history, amending.kind))
    throw new AppError('moveNotAllowed');
  const audience = audienceOfAmendment(history, amending.kind);
  const reader = audience.unreadFor;
  return newControlEntry({
    ...amending,
    ...audience,
    by,
    actorId,
    at: clock.now(),
    aboutId: message._id,
    aboutPublicId: message.publicId,
    placedAfter: reader && (await placeOf({ entries }, message, reader)),
  });
}

const STEP = 20;

/** The public id, in the new reader's view, of the nearest entry before the message that this reader has by now. */
async function placeOf(
  { entries }: Pick<ConversationsDeps, 'entries'>,
  message: MessageEntry,
  reader: Side,
): Promise<string | null> {
  let { seq } = message;
  for (;;) {
    const before = await entries.findBefore(message.conversationId, seq, STEP);
    const late = before.filter((entry) => entry.type === 'message' && !entry.seenBy.includes(reader));
    const amendments = await entries.findAmendments(late.map(({ _id }) => _id));
    const arrived = new Set(
      amendments.filter(({ unreadFor }) => unreadFor === reader).map(({ aboutId }) => aboutId),
    );
    const place = before.find((entry) => isInPlace(entry, reader) || arrived.has(entry._id));
    if (place) return nameFor(reader, place);
    const last = before.at(-1);
    if (!last) return null;
    seq = last.seq;
  }
}

/** Whether the reader has the entry at its own number: false for one that brings a message which belongs further up. */
const isInPlace = (entry: Entry, reader: Side): boolean =>
  entry.seenBy.includes(reader) && !(entry.type === 'control' && entry.unreadFor === reader);
