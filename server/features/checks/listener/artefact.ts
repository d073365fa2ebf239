import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

/** Where the artefacts lie unless told otherwise: beside the code. */
export const ARTEFACT_FOLDER = import.meta.dirname;

const blobShape = z.object({
  type: z.enum(['i8', 'f32']),
  /** Offset in bytes from the first blob. */
  at: z.number().int().nonnegative(),
  count: z.number().int().nonnegative(),
});
const headerShape = z.looseObject({
  /** Version of what the file holds and how it is to be read. */
  format: z.number().int(),
  version: z.string(),
  blobs: z.record(z.string(), blobShape),
});
export type BlobType = z.output<typeof blobShape>['type'];

/** A file of arrays under names, with facts about them. */
export interface Artefact<Header> {
  header: Header & { version: string };
  bytes: (name: string) => Int8Array;
  floats: (name: string) => Float32Array;
}

/** The file is missing, damaged, or of another format. The message names the file and what is wrong, for operators. */
export class ArtefactError extends Error {
  readonly reason: 'missing' | 'unreadable' | 'otherFormat';
  constructor(reason: 'missing' | 'unreadable' | 'otherFormat', message: string) {
    super(message);
    this.name = 'ArtefactError';
    this.reason = reason;
  }
}

/**
 * Reads a file laid out as: 4 bytes (little endian) length of a JSON header, the header, padding to a multiple of 4, then the
 * blobs that the header names. `format` is the one that the caller understands; `shape` describes what the header holds beside format, version and blobs.
 * @throws ArtefactError
 */
export function readArtefact<Header>(
  path: string,
  { format, shape }: { format: number; shape: z.ZodType<Header> },
): Artefact<Header> {
  const file = basename(path);
  const bytes = readBytes(path, file);
  const length = bytes.length < 4 ? Infinity : bytes.readUInt32LE(0);
  if (length > bytes.length) throw new ArtefactError('unreadable', `${file}: the header is cut off`);
  const header = headerShape.safeParse(parseJson(bytes.toString('utf8', 4, 4 + length)));
  if (!header.success) throw new ArtefactError('unreadable', `${file}: the header is none`);
  if (header.data.format !== format)
    throw new ArtefactError(
      'otherFormat',
      `${file}: format ${header.data.format}, this code reads ${format}`,
    );
  const facts = shape.safeParse(header.data);
  if (!facts.success) throw new ArtefactError('unreadable', `${file}: the header lacks what is needed`);
  const { blobs, version } = header.data;
  const start = (4 + length + 3) & ~3;

  /** A copy of a blob's bytes. @param width bytes of one number @throws {ArtefactError} unreadable */
  const copyOf = (name: string, type: BlobType, width: number): ArrayBuffer => {
    const blob = blobs[name];
    const end = start + (blob?.at ?? 0) + (blob?.count ?? 0) * width;
    if (blob?.type !== type || end > bytes.length)
      throw new ArtefactError('unreadable', `${file}: ${name} is missing`);
    const copy = new Uint8Array(blob.count * width);
    copy.set(bytes.subarray(start + blob.at, end));
    return copy.buffer;
  };
  return {
    header: { ...facts.data, version },
    bytes: (name) => new Int8Array(copyOf(name, 'i8', 1)),
    floats: (name) => new Float32Array(copyOf(name, 'f32', 4)),
  };
}

/** The bytes of a file. @throws {ArtefactError} missing */
function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ArtefactError('missing', `${file} cannot be read`);
  }
}

/** The value of a JSON text; undefined for another text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
