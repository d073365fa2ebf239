import type { z } from 'zod';
import type { matchRequestState } from '../../../shared/contracts/matching.ts';
import { defineModel } from '../../platform/db/index.ts';

export type MatchRequestState = z.infer<typeof matchRequestState>;

/** A mentee's request to one mentor. */
export interface MatchRequest {
  _id: string;
  publicId: string;
  helpRequestId: string;
  proposalId: string;
  menteeId: string;
  mentorId: string;
  topicIds: string[];
  tagIds: string[];
  /** They would like to ask one thing, not a long match. Absent where it was asked before there was a choice. */
  oneQuestion?: boolean;
  state: MatchRequestState;
  requestedAt: Date;
  /** Since when the mentor has room for it; null while others wait before it. */
  admittedAt: Date | null;
  expiresAt: Date;
  answeredAt: Date | null;
  /** Public id of the conversation that its acceptance began. */
  conversationPublicId: string | null;
}

export const MatchRequestModel = defineModel<MatchRequest>({
  collection: 'match_requests',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    helpRequestId: { type: String, required: true },
    proposalId: { type: String, required: true },
    menteeId: { type: String, required: true },
    mentorId: { type: String, required: true },
    topicIds: { type: [String], required: true },
    tagIds: { type: [String], required: true },
    oneQuestion: { type: Boolean, default: false },
    state: { type: String, required: true },
    requestedAt: { type: Date, required: true },
    admittedAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    conversationPublicId: { type: String, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    // Of two concurrent requests of one mentee the second fails.
    { fields: { menteeId: 1 }, options: { unique: true, partialFilterExpression: { state: 'requested' } } },
    { fields: { menteeId: 1, requestedAt: -1 } },
    { fields: { mentorId: 1, state: 1, requestedAt: 1 } },
    { fields: { state: 1, expiresAt: 1 } },
    { fields: { helpRequestId: 1 } },
  ],
});
