import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { SendAnswer } from '../../../../shared/contracts/conversations.ts';
import type { ErrorCode } from '../../../../shared/contracts/errors.ts';
import type { TimeView } from '../../../../shared/contracts/time.ts';
import { AppError } from '../../../platform/http/index.ts';
import { UNANSWERED } from '../../checks/index.ts';
import {
  blockedDetails,
  createTurns,
  isWorrying,
  LINES_BEFORE,
  RepeatedMessage,
  standingRefusal,
} from '../../conversations/index.ts';
import type { MessageEntry, NewEntry, StoppedText } from '../../conversations/index.ts';
import { blockedCode } from '../message.policy.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { answerNew, answerStored } from '../sendAnswer.ts';
import { composeMessage } from '../sending.ts';
import type { Sending } from '../sending.ts';
import { finishReactions } from './finishReactions.ts';

interface SendInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  clientMessageId: string;
  text: string;
}

/** A text that is not taken but has to be kept, unless it turns out to be a repeat of one that was taken. */
class Stopped extends Error {
  readonly code: ErrorCode;
  readonly why: StoppedText['why'];
  readonly details: Record<string, unknown>;
  constructor(code: ErrorCode, why: StoppedText['why'], details: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.why = why;
    this.details = details;
  }
}

/** So many entries are read with each message; where they do not reach far enough back, the check's look-back is read apart. */
const CONTEXT_ENTRIES = 10;

/** With more messages of the same writer before it, a message is stored held and unchecked, and checked right after. */
const MOST_AHEAD = 30;

/**
 * The way of a message: check → rate → time → last entry → one insert. What was sent before under the same client id is
 * answered with what is stored, whatever a cap or a lock says by now. Messages of one writer are taken in the order
 * in which they came; the check of one that is far behind comes after it is stored, so that what waits is bounded.
 */
export function sendMessage(deps: MessagesDeps) {
  const inTurn = createTurns();
  return (input: SendInput): Promise<SendAnswer> =>
    inTurn(`${input.actor.accountId} ${input.conversationId}`, (ahead) => send(deps, { ...input, ahead }));
}

async function send(
  deps: MessagesDeps,
  { actor, conversationId, ahead, ...message }: SendInput & { ahead: number },
): Promise<SendAnswer> {
  const { clock, directory, entries, moderation, readEarlierTexts } = deps;
  const participation = await directory.findForParticipant(actor, conversationId);
  const { accountId, conversation, side } = participation;
  const newest = await entries.findRecent(conversation._id, CONTEXT_ENTRIES);
  const known = { newest, asked: CONTEXT_ENTRIES };
  const earlier = await readEarlierTexts({ conversationId: conversation._id, side, known });
  const { ageBand } = conversation;
  const before = earlier.map(({ text }) => text);
  const asked = { accountId, text: message.text, from: side, ageBand, before };
  const result = ahead > MOST_AHEAD ? UNANSWERED : await moderation.check(asked);
  const sending: Sending = { ...participation, ...message, result, earlier, newest, at: clock.now() };
  try {
    await admit(deps, sending);
    return await store(deps, sending);
  } catch (error) {
    const foreseen =
      error instanceof Stopped || error instanceof RepeatedMessage || error instanceof AppError;
    const stored = foreseen ? await findStored(deps, sending) : null;
    if (stored) return answerStored(deps, sending, stored);
    throw error instanceof Stopped ? await keepStopped(deps, sending, error) : error;
  }
}

/**
 * Throws unless the message may be written: rate, then what the check says, then the mentor's time. A text that went unchecked may be a
 * cry for help, so the rate does not refuse it.
 */
async function admit(deps: MessagesDeps, sending: Sending): Promise<void> {
  const { result, side, accountId, conversation, at } = sending;
  await deps.limiter.consume('send', accountId).catch((error: unknown) => {
    if (!isWorrying(result) && !result.errored) throw error;
  });
  if (result.outcome === 'block') throw new Stopped(blockedCode(result), 'blocked');
  if (side === 'mentee') return;
  const gate = await deps.time.gate({ mentorId: accountId, conversationId: conversation._id, at });
  if (gate.allowed) return;
  const opensAt = gate.opensAt.toISOString();
  if (isWorrying(result)) throw new Stopped('timeSpent', 'timeSpent', { opensAt });
  throw new AppError('timeSpent', { details: { opensAt } });
}

async function store(deps: MessagesDeps, sending: Sending): Promise<SendAnswer> {
  const { announcer, appendEntry } = deps;
  const { conversation, result, newest } = sending;
  const message = await composeMessage(deps, sending);
  const { entry, previous } = await appendEntry({
    conversationId: conversation._id,
    last: newest[0],
    build({ after }): NewEntry {
      const refusal = standingRefusal(after);
      if (!refusal) return { ...message, after };
      if (isWorrying(result)) throw new Stopped(refusal.code, refusal.why);
      throw new AppError(refusal.code);
    },
  });
  if (entry.type !== 'message') throw new Error('a message was appended as something else');
  // A lost race leaves a gap between what was read and what was written behind.
  const window = previous === newest[0] ? [entry, ...newest] : [entry, previous];
  announcer.announceMessage(entry, window);
  if (entry.reactionsPending) startReactions(deps, entry);
  const time = await recordSend(deps, sending);
  const { redacted, ...answer } = await answerNew(deps, sending, { entry, window, time });
  announcer.echo(sending, answer);
  deps.attention.messageStored(entry, { text: sending.text, before: linesBefore(sending) });
  return { ...answer, redacted };
}

/** The messages that the listener reads with a new one, oldest first; the goal is none. */
const linesBefore = ({ earlier }: Sending): string[] =>
  earlier
    .filter(({ entryId }) => entryId !== null)
    .slice(-LINES_BEFORE)
    .map(({ text }) => text);

/** At once; what a crash leaves undone, the sweep does. */
function startReactions(deps: MessagesDeps, message: MessageEntry): void {
  finishReactions(deps)(message).catch((error: unknown) => {
    const entry = deps.log.ref('entry', message._id);
    deps.log.warn({ entry, error }, 'a reaction was left to the sweep');
  });
}

/** What is stored is acknowledged, whatever becomes of the meter: its next step finds in the log what was not counted. */
async function recordSend({ time, log }: MessagesDeps, sending: Sending): Promise<TimeView | undefined> {
  const { side, accountId, conversation, at } = sending;
  if (side === 'mentee') return undefined;
  try {
    return await time.recordAct({ mentorId: accountId, conversationId: conversation._id, kind: 'send', at });
  } catch (error) {
    log.warn({ account: log.ref('account', accountId), error }, 'a send was not counted at once');
    return undefined;
  }
}

async function findStored({ entries }: MessagesDeps, sending: Sending): Promise<MessageEntry | null> {
  const { conversation, accountId, clientMessageId } = sending;
  return entries.findRepeat({ conversationId: conversation._id, senderId: accountId, clientMessageId });
}

/** Keeps the text apart, with the case and the help card it calls for, and gives the refusal that explains it. */
async function keepStopped(deps: MessagesDeps, sending: Sending, stopped: Stopped): Promise<AppError> {
  const { conversation, accountId, clientMessageId, text, result } = sending;
  const { code, why, details } = stopped;
  const kept = { conversationId: conversation._id, authorId: accountId, clientMessageId, text, result, why };
  const { attemptId } = await deps.moderation.keepAttempt(kept);
  return new AppError(code, { details: { ...details, ...blockedDetails(result, attemptId) } });
}
