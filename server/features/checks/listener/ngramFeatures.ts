import { wordsOf } from './normalise.ts';

/** Features are hashed into this many buckets (Weinberger and others 2009, "Feature Hashing"). */
export const BUCKETS = 1 << 17;

/** A sparse vector: `values[i]` stands in bucket `buckets[i]`. */
export interface SparseVector {
  buckets: Int32Array;
  values: Float32Array;
}

/** FNV-1a with the finaliser of MurmurHash3, over UTF-16 code units `from` to `to` of the text. */
function hashOf(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}

const WORD_SEED = Math.imul(2166136261 ^ 'w'.charCodeAt(0), 16777619);
const CHAR_SEED = Math.imul(2166136261 ^ 'c'.charCodeAt(0), 16777619);

/** Buckets of a text by family: words and pairs of words, then runs of three to five characters; each bucket once in a family. */
export type BucketFamilies = readonly [words: Int32Array, chars: Int32Array];

/** A set of buckets that costs nothing to empty: a bucket is in it when its mark is that of the current round. */
const marks = new Uint32Array(BUCKETS);
let round = 0;

/** The first `count` of the buckets, each once. Loops by index, since this runs before every delivery. */
function distinct(buckets: Int32Array, count: number): Int32Array {
  round += 1;
  let distinctCount = 0;
  for (let index = 0; index < count; index += 1) {
    const bucket = buckets[index] ?? 0;
    if (marks[bucket] === round) continue;
    marks[bucket] = round;
    buckets[distinctCount] = bucket;
    distinctCount += 1;
  }
  return buckets.subarray(0, distinctCount);
}

/** The buckets of a plain text, before they are weighted. */
export function bucketFamilies(plain: string): BucketFamilies {
  const tokens = ['^', ...wordsOf(plain), '$'];
  const words = new Int32Array(2 * tokens.length);
  let count = 0;
  for (const [index, token] of tokens.entries()) {
    words[count] = hashOf(WORD_SEED, token, 0, token.length);
    count += 1;
    const next = tokens[index + 1];
    if (next === undefined) continue;
    const pair = `${token} ${next}`;
    words[count] = hashOf(WORD_SEED, pair, 0, pair.length);
    count += 1;
  }
  const padded = ` ${plain} `;
  const chars = new Int32Array(3 * padded.length);
  let bucket = 0;
  for (let size = 3; size <= 5; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) {
      chars[bucket] = hashOf(CHAR_SEED, padded, start, start + size);
      bucket += 1;
    }
  }
  return [distinct(words, count), distinct(chars, bucket)];
}

/** In how many of the texts each bucket occurs. */
export function countBuckets(texts: Iterable<BucketFamilies>): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (const families of texts)
    for (const family of families) for (const bucket of family) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts;
}

/**
 * Inverse document frequency in tenths, as a byte: ln(texts / count), and 0 for buckets seen in fewer than `least` texts, so
 * that a word of one line alone carries no weight.
 * @param counts of texts by bucket
 * @param texts how many texts were counted
 */
export function inverseFrequencies(counts: Uint32Array, texts: number, minCount: number): Int8Array {
  return Int8Array.from(counts, (count) =>
    count < minCount ? 0 : Math.min(127, Math.max(1, Math.round(10 * Math.log(texts / count)))),
  );
}

/**
 * tf-idf features. Each family is scaled to length sqrt(1/2), so that the dot product of two texts is the mean of their two cosines.
 * Buckets without a frequency are left out.
 */
export function weighBuckets(families: BucketFamilies, frequencies: Int8Array): SparseVector {
  const buckets = new Int32Array(families[0].length + families[1].length);
  const values = new Float32Array(buckets.length);
  let count = 0;
  for (const family of families) {
    const start = count;
    let square = 0;
    for (let index = 0; index < family.length; index += 1) {
      const bucket = family[index] ?? 0;
      const weight = frequencies[bucket] ?? 0;
      if (weight === 0) continue;
      buckets[count] = bucket;
      values[count] = weight;
      square += weight * weight;
      count += 1;
    }
    const scale = square > 0 ? Math.sqrt(0.5 / square) : 0;
    for (let index = start; index < count; index += 1) values[index] = (values[index] ?? 0) * scale;
  }
  return { buckets: buckets.subarray(0, count), values: values.subarray(0, count) };
}

/** tf-idf features of a plain text. */
export function ngramVector(plain: string, frequencies: Int8Array): SparseVector {
  return weighBuckets(bucketFamilies(plain), frequencies);
}
