import { LRUCache } from 'lru-cache';
import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationRecord, ConversationRepository } from './conversation.repository.ts';

/** The fields of a conversation that never change. */
export type ConversationFacts = Pick<
  ConversationRecord,
  | '_id'
  | 'publicId'
  | 'menteeId'
  | 'mentorId'
  | 'ageBand'
  | 'topicLabel'
  | 'matchRequestId'
  | 'menteePersona'
  | 'fingerprintKey'
  | 'beganAt'
>;

/** One of the two people, in one of their conversations. */
export interface Participation {
  conversation: ConversationFacts;
  side: Side;
  accountId: string;
}

export interface Participations {
  /** @throws {AppError} notFound for every account but the two of the conversation, as for one that does not exist */
  findForParticipant(actor: Actor, publicId: string): Promise<Participation>;
  /** By the internal id. @throws {AppError} notFound */
  get(id: string): Promise<ConversationFacts>;
}

const CACHE_SIZE = 10_000;

/** Looks up who takes part in a conversation. What never changes is cached, so that a message costs no read for it. */
export function createParticipations({
  conversations,
}: {
  conversations: ConversationRepository;
}): Participations {
  const byId = new LRUCache<string, ConversationFacts>({ max: CACHE_SIZE });
  const byPublicId = new LRUCache<string, ConversationFacts>({ max: CACHE_SIZE });

  function addToCache(record: ConversationRecord): ConversationFacts {
    const facts = conversationFactsOf(record);
    byId.set(facts._id, facts);
    byPublicId.set(facts.publicId, facts);
    return facts;
  }

  async function findByPublicId(publicId: string): Promise<ConversationFacts | null> {
    const cached = byPublicId.get(publicId);
    if (cached) return cached;
    const record = await conversations.findByPublicId(publicId);
    return record && addToCache(record);
  }

  async function find(id: string): Promise<ConversationFacts | null> {
    const cached = byId.get(id);
    if (cached) return cached;
    const record = await conversations.find(id);
    return record && addToCache(record);
  }

  return {
    async findForParticipant({ accountId }, publicId) {
      const conversation = await findByPublicId(publicId);
      const side = conversation && sideOf(conversation, accountId);
      if (!side) throw new AppError('notFound');
      return { conversation, side, accountId };
    },
    async get(id) {
      const conversation = await find(id);
      if (!conversation) throw new AppError('notFound');
      return conversation;
    },
  };
}

/** The fields of a conversation that never change. */
export function conversationFactsOf(record: ConversationRecord): ConversationFacts {
  const { _id, publicId, menteeId, mentorId, ageBand, topicLabel, matchRequestId } = record;
  const { menteePersona, fingerprintKey, beganAt } = record;
  return {
    _id,
    publicId,
    menteeId,
    mentorId,
    ageBand,
    topicLabel,
    matchRequestId,
    menteePersona,
    fingerprintKey,
    beganAt,
  };
}

/** The participation of one side. */
export function participationOf(conversation: ConversationFacts, side: Side): Participation {
  return {
    conversation,
    side,
    accountId: side === 'mentee' ? conversation.menteeId : conversation.mentorId,
  };
}

function sideOf({ menteeId, mentorId }: ConversationFacts, accountId: string): Side | null {
  if (accountId === menteeId) return 'mentee';
  return accountId === mentorId ? 'mentor' : null;
}
