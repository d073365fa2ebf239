import { z } from 'zod';
import { done, helpLevel, idParams, instant, pageQuery, persona, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { standing } from './reputation.ts';

export const topic = z.strictObject({
  id: publicId,
  label: z.string(),
  tags: z.array(z.strictObject({ id: publicId, label: z.string() })),
});
export type Topic = z.infer<typeof topic>;

export const listTopicsEndpoint = endpoint({
  method: 'GET',
  path: '/api/topics',
  access: 'public',
  limit: 'read',
  answer: z.strictObject({ topics: z.array(topic) }),
});

/** Why a mentor is suggested. `words` is a whole sentence; the client puts the others into words. */
const matchReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('topic'), words: z.string() }),
  z.strictObject({ kind: z.literal('tag'), words: z.string() }),
  z.strictObject({ kind: z.literal('hasTime') }),
  z.strictObject({ kind: z.literal('newMentor') }),
]);

export const proposal = z.strictObject({
  id: publicId,
  mentor: persona,
  /** The mentor's own line; empty until they have written one. */
  about: z.string(),
  reasons: z.array(matchReason).min(1),
  standing,
});
export type Proposal = z.infer<typeof proposal>;

export const matchRequestState = z.enum(['requested', 'accepted', 'declined', 'expired', 'withdrawn']);

/** A mentee's own view of the mentor they asked. */
const ownRequest = z.strictObject({
  id: publicId,
  proposalId: publicId,
  mentor: persona,
  state: matchRequestState,
  expiresAt: instant,
  conversationId: publicId.nullable(),
});

export const helpRequestView = z.strictObject({
  id: publicId,
  topicIds: z.array(publicId),
  tagIds: z.array(publicId),
  /** The mentee's own words, to the mentee only. */
  words: z.string(),
  proposals: z.array(proposal).max(LIMITS.suggestions),
  /** The newest request made from this need, if any. */
  request: ownRequest.nullable(),
  /** How grave the words were that call for the help card; null where none is shown. */
  helpLevel: helpLevel.nullable(),
});
export type HelpRequestView = z.infer<typeof helpRequestView>;

export const askForHelpEndpoint = endpoint({
  method: 'POST',
  path: '/api/help-requests',
  access: ['mentee'],
  limit: 'read',
  limitInCommand: 'ask',
  body: z.strictObject({
    topicIds: z.array(publicId).min(1).max(3),
    tagIds: z.array(publicId).max(5),
    words: text(LIMITS.helpRequestLength),
  }),
  answer: helpRequestView,
});

export const getHelpRequestEndpoint = endpoint({
  method: 'GET',
  path: '/api/help-requests/current',
  access: ['mentee'],
  limit: 'read',
  answer: z.strictObject({ helpRequest: helpRequestView.nullable() }),
});

export const requestMentorEndpoint = endpoint({
  method: 'POST',
  path: '/api/match-requests',
  access: ['mentee'],
  limit: 'write',
  body: z.strictObject({ proposalId: publicId }),
  answer: ownRequest,
});

export const withdrawRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/match-requests/:id/withdraw',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

/** What a mentor sees before accepting: topic and tags, never the young person's words (R51) nor any name. */
export const incomingRequest = z.strictObject({
  id: publicId,
  topics: z.array(z.string()),
  tags: z.array(z.string()),
  /** Cut down to the hour. */
  expiresAt: instant,
});
export type IncomingRequest = z.infer<typeof incomingRequest>;

export const listIncomingRequestsEndpoint = endpoint({
  method: 'GET',
  path: '/api/mentors/me/requests',
  access: ['mentor'],
  limit: 'read',
  query: pageQuery,
  answer: z.strictObject({
    /** Oldest first. */
    requests: z.array(incomingRequest),
    /** How many there are in all. */
    total: z.number().int(),
  }),
});

export const acceptRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/match-requests/:id/accept',
  access: ['mentor'],
  limit: 'write',
  params: idParams,
  answer: z.strictObject({ conversationId: publicId }),
});

export const declineRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/match-requests/:id/decline',
  access: ['mentor'],
  limit: 'write',
  params: idParams,
  answer: done,
});

export const mentorProfile = z.strictObject({
  /** The mentor's own line, as young people read it; empty where they have written none. */
  about: z.string().trim().max(LIMITS.profileAboutLength),
  topicIds: z.array(publicId).min(1).max(8),
  tagIds: z.array(publicId).max(20),
  maxActiveConversations: z.number().int().min(1).max(10),
  acceptingRequests: z.boolean(),
});

export const getMentorProfileEndpoint = endpoint({
  method: 'GET',
  path: '/api/mentors/me/profile',
  access: ['mentor'],
  limit: 'read',
  answer: z.strictObject({ profile: mentorProfile.nullable() }),
});

export const saveMentorProfileEndpoint = endpoint({
  method: 'PUT',
  path: '/api/mentors/me/profile',
  access: ['mentor'],
  limit: 'write',
  body: mentorProfile,
  answer: z.strictObject({ profile: mentorProfile }),
});
