import { LRUCache } from 'lru-cache';
import type { Actor } from '../../../shared/contracts/actor.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ConversationRecord, ConversationRepository } from './conversation.repository.ts';

/** The fields of a conversation that never change, but for `menteeId` by an erasure. */
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
  /** Drops a conversation from the cache, after its mentee's account was erased. */
  forget(id: string): void;
}

const CACHE_SIZE = 10_000;
/** An erased account is out of the cache by then, where the hint of another process was lost. */
const CACHE_MS = 5 * MINUTE_MS;

/** Looks up who takes part in a conversation. It is cached, so that a message costs no read for it: only an erasure changes it. */
export function createParticipations({
  conversations,
}: {
  conversations: ConversationRepository;
}): Participations {
  const byId = new LRUCache<string, ConversationFacts>({ max: CACHE_SIZE, ttl: CACHE_MS });
  const byPublicId = new LRUCache<string, ConversationFacts>({ max: CACHE_SIZE, ttl: CACHE_MS });

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
    forget(id) {
      byId.delete(id);
      for (const [publicId, { _id }] of byPublicId) if (_id === id) byPublicId.delete(publicId);
    },
  };
}

/** `ConversationFacts` of a stored conversation. */
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
