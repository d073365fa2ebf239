import { auditLedger } from '../../../../shared/domain/time/audit.ts';
import type { LedgerFinding } from '../../../../shared/domain/time/audit.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import type { TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { MeterRecord } from '../meter.repository.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Mentors read at once. */
const PAGE = 500;
/** Reads of a ledger that grows meanwhile. */
const MAX_READS = 5;

export interface LedgersAudit {
  mentors: number;
  entries: number;
  /** The damaged ledgers, each under the mentor's pseudonym on receipts. */
  damaged: ({ receipt: string } & LedgerFinding)[];
}

type AuditDeps = Pick<TimeDeps, 'meters' | 'ledger' | 'conversations'>;

/** Audits every mentor's ledger: chain, sums, weeks, and the messages that were sent. Changes nothing. */
export function auditLedgers(deps: AuditDeps) {
  return async (): Promise<LedgersAudit> => {
    const audit: LedgersAudit = { mentors: 0, entries: 0, damaged: [] };
    for await (const mentorId of mentorIds(deps)) {
      const stored = await readWhole(deps, mentorId);
      if (!stored) continue;
      const finding = await auditOne(deps, stored);
      audit.mentors += 1;
      audit.entries += stored.entries.length;
      if (finding) audit.damaged.push({ receipt: stored.record.receiptName, ...finding });
    }
    return audit;
  };
}

/** The ids of all mentors who have a meter, read page by page. */
async function* mentorIds({ meters }: AuditDeps): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const page = await meters.findIds({ after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

interface KeptLedger {
  record: MeterRecord;
  entries: TimeLedgerEntry[];
}

/** A meter with the ledger of that version: both are read again where a step was written in between. */
async function readWhole({ meters, ledger }: AuditDeps, mentorId: string): Promise<KeptLedger | null> {
  for (let reads = 1; ; reads += 1) {
    const record = await meters.find(mentorId);
    if (!record) return null;
    const entries = await ledger.findAll(mentorId);
    const isSame = (await meters.find(mentorId))?.ledgerSeq === record.ledgerSeq;
    if (isSame || reads === MAX_READS) return { record, entries };
  }
}

/** Recomputes one ledger. @returns what is wrong with it; null where nothing is */
async function auditOne(
  { conversations }: AuditDeps,
  { record, entries }: KeptLedger,
): Promise<LedgerFinding | null> {
  const sent = await conversations.sentFrom([{ mentorId: record._id, from: new Date(0) }]);
  return auditLedger(
    {
      entries,
      mentor: record.receiptName,
      head: { seq: record.ledgerSeq, hash: record.ledgerHash },
      meter: record.meter,
      sentAt: (sent.get(record._id) ?? []).map(({ at }) => toSecond(at)),
    },
    { sha256: sha256Hex },
  );
}
