import { z } from 'zod';
import {
  calendarDate,
  cursor,
  done,
  helpLevel,
  idParams,
  instant,
  persona,
  publicId,
  text,
} from './common.ts';
import { endpoint, push, socketEvent } from './endpoint.ts';
import { deliveryView } from './liveSigns.ts';
import { LIMITS } from './limits.ts';
import { promisedReply } from './replies.ts';
import { mentorTime, timeView } from './time.ts';
import { CONVERSATION_STATES, CONTROL_KINDS, SIDES } from '../domain/conversation/states.ts';
import { REMOVAL_REASONS } from '../domain/conversation/removals.ts';
import { MESSAGE_STATUSES } from '../domain/conversation/view.ts';

export const conversationState = z.enum(CONVERSATION_STATES);
const side = z.enum(SIDES);
const PARTICIPANTS = ['mentee', 'mentor'] as const;

/** A span of a writer's own text, in UTF-16 code units, with the reason as a stable code. */
export const span = z.strictObject({
  kind: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  reasonCode: z.string(),
});
export type MessageSpan = z.infer<typeof span>;

/**
 * A message as this viewer may see it. A held message is absent for the other side until it is released; then it arrives with
 * `after`: the id of the entry after which it belongs in this viewer's view.
 */
export const messageEntry = z.strictObject({
  type: z.literal('message'),
  id: publicId,
  from: side,
  mine: z.boolean(),
  status: z.enum(MESSAGE_STATUSES),
  /** Null once withdrawn, removed or erased. */
  text: z.string().nullable(),
  /** Exact for one's own, floored to the minute for the other's. */
  at: instant,
  /** The writer's own id for it, to the writer only. */
  clientMessageId: z.uuid().nullable(),
  after: publicId.nullable(),
  /** Only of a message that staff removed. */
  removedFor: z.enum(REMOVAL_REASONS).optional(),
});
export const controlEntry = z.strictObject({
  type: z.literal('control'),
  id: publicId,
  kind: z.enum(CONTROL_KINDS),
  /** Who did it, where that may be said; `null` for staff and the system. */
  by: side.nullable(),
  at: instant,
  /** The message it is about, where this viewer has it. */
  about: publicId.nullable(),
  /** With `redacted` and `restored`: the words of that message from here on. */
  text: z.string().nullable().optional(),
  /** With `restored`: what that message is from here on; it may have been redacted before it was removed. */
  status: z.enum(MESSAGE_STATUSES).optional(),
  /** With `removed`: why. */
  removedFor: z.enum(REMOVAL_REASONS).optional(),
});
export const entryView = z.discriminatedUnion('type', [messageEntry, controlEntry]);
export type EntryView = z.infer<typeof entryView>;
export type MessageEntryView = z.infer<typeof messageEntry>;

export const agreementView = z.strictObject({
  version: z.number().int(),
  goal: z.string().nullable(),
  untilOn: calendarDate,
  acceptedBy: z.strictObject({ mentee: z.boolean(), mentor: z.boolean() }),
});
export type AgreementView = z.infer<typeof agreementView>;

const WRITE_REFUSALS = ['closed', 'locked', 'notActive', 'timeSpent'] as const;

