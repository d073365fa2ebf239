import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { SendAnswer } from '../../../../shared/contracts/conversations.ts';
import type { ErrorCode } from '../../../../shared/contracts/errors.ts';
import type { TimeView } from '../../../../shared/contracts/time.ts';
import { AppError } from '../../../platform/http/index.ts';
import { UNCHECKED_RESULT } from '../../checks/index.ts';
import { composeMessage } from '../composeMessage.ts';
import type { OutgoingMessage } from '../composeMessage.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { createKeyedMutex } from '../keyedMutex.ts';
import type { Entry, MessageEntry } from '../log/entry.ts';
import type { CheckedMessage } from '../log/sealedNotes.ts';
import type { Tail } from '../log/tailCache.ts';
import { blockedCode, heldResultUnder, listenerLines, storedWords } from '../message.policy.ts';
import { ackNew, ackStored } from '../messageAck.ts';
import { blockedDetailsOf, signalsRisk, writeRefusalOf } from '../rejectedText.policy.ts';
import { finishCheckEffects } from './finishCheckEffects.ts';

interface SendInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  clientMessageId: string;
  text: string;
}

type WriteRefusal = NonNullable<ReturnType<typeof writeRefusalOf>>;

/** `why`: under which reason the text may be stored apart; null where it never is. */
type Refusal = { kind: 'refused' } & (
  | { why: null; code: ErrorCode; retryAfterSeconds?: number | undefined }
  | { why: 'timeSpent'; code: 'timeSpent'; opensAt: string }
  | { why: 'blocked'; code: ReturnType<typeof blockedCode> }
  | WriteRefusal
);

type SendResult =
  | Refusal
  /** The tail in memory lacked entries of other processes: the check has to read again what was written before. */
  | { kind: 'staleTail' }
  /** This sender has sent a message under the same client id before. */
  | { kind: 'repeated' }
  /** `newest`: entries up to and with the message without a gap, newest first. */
  | { kind: 'appended'; entry: MessageEntry; checked: CheckedMessage; newest: readonly Entry[] };

/** With more messages of the same writer waiting, a message is stored held and unchecked, and is checked right after. */
const MAX_AHEAD = 30;

/**
 * Sends a message: load → check → refusals (rate, block, time) → append → announce → answer. A repeat of a stored message is answered
 * with what is stored, even if it would be refused now. Messages of one writer are handled in the order of their arrival.
 * The end of the log comes from memory; where the insert shows that it was stale, everything but the rate is done again from the store.
 * @throws {AppError} notFound, tooMany, blocked, blockedHarm, timeSpent, conversationClosed, conversationLocked,
 * conversationNotActive, differentBody, unavailable
 */
