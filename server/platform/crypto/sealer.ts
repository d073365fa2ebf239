import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { decrypt, encrypt, pack, unpack } from './aead.ts';
import { keyIdOf } from './hashes.ts';
import { newId } from './ids.ts';
import { pad, unpad } from './padding.ts';
import type { DataKeyRecord, DataKeyRepository } from './dataKey.repository.ts';
import { createSafeguardingSealer } from './safeguarding.ts';
import type { SafeguardingCopy, SealedText } from './sealedText.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';

/** The data key of the text was destroyed, which erases the text. */
export class TextErased extends Error {
  constructor() {
    super('the data key of this text was destroyed');
    this.name = 'TextErased';
  }
}

export interface Sealer {
  /** `scope` names the data key (`conversation:<id>`), `recordId` the record the text belongs to; a text opens under the same pair only. */
  seal(input: { scope: string; recordId: string; text: string }): Promise<SealedText>;
  /**
   * @throws {TextErased} when the key was destroyed
   * @throws {Error} when the text was altered or moved to another record
   */
  open(input: { scope: string; recordId: string; sealed: SealedText }): Promise<string>;
  /**
   * Destroys the data keys of these scopes: what was sealed under them opens no more, and nothing is sealed under them again (`TextErased`).
   * Repeated, it changes nothing.
   */
  destroyKeys(scopes: readonly string[]): Promise<void>;
  /** Drops data keys from the cache, after another process destroyed them. */
  forgetKeys(scopes: readonly string[]): void;
  /**
   * A copy for the safeguarding lead only; `aad`, the id of the case, binds it to that case. Null, reported to `onCopyFailed`, where it
   * cannot be sealed: a case, message or report must not be lost with its copy.
   */
  sealForSafeguarding(input: { text: string; aad: string }): Promise<SafeguardingCopy | null>;
  /**
   * Seals and opens a probe under the master keys, and seals one to the safeguarding key.
   * @throws {Error} when a key cannot do its work
   */
  proveKeys(): Promise<void>;
  /** Names of the keys, safe to log: the first 16 hex digits of their SHA-256. */
  readonly keyIds: { masters: readonly string[]; safeguarding: string };
}

interface DataKey {
  id: string;
  scope: string;
  key: Buffer;
}

interface SealerInput {
  keys: DataKeyRepository;
  masters: readonly Buffer[];
  safeguardingPublic: Buffer;
  /** Hears why a copy for the safeguarding lead could not be sealed. */
  onCopyFailed: (error: unknown) => void;
}

/** How long a process may open texts with a key that another one destroyed, where the hint of it was lost. */
export const KEY_LIFETIME_MS = 5 * MINUTE_MS;
const CACHE_SIZE = 50_000;
/** What `proveKeys` seals. Its data key is wrapped once, so that a master key which was exchanged without keeping the old one is noticed. */
const PROBE = { scope: 'probe', recordId: 'probe', text: 'probe' } as const;

