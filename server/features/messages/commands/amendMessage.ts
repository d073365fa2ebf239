import { refusalOf } from '../../../../shared/domain/conversation/moves.ts';
import type { Amendment } from '../../../../shared/domain/conversation/moves.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { audienceOfAmendment, canAmend } from '../../../../shared/domain/conversation/view.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { controlEntry, historyOf, nameFor, scopeOf } from '../../conversations/index.ts';
import type { Entry, MessageEntry, NewEntry } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';

interface Amending {
  kind: Amendment;
  /** With `redacted`: the words that stand from here on. */
  text?: string;
  by?: Side | null;
  /** Account of whoever does it; null for the system. */
  actorId?: string | null;
}

/**
 * Writes what was done to a message as an entry of its own, with the next number. One that releases a held message brings
 * it to the other side. Joins a decision's transaction. Throws `moveNotAllowed` for what is not possible any more, and to the
 * system, which makes no decisions, where the conversation takes no messages.
 */
export async function amendMessage(
  deps: MessagesDeps,
  message: MessageEntry,
  amending: Amending,
): Promise<void> {
  const { announcer, appendEntry, entries } = deps;
  const _id = newId();
  const words = await sealWords(deps, message, { ...amending, _id });
  await inTransaction(async () => {
    const { entry } = await appendEntry({
      conversationId: message.conversationId,
      build: ({ after }) => composeAmendment(deps, message, { ...amending, ...words, _id, after }),
    });
    if (amending.kind === 'redacted') await entries.eraseText(message._id);
    afterCommit(() => announcer.announceEntry(entry));
  });
}

/** The same; false where it is not possible. */
export async function amendIfPossible(
  deps: MessagesDeps,
  message: MessageEntry,
  amending: Amending,
): Promise<boolean> {
  try {
    await amendMessage(deps, message, amending);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'moveNotAllowed') return false;
    throw error;
  }
}

/** A redaction brings its own words, and seals what it takes away for the safeguarding lead alone. */
async function sealWords(
  deps: MessagesDeps,
  message: MessageEntry,
  { kind, text, _id }: Amending & { _id: string },
) {
  if (kind !== 'redacted') return { text: null, original: null };
  const { sealer, views } = deps;
  const { words } = await views.read(message);
  return {
    text: await sealer.seal({ scope: scopeOf(message.conversationId), recordId: _id, text: text ?? '' }),
    original: words === null ? null : await sealer.sealForSafeguarding({ text: words, aad: _id }),
  };
}

type Words = Awaited<ReturnType<typeof sealWords>>;

type Composing = Omit<Amending, 'text'> & Words & Pick<NewEntry, '_id' | 'after'>;

async function composeAmendment(
  { clock, entries }: MessagesDeps,
  message: MessageEntry,
  { by = null, actorId = null, ...amending }: Composing,
): Promise<NewEntry> {
  const history = historyOf(message, await entries.findAmendments([message._id]));
  const isRefused = actorId === null && refusalOf(amending.after) !== null;
  if (isRefused || !canAmend(history, amending.kind)) throw new AppError('moveNotAllowed');
  const audience = audienceOfAmendment(history, amending.kind);
  const reader = audience.bringsTo;
  return controlEntry({
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

/** What its new reader calls the entry that a late message belongs behind: the nearest before it that they have by now. */
async function placeOf(
  { entries }: Pick<MessagesDeps, 'entries'>,
  message: MessageEntry,
  reader: Side,
): Promise<string | null> {
  let { seq } = message;
  for (;;) {
    const before = await entries.findBefore(message.conversationId, seq, STEP);
    const late = before.filter((entry) => entry.type === 'message' && !entry.seenBy.includes(reader));
    const amendments = await entries.findAmendments(late.map(({ _id }) => _id));
    const arrived = new Set(
      amendments.filter(({ bringsTo }) => bringsTo === reader).map(({ aboutId }) => aboutId),
    );
    const place = before.find((entry) => isInPlace(entry, reader) || arrived.has(entry._id));
    if (place) return nameFor(reader, place);
    const last = before.at(-1);
    if (!last) return null;
    seq = last.seq;
  }
}

/** Whether the reader finds the entry at its own number: not so for one that brings a message which belongs further up. */
const isInPlace = (entry: Entry, reader: Side): boolean =>
  entry.seenBy.includes(reader) && !(entry.type === 'control' && entry.bringsTo === reader);
