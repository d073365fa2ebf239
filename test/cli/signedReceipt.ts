import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { chainEntry, GENESIS_HASH, headHashOf } from '../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../shared/domain/time/receipt.ts';

const sha256 = (words: string) => createHash('sha256').update(words, 'utf8').digest('hex');

/** A receipt of three entries, signed with a key of its own. */
export function signedReceipt() {
  const entries: TimeLedgerEntry[] = [];
  for (const seconds of [7200, 120, 30]) {
    const startedAt = 1_795_000_000 + entries.length * 1000;
    const draft = {
      kind: entries.length === 0 ? ('allowance' as const) : ('session' as const),
      weekKey: '2026-11-23',
      startedAt,
      endedAt: startedAt + seconds,
      seconds,
      conversations: ['c1', 'c2'],
      reason: 'idle' as const,
    };
    const prevHash = entries.at(-1)?.hash ?? GENESIS_HASH;
    entries.push(chainEntry(draft, { mentorId: 'p-1', seq: entries.length + 1, prevHash, sha256 }));
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const value = sign(null, Buffer.from(headHashOf(entries), 'hex'), privateKey).toString('base64url');
  const { x } = publicKey.export({ format: 'jwk' });
  return { mentor: 'p-1', entries, signature: { alg: 'Ed25519', keyId: 'k1', publicKey: x, value } };
}
