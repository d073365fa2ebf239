import canonicalize from 'canonicalize';
import { secondToIso } from './calendar.ts';
import type { LedgerDraft, LedgerKind, LedgerReason } from './ledger.ts';

/** The `prevHash` of a mentor's first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/** Lower-case hex SHA-256 of the UTF-8 bytes of a text; injected, so that this file runs on server and client. */
export type Sha256Hex = (text: string) => string;

/**
 * What a receipt calls the kind of an entry. Time past the budget is `extra` there: a receipt is handed on, and must not say that a young
 * person was at risk.
 */
export type ReceiptKind = Exclude<LedgerKind, 'riskExempt'> | 'extra';

/** The kind of an entry as the sums know it. */
export function ledgerKindOf(kind: ReceiptKind): LedgerKind {
  return kind === 'extra' ? 'riskExempt' : kind;
}

/** A ledger entry as it is stored, hashed and shown on the receipt: names that are used nowhere else, instants as text. */
export interface TimeLedgerEntry {
  readonly mentorId: string;
  readonly weekKey: string;
  readonly seq: number;
  readonly kind: ReceiptKind;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly seconds: number;
  readonly conversationIds: readonly string[];
  readonly reason: LedgerReason;
  readonly prevHash: string;
  readonly hash: string;
}

/** The hash of the canonical JSON (RFC 8785) of an entry without its `hash`. */
const hashOf = (entry: object, sha256: Sha256Hex): string =>
  sha256(canonicalize({ ...entry, hash: undefined }) ?? '');

/** Makes an entry of the hash chain from a draft.
 * @param link.prevHash hash of the entry before, `GENESIS_HASH` for the first
 */
export function chainEntry(
  draft: LedgerDraft,
  link: { mentorId: string; seq: number; prevHash: string; sha256: Sha256Hex },
): TimeLedgerEntry {
  const { sha256, ...place } = link;
  const { conversations, kind, startedAt, endedAt, ...rest } = draft;
  const entry = {
    ...place,
    ...rest,
    kind: kind === 'riskExempt' ? ('extra' as const) : kind,
    startedAt: secondToIso(startedAt),
    endedAt: secondToIso(endedAt),
    conversationIds: [...conversations],
  };
  return { ...entry, hash: hashOf(entry, sha256) };
}

/** The fields of an entry that are needed to check its place in the chain; its other fields are covered by its hash. */
export interface ChainedEntry {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ReceiptSignature {
  readonly alg: 'Ed25519';
  readonly keyId: string;
  /** The raw 32 bytes, base64url. */
  readonly publicKey: string;
  /** Over the 32 raw bytes of the last hash, base64url. */
  readonly value: string;
}

export interface Receipt<Entry extends ChainedEntry = ChainedEntry> {
  /** The mentor's pseudonym; the same in every entry. */
  readonly mentor: string;
  readonly entries: readonly Entry[];
  readonly signature: ReceiptSignature;
}

/** What is wrong with an entry's place in the chain. */
export type ChainFault = 'hash' | 'prevHash' | 'seq' | 'mentor';

export type ReceiptVerdict =
  | { readonly valid: true; readonly entries: number }
  | { readonly valid: false; readonly firstBad: number; readonly reason: ChainFault | 'signature' };

/** What a receipt's signature covers: the hash of its last entry, in hex. */
export function headHashOf(entries: readonly ChainedEntry[]): string {
  return entries.at(-1)?.hash ?? GENESIS_HASH;
}

/**
 * The first entry that is not in its place in the chain, or null. `firstBad` is the number it should have.
 * @param mentor the pseudonym that every entry must have
 */
export function firstBadLink(
  entries: readonly ChainedEntry[],
  { mentor, sha256 }: { mentor: string; sha256: Sha256Hex },
): { firstBad: number; reason: ChainFault } | null {
  let prevHash = GENESIS_HASH;
  for (const [index, entry] of entries.entries()) {
    const firstBad = index + 1;
    if (hashOf(entry, sha256) !== entry.hash) return { firstBad, reason: 'hash' };
    if (entry.prevHash !== prevHash) return { firstBad, reason: 'prevHash' };
    if (entry.seq !== firstBad) return { firstBad, reason: 'seq' };
    if ('mentorId' in entry && entry.mentorId !== mentor) return { firstBad, reason: 'mentor' };
    prevHash = entry.hash;
  }
  return null;
}

/**
 * Whether a receipt is complete and unchanged. `firstBad` is the number that the first bad entry should have; for a signature that
 * does not fit, the number of the last entry. Whether the key is Kith's has to be compared with the published one by the reader.
 */
export function verifyReceipt(
  receipt: Receipt,
  tools: { sha256: Sha256Hex; verifySignature: (signature: ReceiptSignature, headHash: string) => boolean },
): ReceiptVerdict {
  const { entries, mentor, signature } = receipt;
  const bad = firstBadLink(entries, { mentor, sha256: tools.sha256 });
  if (bad) return { valid: false, ...bad };
  if (!tools.verifySignature(signature, headHashOf(entries))) {
    return { valid: false, firstBad: Math.max(1, entries.length), reason: 'signature' };
  }
  return { valid: true, entries: entries.length };
}
