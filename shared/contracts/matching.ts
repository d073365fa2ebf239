import { z } from 'zod';
import { REPLY_HABITS } from '../domain/time/replyHabit.ts';
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
  /** The one of those who fit who was not suggested for longest. */
  z.strictObject({ kind: z.literal('turn') }),
  z.strictObject({ kind: z.literal('replies'), habit: z.enum(REPLY_HABITS) }),
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

/** What a request waits for: a free conversation of the mentor, or minutes that open again. */
const waitsFor = z.enum(['room', 'minutes']);
export type WaitsFor = z.infer<typeof waitsFor>;

/** Where a request is among those to the same mentor. */
const placeInLine = z.strictObject({
  waitsFor,
  /** How many open requests to the same mentor are older. */
  ahead: z.number().int().min(0),
  /** When minutes that are used up open again. */
  opensAt: instant.nullable(),
});
export type PlaceInLine = z.infer<typeof placeInLine>;

/** A mentee's own view of the mentor they asked. */
const ownRequest = z.strictObject({
  id: publicId,
  proposalId: publicId,
  mentor: persona,
  state: matchRequestState,
  /** Null where the mentor can answer now, and once they have. */
  place: placeInLine.nullable(),
  expiresAt: instant,
  conversationId: publicId.nullable(),
});

export const helpRequestView = z.strictObject({
  id: publicId,
  topicIds: z.array(publicId),
  tagIds: z.array(publicId),
  /** The mentee's own words, to the mentee only. */
  words: z.string(),
  /** They would like to ask one thing, not a long match. */
  oneQuestion: z.boolean(),
  /** The mentee's own note for the next mentor; null where they left it out. */
  handOver: z.string().nullable(),
  proposals: z.array(proposal).max(LIMITS.suggestions),
  /** The newest request made from this need, if any. */
  request: ownRequest.nullable(),
  /** How grave the words were that call for the help card; null where none is shown. */
  helpLevel: helpLevel.nullable(),
  /** They want to be told when someone is free. */
  tellWhenFree: z.boolean(),
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
    oneQuestion: z.boolean().default(false),
    /** What the next mentor reads of the talks so far (N10): written by the mentee, or left out. */
    handOver: text(LIMITS.handOverLength).nullable().default(null),
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

/** For the newest need. A notice comes once, then they no longer wait for one; `notFound` without a need. */
export const setTellWhenFreeEndpoint = endpoint({
  method: 'PUT',
  path: '/api/help-requests/current/tell-when-free',
  access: ['mentee'],
  limit: 'write',
  body: z.strictObject({ wanted: z.boolean() }),
  answer: helpRequestView,
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
  oneQuestion: z.boolean(),
  /** Cut down to the hour. */
  expiresAt: instant,
  /** Null where the mentor may say yes now. */
  waitsFor: waitsFor.nullable(),
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
