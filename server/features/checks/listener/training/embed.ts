import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MAX_CONTEXT_PIECES } from '../context.ts';
import { DIMENSIONS } from '../encoder.ts';
import { encodeInThread, threadCount } from './runInThread.ts';

const KEY_BYTES = 16;
const ENTRY_BYTES = KEY_BYTES + DIMENSIONS * 4;

/**
 * The embedding of each model input. Known ones are read from a cache file, which may be absent, under the hash of text and encoder; new
 * ones are computed in threads and added to it.
 */
export async function embedAll(
  modelInputs: readonly string[],
  { encoderVersion, cacheFile }: { encoderVersion: string; cacheFile: string },
): Promise<Float32Array[]> {
  const cache = readCache(cacheFile);
  const keyOf = (modelInput: string): string =>
    createHash('sha256')
      .update(`${encoderVersion} ${MAX_CONTEXT_PIECES} ${modelInput}`)
      .digest('hex')
      .slice(0, 2 * KEY_BYTES);
  const keys = modelInputs.map(keyOf);
  const missing = new Map(
    modelInputs.flatMap((modelInput, index): [string, string][] => {
      const key = keys[index] ?? '';
      return cache.has(key) ? [] : [[key, modelInput]];
    }),
  );
  for (const [key, vector] of await encodeMissing(missing)) cache.set(key, vector);
  if (missing.size > 0) writeCache(cacheFile, cache);
  return keys.map((key) => cache.get(key) ?? new Float32Array(DIMENSIONS));
}

/** Encodes texts in as many threads as there are processors. @param missing model input by key */
async function encodeMissing(missing: ReadonlyMap<string, string>): Promise<[string, Float32Array][]> {
  const entries = [...missing];
  const threads = threadCount();
  const shares = Array.from({ length: threads }, (_, thread) =>
    entries.filter((_entry, index) => index % threads === thread),
  ).filter((share) => share.length > 0);
  const encoded = await Promise.all(
    shares.map(async (share) => {
      const texts = share.map(([, modelInput]) => modelInput);
      const vectors = await encodeInThread({ kind: 'encode', texts, maxPieces: MAX_CONTEXT_PIECES });
      return share.map(([key], index): [string, Float32Array] => [
        key,
        vectors.slice(index * DIMENSIONS, (index + 1) * DIMENSIONS),
      ]);
    }),
  );
  return encoded.flat();
}

/** Entries of a key of KEY_BYTES and a vector, one after the other. */
function readCache(file: string): Map<string, Float32Array> {
  const cache = new Map<string, Float32Array>();
  if (!existsSync(file)) return cache;
  const bytes = readFileSync(file);
  for (let offset = 0; offset + ENTRY_BYTES <= bytes.length; offset += ENTRY_BYTES) {
    const vector = new Uint8Array(bytes.subarray(offset + KEY_BYTES, offset + ENTRY_BYTES));
    cache.set(bytes.toString('hex', offset, offset + KEY_BYTES), new Float32Array(vector.buffer));
  }
  return cache;
}

/** Writes the cache: for each entry the bytes of its key, then its floats. */
function writeCache(file: string, cache: ReadonlyMap<string, Float32Array>): void {
  mkdirSync(dirname(file), { recursive: true });
  const entries = [...cache].map(([key, vector]) =>
    Buffer.concat([
      Buffer.from(key, 'hex'),
      Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
    ]),
  );
  writeFileSync(file, Buffer.concat(entries));
}
