import { nextSeal } from '../../../../shared/domain/audit/chain.ts';
import type { ChainHead } from '../../../../shared/domain/audit/chain.ts';
import { SECOND_MS } from '../../../../shared/domain/units.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { AuditDeps } from '../audit.deps.ts';
import { isOwnRow, sealedRowOf } from '../storedRow.ts';

/**
 * How far behind the newest seal rows are looked for: a row becomes visible when its transaction commits, which MongoDB allows 60 s, and
 * the clocks of two processes may differ.
 */
const LATE_MS = 90 * SECOND_MS;
/** More rows than this in `LATE_MS` wait for the next second. */
const MAX_CANDIDATES = 20_000;
const MAX_IN_SEAL = 500;

/**
 * Seals the rows that no seal names yet (R38). Safe in several processes at once: they compete for the next number, and the one that comes
 * second finds the rows sealed. A forged row is reported once by each process and stays unsealed.
 * @throws {Error} when the chain is shorter than this process knew it, or another one
 */
export function sealRows(deps: Pick<AuditDeps, 'clock' | 'keys' | 'log' | 'rows' | 'seals'>) {
  let lastSeenHead: ChainHead | null = null;
  const reported = new Set<string>();
  /** Rows of the last look that have a seal: seals are never removed, so that these are not asked for again. */
  let sealedIds: ReadonlySet<string> = new Set();

  /** @returns whether there may be more */
  async function sealOnce(): Promise<boolean> {
    const head = await deps.seals.findHead();
    await requireContinuation(deps, lastSeenHead, head);
    lastSeenHead = head;
    const since = new Date((head?.at.getTime() ?? 0) - LATE_MS);
    const ids = await deps.rows.listIdsSince({ since, limit: MAX_CANDIDATES });
    if (ids.length === 0) return false;
    const unknown = ids.filter((id) => !sealedIds.has(id));
    const sealed = unknown.length === 0 ? new Map<string, number[]>() : await deps.seals.sealsOf(unknown);
    sealedIds = new Set(ids.filter((id) => sealedIds.has(id) || sealed.has(id)));
    const unsealed = unknown.filter((id) => !sealed.has(id) && !reported.has(id)).slice(0, MAX_IN_SEAL);
    if (unsealed.length === 0) return false;
    const found = await deps.rows.findMany(unsealed);
    const genuine = found.filter((row) => isOwnRow(deps.keys, row));
    for (const { _id } of found.filter((row) => !genuine.includes(row))) {
      reported.add(_id);
      deps.log.error({ fault: 'forged' }, 'audit row forged');
    }
    if (genuine.length > 0) {
      const rows = genuine.map(sealedRowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
      const { sign } = deps.keys;
      await deps.seals.insert(nextSeal(head, { at: deps.clock.now(), rows, sha256: sha256Hex, sign }));
    }
    return unsealed.length === MAX_IN_SEAL;
  }

  return async (): Promise<void> => {
    while (await sealOnce());
  };
}

/** Throws unless the chain still contains the seal that this process saw last. */
async function requireContinuation(
  { log, seals }: Pick<AuditDeps, 'log' | 'seals'>,
  lastSeenHead: ChainHead | null,
  head: ChainHead | null,
): Promise<void> {
  if (!lastSeenHead || head?.hash === lastSeenHead.hash) return;
  const currentSeal = await seals.findBySeq(lastSeenHead.seq);
  if (head && head.seq > lastSeenHead.seq && currentSeal?.hash === lastSeenHead.hash) return;
  log.error({ seal: lastSeenHead.seq, hash: lastSeenHead.hash }, 'audit chain rolled back');
  throw new Error('the audit chain is not the one that this process knew');
}
