import { faultsOfSeal } from '../../../../shared/domain/audit/chain.ts';
import type { AuditFault, ChainHead, RowFault, Seal } from '../../../../shared/domain/audit/chain.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { AuditDeps } from '../audit.deps.ts';
import type { AuditRow } from '../auditRow.model.ts';
import { isOwnRow, sealedRowOf } from '../storedRow.ts';

const SEALS_PAGE = 100;
const ROWS_PAGE = 1_000;
/** A row without a seal that is older than this was not left by the sealer, which is never so late. */
const SEALED_WITHIN_MS = 5 * MINUTE_MS;

/** The outcome of one verification. */
export interface AuditVerdict {
  seals: number;
  rows: number;
  /** Rows too new to be sealed. */
  waiting: number;
  /** Null for an empty chain. */
  head: ChainHead | null;
  damaged: AuditFault[];
}

type VerifyDeps = Pick<AuditDeps, 'clock' | 'keys' | 'rows' | 'seals'>;

/**
 * Verifies the whole audit (R38): every seal in its place and signed, every sealed row there and as it was, every row in one seal. Reads
 * page by page and changes nothing.
 * @param input.known a head that was written down elsewhere: a chain that was cut off after it is found
 */
export function verifyAudit(deps: VerifyDeps) {
  return async ({ known: recordedHead }: { known?: ChainHead | undefined } = {}): Promise<AuditVerdict> => {
    const damaged: AuditFault[] = [];
    let head: ChainHead | null = null;
    let seals = 0;
    let rows = 0;
    let after = 0;
    for (;;) {
      const page = await deps.seals.listAfter({ seq: after, limit: SEALS_PAGE });
      for (const seal of page) {
        const { isSignatureOf } = deps.keys;
        for (const fault of faultsOfSeal(seal, { before: head, sha256: sha256Hex, isSignatureOf }))
          damaged.push({ seal: seal.seq, fault });
        head = { seq: seal.seq, hash: seal.hash };
        seals += 1;
        rows += seal.rows.length;
        after = seal.seq;
      }
      damaged.push(...(await faultsOfRows(deps, page)));
      if (page.length < SEALS_PAGE) break;
    }
    if (recordedHead && (await deps.seals.findBySeq(recordedHead.seq))?.hash !== recordedHead.hash)
      damaged.push({ seal: recordedHead.seq, fault: 'head' });
    const { waiting, faults } = await listUnsealed(deps);
    return { seals, rows, waiting, head, damaged: [...damaged, ...faults] };
  };
}

/** Sealed rows that are gone, or other than they were. */
async function faultsOfRows({ rows }: VerifyDeps, seals: readonly Seal[]): Promise<AuditFault[]> {
  const stored = new Map<string, string>();
  const ids = seals.flatMap((seal) => seal.rows.map(({ id }) => id));
  for (let from = 0; from < ids.length; from += ROWS_PAGE) {
    for (const row of await rows.findMany(ids.slice(from, from + ROWS_PAGE)))
      stored.set(row._id, sealedRowOf(row).hash);
  }
  return seals.flatMap(({ seq, rows: sealed }) =>
    sealed.flatMap(({ id, hash }): AuditFault[] => {
      const storedRow = stored.get(id);
      if (storedRow === hash) return [];
      return [{ seal: seq, row: id, fault: storedRow === undefined ? 'missing' : 'changed' }];
    }),
  );
}

/** Rows that no seal names, or more than one. */
async function listUnsealed(deps: VerifyDeps): Promise<{ waiting: number; faults: AuditFault[] }> {
  const sealedBefore = deps.clock.now().getTime() - SEALED_WITHIN_MS;
  const faults: AuditFault[] = [];
  let waiting = 0;
  let after = '';
  for (;;) {
    const page = await deps.rows.listAfter({ id: after, limit: ROWS_PAGE });
    const seals = await deps.seals.sealsOf(page.map(({ _id }) => _id));
    for (const row of page) {
      const fault = faultOf(deps, row, { seals: seals.get(row._id) ?? [], sealedBefore });
      if (fault === 'waiting') waiting += 1;
      else if (fault) faults.push({ seal: seals.get(row._id)?.[0] ?? null, row: row._id, fault });
    }
    if (page.length < ROWS_PAGE) return { waiting, faults };
    after = page.at(-1)?._id ?? after;
  }
}

/**
 * What is wrong with a row; null for a sealed one, `waiting` for a row that is too new to be sealed.
 * @param seals numbers of the seals that name the row; `sealedBefore`: epoch milliseconds, every older row must have a seal
 */
function faultOf(
  { keys }: VerifyDeps,
  row: AuditRow,
  { seals, sealedBefore }: { seals: readonly number[]; sealedBefore: number },
): RowFault | 'waiting' | null {
  if (seals.length > 1) return 'sealedTwice';
  if (seals.length === 1) return null;
  if (!isOwnRow(keys, row)) return 'forged';
  return row.at.getTime() < sealedBefore ? 'unsealed' : 'waiting';
}
