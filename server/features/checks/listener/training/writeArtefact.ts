import { writeFileSync } from 'node:fs';

type Blob = Int8Array | Float32Array;

/** Writes a file that `readArtefact` reads: header length, header, blobs, each padded to 4 bytes. The same input gives the same bytes. */
export function writeArtefact(
  path: string,
  header: { format: number; version: string } & Record<string, unknown>,
  blobs: Readonly<Record<string, Blob>>,
): void {
  const table: Record<string, { type: 'i8' | 'f32'; at: number; count: number }> = {};
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [name, blob] of Object.entries(blobs)) {
    table[name] = { type: blob instanceof Int8Array ? 'i8' : 'f32', at: offset, count: blob.length };
    const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  const json = Buffer.from(JSON.stringify({ ...header, blobs: table }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  writeFileSync(path, Buffer.concat([length, json, Buffer.alloc(-(4 + json.length) & 3), ...parts]));
}

/** Columns of [rows x columns] values as int8, with one scale for each column. */
export function quantiseColumns(
  values: Float64Array,
  columns: number,
): { data: Int8Array; scale: Float32Array } {
  const scale = new Float32Array(columns);
  for (const [index, value] of values.entries()) {
    const column = index % columns;
    scale[column] = Math.max(scale[column] ?? 0, Math.abs(value) / 127);
  }
  const data = Int8Array.from(values, (value, index) => Math.round(value / (scale[index % columns] || 1)));
  return { data, scale };
}