export function sendMessage(deps: ConversationsDeps) {
  const { announcer, appender, attention, clock, entries, limiter, log, moderation, tails, time } = deps;
  const { participations, readEarlierTexts } = deps;
  const finishEffects = finishCheckEffects(deps);
  const withLock = createKeyedMutex();

  return (input: SendInput): Promise<SendAnswer> =>
    withLock(`${input.actor.accountId} ${input.conversationId}`, (ahead) => send(input, ahead));

  /** Sends one message. @param ahead how many sends of this person in this conversation wait for this one */
  async function send(input: SendInput, ahead: number): Promise<SendAnswer> {
    const withCachedTail = await loadAndCheck(input, ahead, tails.read);
    const tried = (await rateRefusal(withCachedTail)) ?? (await refuseOrAppend(withCachedTail));
    const message =
      tried.kind === 'staleTail' ? await loadAndCheck(input, ahead, tails.readAgain) : withCachedTail;
    const result = tried.kind === 'staleTail' ? await refuseOrAppend(message, { isFromStore: true }) : tried;
    if (result.kind === 'staleTail') throw new Error('a tail from the store was called stale');
    if (result.kind !== 'appended') {
      const stored = await findStored(message);
      if (stored) return ackStored(deps, message, stored);
      if (result.kind === 'repeated') throw new Error('a repeated message is not stored');
      throw await storeRejected(message, result);
    }
    const { checked, entry, newest } = result;
    announcer.announceMessage({ message: entry, words: storedWords(message), newest });
    if (entry.reactionsPending) startCheckEffects(checked);
    const answer = await ackNew(deps, message, { entry, newest, time: await recordSend(message) });
    announcer.echo(message, {
      entry: answer.entry,
      prev: answer.prev,
      cursor: answer.cursor,
      status: answer.status,
    });
    attention.messageStored(checked, { text: message.text, before: listenerLines(message.earlier) });
    return answer;
  }

  /** Loads what a send needs and checks its text. Past `MAX_AHEAD` waiting sends the text is held unchecked, so that a flood runs no checks. */
  async function loadAndCheck(
    input: SendInput,
    ahead: number,
    readTail: (conversationId: string) => Promise<Tail>,
  ): Promise<OutgoingMessage> {
    const { actor, conversationId: publicId, clientMessageId, text } = input;
    const participation = await participations.findForParticipant(actor, publicId);
    const { accountId, conversation, side } = participation;
    const { _id: conversationId, ageBand } = conversation;
    const tail = await readTail(conversationId);
    const earlier = await readEarlierTexts({ conversationId, side, tail });
    const before = earlier.map((one) => one.text);
    const result =
      ahead > MAX_AHEAD
        ? UNCHECKED_RESULT
        : await moderation.check({ accountId, text, from: side, ageBand, before });
    return {
      ...participation,
      clientMessageId,
      text,
      result,
      earlier,
      newest: tail.newest,
      at: clock.now(),
    };
  }

  async function refuseOrAppend(message: OutgoingMessage, { isFromStore = false } = {}): Promise<SendResult> {
    return blockRefusal(message) ?? (await timeRefusal(message)) ?? (await append(message, isFromStore));
  }

  /** A text that signals risk, or that could not be checked and may, is not refused by the rate. */
  async function rateRefusal({ accountId, result }: OutgoingMessage): Promise<Refusal | null> {
    try {
      await limiter.consume('send', accountId);
      return null;
    } catch (error) {
      if (signalsRisk(result) || result.errored) return null;
      if (!(error instanceof AppError)) throw error;
      const { retryAfterSeconds } = error.facts;
      return { kind: 'refused', code: error.code, why: null, retryAfterSeconds };
    }
  }

  /** The refusal of a mentor whose minutes are spent; else null. */
  async function timeRefusal({
    accountId: mentorId,
    conversation,
    side,
    at,
  }: OutgoingMessage): Promise<Refusal | null> {
    if (side === 'mentee') return null;
    const gate = await time.gate({ mentorId, conversationId: conversation._id, at });
    if (gate.allowed) return null;
    return { kind: 'refused', code: 'timeSpent', why: 'timeSpent', opensAt: gate.opensAt.toISOString() };
  }

  /**
   * Appends a message to the log.
   * @param isFromStore whether the tail was read from the store for this send: a tail from the cache may be stale, which is answered with
   * `staleTail`
   */
  async function append(message: OutgoingMessage, isFromStore: boolean): Promise<SendResult> {
    const { conversation, newest } = message;
    let prepared = await composeMessage(deps, message);
    const result = await appender.append<WriteRefusal | 'staleTail'>({
      conversationId: conversation._id,
      last: newest[0],
      async build({ after, seq }) {
        if (!isFromStore && seq !== newest[0]?.seq) return { refused: 'staleTail' };
        const refused = writeRefusalOf(after);
        if (refused) return { refused };
        const held = heldResultUnder(after, message);
        if (held && prepared.note.outcome !== 'hold')
          prepared = await composeMessage(deps, { ...message, result: held });
        return { entry: { ...prepared.composed, after } };
      },
    });
    if (result.kind === 'refused')
      return result.refusal === 'staleTail' ? { kind: 'staleTail' } : { kind: 'refused', ...result.refusal };
    if (result.kind === 'contended') return { kind: 'refused', why: null, code: 'unavailable' };
    if (result.kind === 'repeated') return result;
    const { entry, previous } = result;
    if (entry.type !== 'message') throw new Error('a message was appended as a control entry');
    // When another writer took the number first, entries may lie between those that were read and `previous`.
    const checked = { ...entry, note: prepared.note };
    return {
      kind: 'appended',
      entry,
      checked,
      newest: [entry, ...(previous === newest[0] ? newest : [previous])],
    };
  }

  function findStored({ conversation, accountId, clientMessageId }: OutgoingMessage) {
    return entries.findByClientId({ conversationId: conversation._id, senderId: accountId, clientMessageId });
  }

  /** Stores the text apart if it was blocked or signals risk. @returns the error that explains the refusal */
  async function storeRejected(message: OutgoingMessage, refusal: Refusal): Promise<AppError> {
    const { conversation, accountId: authorId, clientMessageId, text, result } = message;
    if (refusal.why === null) {
      const { code, retryAfterSeconds } = refusal;
      return new AppError(code, { ...(retryAfterSeconds && { retryAfterSeconds }) });
    }
    const { why } = refusal;
    const rejected = { conversationId: conversation._id, authorId, clientMessageId, text, result, why };
    const isStored = why === 'blocked' || signalsRisk(result);
    const stored = isStored ? await moderation.storeRejectedText(rejected) : null;
    const details = stored && blockedDetailsOf(result, stored.attemptId);
    if (why === 'timeSpent')
      return new AppError('timeSpent', { details: { opensAt: refusal.opensAt, ...details } });
    return details ? new AppError(refusal.code, { details }) : new AppError(refusal.code);
  }

  /** Not awaited: a message is acknowledged before its case is open. After a crash the sweep finishes the rest. */
  function startCheckEffects(message: CheckedMessage): void {
    finishEffects(message).catch((error: unknown) => {
      log.warn({ entry: log.ref('entry', message._id), error }, 'check effects failed; sweep will retry');
    });
  }

  /** An error of the meter must not fail a stored message: the next step of the meter counts uncounted sends from the log. */
  async function recordSend({
    accountId: mentorId,
    conversation,
    side,
    at,
  }: OutgoingMessage): Promise<TimeView | undefined> {
    if (side === 'mentee') return undefined;
    try {
      return await time.recordAct({ mentorId, conversationId: conversation._id, kind: 'send', at });
    } catch (error) {
      log.warn(
        { account: log.ref('account', mentorId), error },
        'recording a send failed; meter will recount',
      );
      return undefined;
    }
  }
}

function blockRefusal({ result }: OutgoingMessage): Refusal | null {
  return result.outcome === 'block' ? { kind: 'refused', code: blockedCode(result), why: 'blocked' } : null;
}
