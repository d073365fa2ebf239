import type { z } from 'zod';
import type { receiptEntry } from '../../../shared/contracts/time.ts';

export type ReceiptEntry = z.infer<typeof receiptEntry>;

const COLUMNS = ['seq', 'weekKey', 'kind', 'startedAt', 'endedAt', 'seconds', 'reason', 'hash'] as const;

/** A spreadsheet would run a cell that begins like a formula: those get a quote in front. */
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
