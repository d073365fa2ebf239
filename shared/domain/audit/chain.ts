import canonicalize from 'canonicalize';
import { GENESIS_HASH } from '../time/receipt.ts';
import type { Sha256Hex } from '../time/receipt.ts';

/** A row of the audit as a seal names it: its id, and the SHA-256 of its canonical JSON in hex. */
export interface SealedRow {
  readonly id: string;
  readonly hash: string;
}

/** A link of the audit chain (R38): the rows that were stored since the one before. */
export interface Seal {
  /** From 1 on, without gaps. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly rows: readonly SealedRow[];
  /** `hash` of the seal before, `GENESIS_HASH` in the first. */
  readonly prevHash: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of the fields above, hex. */
  readonly hash: string;
  /** Ed25519 over the 32 bytes of `hash`, base64url. */
  readonly signature: string;
}

/** The newest seal, as far as a person knows it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type SealFault = 'seq' | 'prevHash' | 'hash' | 'signature';
/**
 * `missing`: sealed and gone; `changed`: other than it was sealed; `sealedTwice`; `forged`: not written by this service; `unsealed`: older
 * than the sealer leaves a row.
 */
export type RowFault = 'missing' | 'changed' | 'sealedTwice' | 'forged' | 'unsealed';

/** What the verifier found: a seal by its number or a row by its id, or the `head`: the chain is shorter than it was. */
export type AuditFault =
  | { readonly seal: number; readonly fault: SealFault | 'head' }
  | { readonly seal: number | null; readonly row: string; readonly fault: RowFault };

/** The canonical JSON of a stored row: every field that it has, instants as ISO text. */
export function rowText(row: object): string {
  return canonicalize(row) ?? '';
}

/** The hash of a seal, over everything but `hash` and `signature`. */
function hashOfSeal(
  { seq, at, rows, prevHash }: Omit<Seal, 'hash' | 'signature'>,
  sha256: Sha256Hex,
): string {
  return sha256(canonicalize({ seq, at, rows, prevHash }) ?? '');
}

/** The seal that follows `head`; null for the first. */
export function nextSeal(
  head: ChainHead | null,
  {
    at,
    rows,
    sha256,
    sign,
  }: { at: Date; rows: readonly SealedRow[]; sha256: Sha256Hex; sign: (hash: string) => string },
): Seal {
  const body = {
    seq: (head?.seq ?? 0) + 1,
    at: at.toISOString(),
    rows: [...rows],
    prevHash: head?.hash ?? GENESIS_HASH,
  };
  const hash = hashOfSeal(body, sha256);
  return { ...body, hash, signature: sign(hash) };
}

/**
 * What is wrong with a seal in its place.
 * @param before the seal before it as it is stored; null for the first
 */
export function faultsOfSeal(
  seal: Seal,
  {
    before,
    sha256,
    isSignatureOf,
  }: {
    before: ChainHead | null;
    sha256: Sha256Hex;
    isSignatureOf: (seal: Pick<Seal, 'hash' | 'signature'>) => boolean;
  },
): SealFault[] {
  const faults: SealFault[] = [];
  if (seal.seq !== (before?.seq ?? 0) + 1) faults.push('seq');
  if (seal.prevHash !== (before?.hash ?? GENESIS_HASH)) faults.push('prevHash');
  if (seal.hash !== hashOfSeal(seal, sha256)) faults.push('hash');
  if (!isSignatureOf(seal)) faults.push('signature');
  return faults;
}
