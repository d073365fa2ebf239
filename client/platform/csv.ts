/** Prefixes a quote to a cell that begins like a formula, so that no spreadsheet runs it. */
function cell(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table for a spreadsheet (RFC 4180). Cells that are neither text nor number are empty. */
export function csvOf(lines: readonly (readonly unknown[])[]): string {
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
