import { z } from 'zod';
import type { receiptEntry } from '../../../shared/contracts/time.ts';
import { csvOf } from '../../platform/csv.ts';

export type ReceiptEntry = z.infer<typeof receiptEntry>;

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

/** `2026-05-13 11:00` in the reader's time zone, which every spreadsheet reads as a time. */
function moment(value: unknown): string {
  const parsed = z.iso.datetime().safeParse(value);
  if (!parsed.success) return '';
  const date = new Date(parsed.data);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

type Column = 'number' | 'week' | 'kind' | 'from' | 'until' | 'minutes' | 'reason' | 'seal';

interface CsvWords {
  column: (column: Column) => string;
  /** The kind of an entry; null for one of a later version. */
  kind: (kind: z.infer<typeof readable>['kind']) => string;
}

/** The receipt for a spreadsheet (RFC 4180), in words and minutes. Only the JSON can be verified. */
export function receiptCsv(entries: readonly ReceiptEntry[], words: CsvWords): string {
  const columns: readonly [Column, (entry: ReceiptEntry) => unknown][] = [
    ['number', (entry) => entry.seq],
    ['week', (entry) => entry['weekKey']],
    ['kind', (entry) => words.kind(readEntry(entry).kind)],
    ['from', (entry) => moment(entry['startedAt'])],
    ['until', (entry) => moment(entry['endedAt'])],
    ['minutes', (entry) => minutesOf(readEntry(entry).seconds)],
    ['reason', (entry) => entry['reason']],
    ['seal', (entry) => entry.hash],
  ];
  return csvOf([
    columns.map(([column]) => words.column(column)),
    ...entries.map((entry) => columns.map(([, valueIn]) => valueIn(entry))),
  ]);
}

const minutesOf = (seconds: number | null): number | '' =>
  seconds === null ? '' : Math.round((seconds / 60) * 100) / 100;
