import { z } from 'zod';
import { DESK_ROLES, STAFF_ROLES } from './actor.ts';
import { cursor, done, helpLevel, idParams, instant, publicId, text } from './common.ts';
import { endpoint, push } from './endpoint.ts';
import { LIMITS } from './limits.ts';

// A team thread: what one person and Kith's safety team write to each other, beside every conversation.

const PERSON = ['mentee', 'mentor'] as const;

/** A message of a team thread. Of the team it names the role of its writer, and never the person. */
const teamMessage = z.strictObject({
  id: publicId,
  from: z.enum(['person', 'team']),
  role: z.enum(STAFF_ROLES).nullable(),
  at: instant,
  text: z.string(),
});
export type TeamMessage = z.infer<typeof teamMessage>;

/** A team thread, to its person. */
const teamThread = z.strictObject({
  id: publicId,
  /** The conversation that it is about; null where it is about none. */
  conversationId: publicId.nullable(),
  lastAt: instant,
  /** Messages of the team that this person has not read. */
  unread: z.number().int(),
});
export type TeamThreadRow = z.infer<typeof teamThread>;

/** The newest messages, or those before a cursor, oldest first. */
const pageOfMessages = {
  messages: z.array(teamMessage),
  /** For the page before this one; null where there is none. */
  earlier: cursor.nullable(),
};

const writtenText = z.strictObject({
  /** Made by the writer: a repeat under the same id is stored once. */
  clientMessageId: z.uuid().toLowerCase(),
  text: text(LIMITS.messageLength),
});

export const listTeamThreadsEndpoint = endpoint({
  method: 'GET',
  path: '/api/team-threads',
  access: PERSON,
  limit: 'read',
  /** Newest first. */
  answer: z.strictObject({ threads: z.array(teamThread) }),
});

export const getTeamThreadEndpoint = endpoint({
  method: 'GET',
  path: '/api/team-threads/:id',
  access: PERSON,
  limit: 'read',
  params: idParams,
  query: z.strictObject({ before: cursor.optional() }),
  answer: z.strictObject({
    ...pageOfMessages,
    /** The newest message on the page, to be marked as read; null on an empty page. */
    cursor: cursor.nullable(),
    /** The help card that this person's own words called for. */
    helpLevel: helpLevel.nullable(),
  }),
});

/** Stopped by nothing: neither a lock, nor spent time, nor what the check finds. Only a flood of texts without a risk is slowed. */
export const writeToTeamEndpoint = endpoint({
  method: 'POST',
  path: '/api/team-threads/:id/messages',
  access: PERSON,
  limit: 'command',
  limitInCommand: 'send',
  params: idParams,
  body: writtenText,
  answer: z.strictObject({ message: teamMessage, helpLevel: helpLevel.nullable() }),
});

export const markTeamThreadReadEndpoint = endpoint({
  method: 'POST',
  path: '/api/team-threads/:id/read',
  access: PERSON,
  limit: 'read',
  params: idParams,
  body: z.strictObject({ upTo: cursor }),
  answer: done,
});

/** A person writes to the team about no conversation, in the one thread of theirs that is about none. Stopped by nothing, like an answer. */
export const askTeamEndpoint = endpoint({
  method: 'POST',
  path: '/api/team-threads',
  access: PERSON,
  limit: 'command',
  limitInCommand: 'send',
  body: writtenText,
  answer: z.strictObject({ threadId: publicId }),
});

/** A mentor asks a moderator about a conversation; its other side learns nothing of it. */
export const askModeratorEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/questions',
  access: ['mentor'],
  limit: 'command',
  limitInCommand: 'send',
  params: idParams,
  body: writtenText,
  answer: z.strictObject({ threadId: publicId }),
});

const sideParams = z.strictObject({ id: publicId, side: z.enum(PERSON) });

const caseThreadRow = z.strictObject({
  side: z.enum(PERSON),
  /** The person's name in the conversation; null in a case without a conversation. */
  alias: z.string().nullable(),
  messages: z.number().int(),
  lastAt: instant.nullable(),
  /** The person has written since the team last did. */
  waits: z.boolean(),
  /** False for the subject of an allegation, who is written to by the safeguarding lead alone (R22). */
  mayWrite: z.boolean(),
});
export type CaseThreadRow = z.infer<typeof caseThreadRow>;

/** The people whom a case is about, and what the team and they have written to each other. */
export const listCaseThreadsEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id/threads',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: z.strictObject({ threads: z.array(caseThreadRow) }),
});

/** Uncovers a page of a thread beside a case. Each read is in the audit before the words leave. */
export const readCaseThreadEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/threads/:side/read',
  access: DESK_ROLES,
  limit: 'read',
  params: sideParams,
  body: z.strictObject({ before: cursor.optional() }),
  answer: z.strictObject(pageOfMessages),
});

export const writeToPersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/threads/:side/messages',
  access: DESK_ROLES,
  limit: 'write',
  params: sideParams,
  body: writtenText,
  answer: z.strictObject({ message: teamMessage }),
});

/** To the person's own devices: the thread has changed; fetch it. */
export const teamThreadChangedPush = push({
  name: 'teamThread:changed',
  carries: 'ids',
  payload: z.strictObject({ threadId: publicId }),
});
