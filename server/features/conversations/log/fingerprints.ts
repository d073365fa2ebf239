import { conversationKeyScope } from '../sealedRecords.ts';
import { LRUCache } from 'lru-cache';
import { KEY_LIFETIME_MS, keyedHash } from '../../../platform/crypto/index.ts';
import type { Sealer } from '../../../platform/crypto/index.ts';
import type { ConversationFacts } from '../participations.ts';

export interface Fingerprints {
  /** Equal for equal texts of one conversation. Worthless once the conversation's data key is destroyed. */
  of(conversation: ConversationFacts, text: string): Promise<string>;
  /** Drops the key of a conversation from the cache, after its data key was destroyed. */
  forget(conversationId: string): void;
}

const CACHE_SIZE = 10_000;

export function createFingerprints({ sealer }: { sealer: Sealer }): Fingerprints {
  const keys = new LRUCache<string, Buffer>({ max: CACHE_SIZE, ttl: KEY_LIFETIME_MS });

  /** The key of a conversation's fingerprints, opened once by each process. */
  async function keyOf({ _id, fingerprintKey }: ConversationFacts): Promise<Buffer> {
    const cached = keys.get(_id);
    if (cached) return cached;
    const opened = await sealer.open({
      scope: conversationKeyScope(_id),
      recordId: _id,
      sealed: fingerprintKey,
    });
    const key = Buffer.from(opened, 'base64url');
    keys.set(_id, key);
    return key;
  }

  return {
    of: async (conversation, text) => keyedHash({ key: await keyOf(conversation), text }),
    forget(conversationId) {
      keys.delete(conversationId);
    },
  };
}
