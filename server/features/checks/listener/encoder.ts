import { z } from 'zod';
import { readArtefact } from './artefact.ts';
import type { MatrixEngine, PackedWeights } from './matrixEngine.ts';
import type { PieceVocabulary } from './sentencePieces.ts';
import { createTokeniser } from './sentencePieces.ts';

/** Format of `encoder.bin`. */
export const ENCODER_FORMAT = 1;
/** Numbers in an embedding. */
export const DIMENSIONS = 512;
/** Sentence pieces read of a text: of a longer one the last. */
const MAX_PIECES = 128;
const EMBEDDED = 256;
const HIDDEN = 1536;
const ATTENTION_HEADS = 4;
const EPSILON = 1e-6;

export const encoderHeader = z.object({ vocabulary: z.array(z.tuple([z.string(), z.number()])) });

export interface Encoder {
  version: string;
  vocabulary: PieceVocabulary;
  /** DIMENSIONS numbers, of length 1, for a plain text; at most `maxPieces` sentence pieces, the last ones, are read. */
  encode: (plain: string, maxPieces?: number) => Float32Array;
}

interface Norm {
  scale: Float32Array;
  bias: Float32Array;
}
interface Layer {
  norm1: Norm;
  norm2: Norm;
  qkv: PackedWeights;
  out: PackedWeights;
  up: PackedWeights;
  down: PackedWeights;
}

/**
 * The Universal Sentence Encoder lite (Cer and others 2018; Apache-2.0, see NOTICE.md): two transformer layers over sentence
 * pieces, the mean of the pieces, one tanh layer. Weights are int8.
 * @throws ArtefactError
 */
export function loadEncoder(file: string, engine: MatrixEngine): Encoder {
  const { header, bytes, floats } = readArtefact(file, { format: ENCODER_FORMAT, shape: encoderHeader });
  /** The weights of a dense layer, in the form of the engine. */
  const weights = (name: string, rows: number, columns: number): PackedWeights =>
    engine.pack({
      data: bytes(name),
      scales: floats(`${name}/scale`),
      bias: floats(`${name}/bias`),
      rows,
      columns,
    });
  const norm = (name: string): Norm => ({ scale: floats(`${name}/scale`), bias: floats(`${name}/bias`) });
  /** The weights of one transformer layer. @param width floats of a row of its input */
  const layer = (index: number, width: number): Layer => ({
    norm1: norm(`l${index}/norm1`),
    norm2: norm(`l${index}/norm2`),
    qkv: weights(`l${index}/qkv`, width, 3 * width),
    out: weights(`l${index}/out`, width, DIMENSIONS),
    up: weights(`l${index}/up`, DIMENSIONS, HIDDEN),
    down: weights(`l${index}/down`, HIDDEN, DIMENSIONS),
  });
  const first = layer(0, EMBEDDED);
  const second = layer(1, DIMENSIONS);
  const widen = weights('l0/residual', EMBEDDED, DIMENSIONS);
  const last = weights('tanh', DIMENSIONS, DIMENSIONS);
  const pieceVectors = { data: bytes('embeddings'), scale: floats('embeddings/scale') };
  const placeSigns = signsOfPlaces(floats('timescales'));
  const tokenise = createTokeniser(header.vocabulary);

  const space = {
    state: engine.claim(MAX_PIECES * DIMENSIONS),
    normed: engine.claim(MAX_PIECES * DIMENSIONS),
    qkv: engine.claim(MAX_PIECES * HIDDEN),
    attended: engine.claim(MAX_PIECES * DIMENSIONS),
    hidden: engine.claim(MAX_PIECES * HIDDEN),
    change: engine.claim(MAX_PIECES * DIMENSIONS),
    shares: engine.claim(MAX_PIECES),
  };

  /** Multi-head self-attention over the pieces, from `space.qkv` to `space.attended`. */
  const attend = (pieces: number, width: number): void => {
    const size = width / ATTENTION_HEADS;
    const stride = 3 * width * 4;
    const shares = engine.floats(space.shares, pieces);
    for (let head = 0; head < ATTENTION_HEADS; head += 1) {
      const queries = space.qkv + head * size * 4;
      for (let piece = 0; piece < pieces; piece += 1) {
        engine.dotRows(queries + piece * stride, queries + width * 4, stride, pieces, size, space.shares);
        softmax(shares, 1 / Math.sqrt(size));
        const out = space.attended + (piece * width + head * size) * 4;
        engine.mixRows(space.shares, queries + 2 * width * 4, stride, pieces, size, out);
      }
    }
  };
  /** Runs one transformer layer on `space.state`, in place. @param rows pieces, rounded up to a multiple of four */
  const runLayer = (layerWeights: Layer, pieces: number, rows: number, width: number): void => {
    const floatsAt = engine.floats;
    normalise(
      floatsAt(space.state, rows * width),
      floatsAt(space.normed, rows * width),
      width,
      layerWeights.norm1,
    );
    engine.multiply(space.normed, layerWeights.qkv, space.qkv, rows);
    floatsAt(space.attended, rows * width).fill(0);
    attend(pieces, width);
    engine.multiply(space.attended, layerWeights.out, space.change, rows);
    if (width !== DIMENSIONS) {
      engine.multiply(space.state, widen, space.normed, rows);
      floatsAt(space.state, rows * DIMENSIONS).set(floatsAt(space.normed, rows * DIMENSIONS));
    }
    const state = floatsAt(space.state, rows * DIMENSIONS);
    engine.add(space.state, space.change, rows * DIMENSIONS);
    normalise(state, floatsAt(space.normed, rows * DIMENSIONS), DIMENSIONS, layerWeights.norm2);
    engine.multiply(space.normed, layerWeights.up, space.hidden, rows);
    engine.dropNegative(space.hidden, rows * HIDDEN);
    // Nine in ten numbers after the ReLU are zero.
    engine.multiplySparse(space.hidden, layerWeights.down, space.change, rows);
    engine.add(space.state, space.change, rows * DIMENSIONS);
  };

  const encode = (plain: string, maxPieces = MAX_PIECES): Float32Array => {
    const found = tokenise(plain).slice(-maxPieces);
    const ids = found.length > 0 ? found : [0];
    const rows = (ids.length + 3) & ~3;
    const input = engine.floats(space.state, rows * EMBEDDED);
    input.fill(0);
    for (const [piece, id] of ids.entries()) {
      for (let c = 0; c < EMBEDDED; c += 1) {
        const value = (pieceVectors.data[id * EMBEDDED + c] ?? 0) * (pieceVectors.scale[c] ?? 0);
        input[piece * EMBEDDED + c] = 2 * value + (placeSigns[piece * EMBEDDED + c] ?? 0);
      }
    }
    runLayer(first, ids.length, rows, EMBEDDED);
    runLayer(second, ids.length, rows, DIMENSIONS);
    const pooled = engine.floats(space.normed, DIMENSIONS);
    pooled.fill(0);
    const state = engine.floats(space.state, ids.length * DIMENSIONS);
    for (let start = 0; start < state.length; start += DIMENSIONS) {
      for (let c = 0; c < DIMENSIONS; c += 1)
        pooled[c] = (pooled[c] ?? 0) + (state[start + c] ?? 0) / ids.length;
    }
    engine.multiplySparse(space.normed, last, space.change, 1);
    return unit(engine.floats(space.change, DIMENSIONS).map(Math.tanh));
  };
  return { version: header.version, vocabulary: header.vocabulary, encode };
}

