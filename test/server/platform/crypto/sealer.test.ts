import { randomBytes } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type {
  DataKeyRecord,
  DataKeyRepository,
} from '../../../../server/platform/crypto/dataKey.repository.ts';
import {
  createCursorSealer,
  createSealer,
  sealedText,
  TextErased,
} from '../../../../server/platform/crypto/index.ts';
import { AppError } from '../../../../server/platform/http/index.ts';

function memoryKeys(): DataKeyRepository & { reads: number; records: Map<string, DataKeyRecord> } {
  const records = new Map<string, DataKeyRecord>();
  return {
    records,
    reads: 0,
    async findByScope(scope) {
      this.reads += 1;
      return records.get(scope) ?? null;
    },
    async insertOrFind(record) {
      const first = records.get(record.scope) ?? record;
      records.set(record.scope, first);
      return first;
    },
  };
}

const kem = new DhkemP256HkdfSha256();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const pair = await kem.generateKeyPair();
const safeguardingPublic = Buffer.from(await kem.serializePublicKey(pair.publicKey));
const master = randomBytes(32);
const open = (keys: DataKeyRepository, masters = [master]) =>
  createSealer({
    keys,
    masters,
    safeguardingPublic,
    onCopyFailed(error) {
      throw error;
    },
  });

const place = { scope: 'conversation:c1', recordId: 'entry-1' };

describe('the sealer', () => {
  test('opens what it sealed, whatever the words', async () => {
    const sealer = open(memoryKeys());
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const sealed = sealedText.parse(await sealer.seal({ ...place, text }));
        expect(await sealer.open({ ...place, sealed })).toBe(text);
      }),
    );
  });

  test('opens nothing that was moved to another record, another scope, or altered', async () => {
    const sealer = open(memoryKeys());
    const sealed = await sealer.seal({ ...place, text: 'words' });
    await sealer.seal({ ...place, scope: 'conversation:c2', text: 'others' });
    await expect(sealer.open({ ...place, recordId: 'entry-2', sealed })).rejects.toThrow();
    await expect(sealer.open({ ...place, scope: 'conversation:c2', sealed })).rejects.toThrow(
      'another data key',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<('iv' | 'tag' | 'ct')[]>('iv', 'tag', 'ct'),
        fc.nat(7),
        async (part, bit) => {
          const bytes = Buffer.from(sealed[part], 'base64url');
          bytes[0] = (bytes[0] ?? 0) ^ (1 << bit);
          await expect(
            sealer.open({ ...place, sealed: { ...sealed, [part]: bytes.toString('base64url') } }),
          ).rejects.toThrow();
        },
      ),
    );
  });

  test('never seals the same words alike, and reads a key once for a conversation', async () => {
    const keys = memoryKeys();
    const sealer = open(keys);
    const sealed = await Promise.all(
      Array.from({ length: 50 }, () => sealer.seal({ ...place, text: 'same' })),
    );
    expect(new Set(sealed.map((s) => s.ct + s.iv)).size).toBe(50);
    await sealer.open({ ...place, sealed: sealed[0] ?? (await sealer.seal({ ...place, text: 'same' })) });
    expect(keys.reads).toBe(1);
    expect(JSON.stringify([...keys.records.values()])).not.toContain(master.toString('base64url'));
  });

  test('opens nothing under a destroyed key, and makes no second key for its scope', async () => {
    const keys = memoryKeys();
    const sealed = await open(keys).seal({ ...place, text: 'words' });
    for (const [scope, record] of keys.records) keys.records.set(scope, { ...record, wrapped: null });
    await expect(open(keys).seal({ ...place, text: 'more' })).rejects.toThrow(TextErased);
    await expect(open(keys).open({ ...place, sealed })).rejects.toThrow(TextErased);
  });

  test('opens old texts under an old master key, and says so when that is gone', async () => {
    const keys = memoryKeys();
    const sealed = await open(keys).seal({ ...place, text: 'before' });
    const next = randomBytes(32);
    expect(await open(keys, [next, master]).open({ ...place, sealed })).toBe('before');
    await expect(open(keys, [next]).open({ ...place, sealed })).rejects.toThrow('master key');
  });

  test('makes copies that only the safeguarding key opens, bound to their case', async () => {
    const copy = await open(memoryKeys()).sealForSafeguarding({ text: 'evidence', aad: 'case-1' });
    const openCopy = (aad: string, recipientKey: webcrypto.CryptoKey | CryptoKeyPair) =>
      suite.open(
        {
          recipientKey,
          enc: new Uint8Array(Buffer.from(copy?.enc ?? '', 'base64url')).buffer,
          info: new TextEncoder().encode('kith safeguarding copy v1').buffer,
        },
        new Uint8Array(Buffer.from(copy?.ct ?? '', 'base64url')).buffer,
        new TextEncoder().encode(aad).buffer,
      );
    expect(Buffer.from(await openCopy('case-1', pair)).toString()).toBe('evidence');
    await expect(openCopy('case-2', pair)).rejects.toThrow();
    await expect(openCopy('case-1', await kem.generateKeyPair())).rejects.toThrow();
  });
});

describe('cursors', () => {
  const cursors = createCursorSealer(randomBytes(32));
  const schema = z.strictObject({ kind: z.literal('log'), seq: z.number() });

  test('open to what was sealed', () => {
    fc.assert(
      fc.property(fc.integer(), (seq) => {
        expect(cursors.open(cursors.seal({ kind: 'log', seq }), schema)).toEqual({ kind: 'log', seq });
      }),
    );
  });

  test('show nothing, and cannot be made up, altered, or used for something else', () => {
    const sealed = cursors.seal({ kind: 'log', seq: 7 });
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('seq');
    const gone = (text: string) => {
      expect(() => cursors.open(text, schema)).toThrow(AppError);
      expect(() => cursors.open(text, schema)).toThrow('cursorGone');
    };
    gone('');
    gone('AAAA');
    // In the middle: the last letter holds bits that no byte is made of.
    gone(`${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`);
    gone(createCursorSealer(randomBytes(32)).seal({ kind: 'log', seq: 7 }));
    gone(cursors.seal({ kind: 'other', seq: 7 }));
  });
});