/** Data keys are cached for five minutes, so that a message in a live conversation reads none from the store. */
export function createSealer({ keys, masters, safeguardingPublic, onCopyFailed }: SealerInput): Sealer {
  const safeguarding = createSafeguardingSealer(safeguardingPublic);
  const wrapper = createWrapper(masters);
  const cache = new LRUCache<string, DataKey, { create: boolean }>({
    max: CACHE_SIZE,
    ttl: KEY_LIFETIME_MS,
    // An evicted entry aborts the load under way for it: let that load finish for its caller, uncached.
    ignoreFetchAbort: true,
    fetchMethod: (scope, _expired, { context }) => (context.create ? loadOrCreate(scope) : load(scope)),
  });

  /** The data key of a scope. @throws {TextErased} when there is none any more */
  async function load(scope: string): Promise<DataKey> {
    const record = await keys.findByScope(scope);
    if (!record) throw new TextErased();
    return wrapper.unwrap(record);
  }

  /** The data key of a scope; made with the first text of the scope. */
  async function loadOrCreate(scope: string): Promise<DataKey> {
    const stored = await keys.findByScope(scope);
    return wrapper.unwrap(stored ?? (await keys.insertOrFind(wrapper.create(scope))));
  }

  const seal: Sealer['seal'] = async ({ scope, recordId, text }) => {
    const dataKey = await cache.forceFetch(scope, { context: { create: true } });
    const { iv, tag, ct } = encrypt({
      key: dataKey.key,
      plain: pad(text),
      aad: aadOf(scope, recordId),
    });
    return { v: 2, keyId: dataKey.id, iv: encode(iv), tag: encode(tag), ct: encode(ct) };
  };

  const open: Sealer['open'] = async ({ scope, recordId, sealed }) => {
    const dataKey = await cache.forceFetch(scope, { context: { create: false } });
    if (dataKey.id !== sealed.keyId) throw new Error('this text was sealed under another data key');
    const parts = { iv: decode(sealed.iv), tag: decode(sealed.tag), ct: decode(sealed.ct) };
    const plain = decrypt({ key: dataKey.key, ...parts, aad: aadOf(scope, recordId) });
    return sealed.v === 1 ? plain.toString('utf8') : unpad(plain);
  };

  function forgetKeys(scopes: readonly string[]): void {
    for (const scope of scopes) cache.delete(scope);
  }

  return {
    seal,
    open,
    forgetKeys,
    async destroyKeys(scopes) {
      for (const scope of scopes) await keys.destroy(wrapper.destroyed(scope));
      forgetKeys(scopes);
    },
    async sealForSafeguarding(input) {
      try {
        return await safeguarding.seal(input);
      } catch (error) {
        onCopyFailed(error);
        return null;
      }
    },
    async proveKeys() {
      await open({ ...PROBE, sealed: await seal(PROBE) });
      await safeguarding.seal({ text: PROBE.text, aad: PROBE.recordId });
    },
    keyIds: { masters: wrapper.masterIds, safeguarding: safeguarding.keyId },
  };
}

/** Opens a text; null where its key was destroyed. Every other error is thrown. */
export async function openOrNull(
  sealer: Pick<Sealer, 'open'>,
  input: Parameters<Sealer['open']>[0],
): Promise<string | null> {
  try {
    return await sealer.open(input);
  } catch (error) {
    if (error instanceof TextErased) return null;
    throw error;
  }
}

const aadOf = (scope: string, recordId: string): string => JSON.stringify([scope, recordId]);
const encode = (bytes: Buffer): string => bytes.toString('base64url');
const decode = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Wraps data keys under the first master key, and unwraps them under the master key that wrapped them. */
function createWrapper(masters: readonly Buffer[]) {
  const byId = new Map(masters.map((key) => [keyIdOf(key), key]));
  const first = [...byId][0];
  if (!first) throw new Error('a master key is needed');
  const [currentId, currentKey] = first;
  return {
    masterIds: [...byId.keys()],
    create(scope: string): DataKeyRecord {
      const _id = newId();
      const wrapped = pack(encrypt({ key: currentKey, plain: randomBytes(32), aad: aadOf(scope, _id) }));
      return { _id, scope, masterId: currentId, wrapped: encode(wrapped) };
    },
    /** The record of a scope whose key was destroyed. */
    destroyed: (scope: string) => ({ _id: newId(), scope, masterId: currentId, wrapped: null }),
    unwrap(record: DataKeyRecord): DataKey {
      if (record.wrapped === null) throw new TextErased();
      const master = byId.get(record.masterId);
      if (!master) throw new Error('the master key that wrapped this data key is not configured');
      const key = decrypt({
        key: master,
        ...unpack(decode(record.wrapped)),
        aad: aadOf(record.scope, record._id),
      });
      return { id: record._id, scope: record.scope, key };
    },
  };
}