/** Part of every answer and sync; never partial. */
export const conversationStatus = z.strictObject({
  state: conversationState,
  /** Contact is stopped while a case is open. The reason is not told. */
  locked: z.boolean(),
  mayWrite: z.boolean(),
  /** Why this viewer may not write; null where they may. `notActive`: both have not said yes to the agreement. */
  whyNot: z.enum(WRITE_REFUSALS).nullable(),
  /**
   * When the clock alone changes `mayWrite`: the end of a mentor's running minutes while they may write, the opening of their next
   * budget once it is spent. Null where no clock changes it. Sync again at that instant.
   */
  until: instant.nullable(),
  agreement: agreementView,
  /** Messages of the other side after the read mark, as far as this viewer may see. */
  unread: z.number().int(),
  /** The newest entry this viewer has read, in their view. */
  readUpTo: publicId.nullable(),
  endedAt: instant.nullable(),
  /** To the mentor: their minutes. To the mentee: whether the mentor has time. */
  time: timeView.nullable(),
  mentorTime: mentorTime.nullable(),
  /** To the mentee only: the reply that they wait for; null while they wait for none. */
  reply: promisedReply.nullable(),
  /** To the mentee only: the help card is shown until it is dismissed. */
  helpCard: z.boolean(),
  /** To the mentee only: how grave the words were that called for the card. It stays after the card was dismissed; null without one. */
  helpLevel: helpLevel.nullable(),
  /** To the mentee only: the own message under which help is quietly offered. Null while the help card is shown. */
  offer: publicId.nullable(),
  /** To the mentor only: a case about the mentee's safety is open, about a message that was delivered. */
  atRisk: z.boolean(),
  /** To the mentor only, with nothing left: more is waiting until the week opens. */
  waiting: z.boolean(),
});
export type ConversationStatus = z.infer<typeof conversationStatus>;

export const conversationRow = z.strictObject({
  id: publicId,
  other: persona,
  topic: z.string(),
  status: conversationStatus,
  lastActivityAt: instant.nullable(),
});
export type ConversationRow = z.infer<typeof conversationRow>;

export const draftView = z.strictObject({
  text: z.string().max(8_000),
  /** When it was edited, in milliseconds since the epoch by the server's clock; 0 where nothing was ever saved. */
  revision: z.number().int().min(0),
});

export const conversationView = conversationRow.extend({
  me: z.strictObject({ side, persona }),
  /** What the mentee wrote when they asked for this mentor, without details; null where the check held it. */
  asked: z.string().nullable(),
  /** What the mentee wrote for this mentor about their talks with another (N10); null where they left it out, or the check held it. */
  handOver: z.string().nullable(),
  /** Oldest first. */
  entries: z.array(entryView),
  cursor,
  /** Pass as `before` for the page above; null at the beginning. */
  earlier: cursor.nullable(),
  draft: draftView,
  /** Null where the other side, a mentee, does not let it be seen (R50). */
  delivery: deliveryView.nullable(),
});
export type ConversationView = z.infer<typeof conversationView>;

export const listConversationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations',
  access: PARTICIPANTS,
  limit: 'read',
  answer: z.strictObject({ conversations: z.array(conversationRow) }),
});

/** Opening it is an act: a mentor's time runs from here once something is served. */
export const getConversationEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  answer: conversationView,
});

export const getEarlierEntriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/entries',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  query: z.strictObject({ before: cursor }),
  answer: z.strictObject({ entries: z.array(entryView), earlier: cursor.nullable() }),
});

/** Catch-up: everything after the cursor in this viewer's view. `more` says to ask again with the new cursor. */
const syncBody = z.strictObject({ cursor });
export const syncAnswer = z.strictObject({
  entries: z.array(entryView),
  cursor,
  more: z.boolean(),
  status: conversationStatus,
  delivery: deliveryView.nullable(),
});
export type SyncAnswer = z.infer<typeof syncAnswer>;

export const syncConversationEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/sync',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  body: syncBody,
  answer: syncAnswer,
});

const messageBody = z.strictObject({
  /** Capitals are the same id (RFC 9562). */
  clientMessageId: z.uuid().toLowerCase(),
  text: text(LIMITS.messageLength),
});
/**
 * The stored message in the writer's own view. `prev` is the entry before it there. A stopped message is the error `blocked`
 * with details `{ spans, rewrite, attemptId, helpCard }`; a spent budget is `timeSpent` with `{ opensAt }`.
 */
export const sendAnswer = z.strictObject({
  entry: messageEntry,
  prev: publicId.nullable(),
  cursor,
  /** Words that were taken out before delivery, in the writer's text. */
  redacted: z.array(span).describe('external: no client marks them; the message itself comes without'),
  status: conversationStatus,
});
export type SendAnswer = z.infer<typeof sendAnswer>;

export const blockedDetails = z.strictObject({
  spans: z.array(span),
  /** The same message without the details, to use instead; null where nothing would be left. */
  rewrite: z.string().nullable(),
  attemptId: publicId,
  helpCard: z.boolean(),
});
export type BlockedDetails = z.infer<typeof blockedDetails>;

