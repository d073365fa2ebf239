import { z } from 'zod';
import type { receiptEntry } from '../../../shared/contracts/time.ts';

export type ReceiptEntry = z.infer<typeof receiptEntry>;

const COLUMNS = ['seq', 'weekKey', 'kind', 'startedAt', 'endedAt', 'seconds', 'reason', 'hash'] as const;

/** Prefixes a quote to a cell that begins like a formula, so that no spreadsheet runs it. */
function cell(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The receipt for a spreadsheet (RFC 4180). Only the JSON can be verified. */
export function receiptCsv(entries: readonly ReceiptEntry[]): string {
  const lines = entries.map((entry) => COLUMNS.map((column) => cell(entry[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

const kind = z.enum(['allowance', 'session', 'extra', 'repayment', 'adjustment', 'extension']);
const readable = z.object({
  kind: kind.nullable().catch(null),
  startedAt: z.iso.datetime().nullable().catch(null),
  seconds: z.number().int().nullable().catch(null),
});

/** The fields of an entry that a row shows. Fields in an unknown format (of a later version) are left empty. */
export function readEntry(entry: ReceiptEntry) {
  return { seq: entry.seq, ...readable.parse(entry) };
}