/** What is added to a piece for its place in the text: sines, then cosines, of the place at each frequency (Vaswani and others 2017). */
function signsOfPlaces(frequencies: Float32Array): Float64Array {
  return Float64Array.from({ length: MAX_PIECES * EMBEDDED }, (_, index) => {
    const c = index % EMBEDDED;
    const angle = Math.floor(index / EMBEDDED) * (frequencies[c % 128] ?? 0);
    return c < 128 ? Math.sin(angle) : Math.cos(angle);
  });
}

/** Layer normalisation of each row of `width` numbers (Ba and others 2016). */
function normalise(from: Float32Array, to: Float32Array, width: number, { scale, bias }: Norm): void {
  for (let start = 0; start < from.length; start += width) {
    let mean = 0;
    for (let c = 0; c < width; c += 1) mean += from[start + c] ?? 0;
    mean /= width;
    let variance = 0;
    for (let c = 0; c < width; c += 1) variance += ((from[start + c] ?? 0) - mean) ** 2;
    const inverse = 1 / Math.sqrt(variance / width + EPSILON);
    for (let c = 0; c < width; c += 1)
      to[start + c] = ((from[start + c] ?? 0) - mean) * inverse * (scale[c] ?? 1) + (bias[c] ?? 0);
  }
}

/** Replaces values by their softmax, after scaling. */
function softmax(values: Float32Array, scale: number): void {
  let max = -Infinity;
  for (const value of values) max = Math.max(max, value * scale);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const share = Math.exp((values[index] ?? 0) * scale - max);
    values[index] = share;
    sum += share;
  }
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) / sum;
}

/** The same direction with length 1; a vector of zeros stays. */
export function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = 1 / (Math.sqrt(square) || 1);
  return vector.map((value) => value * scale);
}