export const sendMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/messages',
  access: PARTICIPANTS,
  limit: 'read',
  limitInCommand: 'send',
  params: idParams,
  body: messageBody,
  answer: sendAnswer,
});

const messageParams = z.strictObject({ id: publicId, messageId: publicId });

export const withdrawMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/messages/:messageId/withdraw',
  access: PARTICIPANTS,
  limit: 'write',
  params: messageParams,
  answer: done,
});

/** "This is wrong": one tap that feeds the precision of the rules (N14). */
export const disputeBlockEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/attempts/:messageId/dispute',
  access: PARTICIPANTS,
  limit: 'write',
  params: messageParams,
  answer: done,
});

/** The mentee's part of the agreement; after a change both have to accept it again. */
export const setAgreementEndpoint = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/agreement',
  access: ['mentee'],
  limit: 'read',
  limitInCommand: 'write',
  params: idParams,
  body: z.strictObject({ goal: text(LIMITS.goalLength), untilOn: calendarDate, version: z.number().int() }),
  answer: z.strictObject({ status: conversationStatus }),
});

export const acceptAgreementEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/agreement/accept',
  access: PARTICIPANTS,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version: z.number().int() }),
  answer: z.strictObject({ status: conversationStatus }),
});

export const endConversationEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/end',
  access: PARTICIPANTS,
  limit: 'write',
  params: idParams,
  answer: z.strictObject({ status: conversationStatus }),
});

/** An older revision than the stored one is ignored and answered with what is stored. */
export const saveDraftEndpoint = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/draft',
  access: PARTICIPANTS,
  limit: 'write',
  params: idParams,
  body: draftView,
  answer: draftView,
});

export const markReadEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/read',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  body: z.strictObject({ upTo: publicId }),
  answer: z.strictObject({ status: conversationStatus }),
});

export const dismissHelpCardEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/help-card/dismiss',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

/** No help is offered in this conversation again. */
export const dismissOfferEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/offer/dismiss',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

const inConversation = z.strictObject({ conversationId: publicId });

/** The socket twins of send and sync run the same commands. */
export const messageSendEvent = socketEvent({
  name: 'message:send',
  access: PARTICIPANTS,
  limit: 'read',
  limitInCommand: 'send',
  payload: messageBody.extend(inConversation.shape),
  answer: sendAnswer,
});

/** Also the heartbeat (every 25 s) and the way to join a conversation's pushes. */
export const conversationSyncEvent = socketEvent({
  name: 'conversation:sync',
  access: PARTICIPANTS,
  limit: 'read',
  payload: syncBody.extend(inConversation.shape),
  answer: syncAnswer,
});

/** What a mentor does in a thread, for the meter; typing at most every 15 s. Ignored from mentees. */
export const conversationActEvent = socketEvent({
  name: 'conversation:act',
  access: PARTICIPANTS,
  limit: 'read',
  payload: inConversation.extend({ kind: z.enum(['type', 'leave']) }),
  answer: z.strictObject({ time: timeView.nullable() }),
});

/** One new entry in this viewer's view. The client syncs when `prev` is not its newest entry. */
export const entryNewPush = push({
  name: 'entry:new',
  payload: z.strictObject({
    conversationId: publicId,
    prev: publicId.nullable(),
    entry: entryView,
    cursor,
    status: conversationStatus,
  }),
});

/** A change without an entry in this view (read mark, time, help card): the status alone. */
export const conversationChangedPush = push({
  name: 'conversation:changed',
  payload: z.strictObject({ conversationId: publicId, status: conversationStatus }),
});

/** Requests, proposals or the list of conversations changed; the client fetches them again. */
export const inboxChangedPush = push({
  name: 'inbox:changed',
  carries: 'ids',
  payload: z.strictObject({}),
});

/** To the mentee, within two seconds of a cry for help (R15). */
export const helpCardShownPush = push({
  name: 'help:card',
  carries: 'ids',
  payload: z.strictObject({ conversationId: publicId.nullable(), level: helpLevel }),
});
