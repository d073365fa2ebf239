/** A piece of text and its log-probability, by its index in the encoder's vocabulary. */
export type PieceVocabulary = readonly (readonly [piece: string, logProbability: number])[];

/** Stands for a space, as in SentencePiece. */
const SPACE = '\u2581';
/** The first entries of the vocabulary are control symbols. */
const RESERVED = 6;
const UNKNOWN = 0;
const UNKNOWN_PENALTY = -20;

/**
 * The tokeniser of the Universal Sentence Encoder lite: the most probable split of a text into pieces of the vocabulary by a
 * unigram language model, found by Viterbi's algorithm (Kudo 2018, "Subword Regularization"). Runs of unknown characters become one piece.
 */
export function createTokeniser(vocabulary: PieceVocabulary): (text: string) => number[] {
  const pieces = new Map<string, { index: number; score: number }>();
  /** Beginnings of pieces: where none goes on, the search for longer pieces ends. */
  const beginnings = new Set<string>();
  for (const [index, [piece, score]] of vocabulary.entries()) {
    if (index < RESERVED) continue;
    pieces.set(piece, { index, score });
    let beginning = '';
    for (const char of piece) beginnings.add((beginning += char));
  }

  return (text) => {
    const plain = text.normalize('NFKC');
    if (plain.length === 0) return [];
    const chars = Array.from(SPACE + plain.replaceAll(' ', SPACE));
    const best = new Float64Array(chars.length + 1).fill(-Infinity);
    const from = new Int32Array(chars.length + 1);
    const chosen = new Int32Array(chars.length + 1);
    best[0] = 0;
    /** Keeps a piece from `start` to `end` when the best score up to `end` grows by it. */
    const extend = (start: number, end: number, piece: number, score: number): void => {
      const total = (best[start] ?? -Infinity) + score;
      if (total < (best[end] ?? -Infinity)) return;
      best[end] = total;
      from[end] = start;
      chosen[end] = piece;
    };
    for (let start = 0; start < chars.length; start += 1) {
      let piece = '';
      let isFound = false;
      for (let end = start + 1; end <= chars.length; end += 1) {
        piece += chars[end - 1] ?? '';
        if (!beginnings.has(piece)) break;
        const pieceId = pieces.get(piece);
        if (pieceId === undefined) continue;
        isFound = true;
        extend(start, end, pieceId.index, pieceId.score);
      }
      if (!isFound) extend(start, start + 1, UNKNOWN, UNKNOWN_PENALTY);
    }
    const out: number[] = [];
    for (let end = chars.length; end > 0; end = from[end] ?? 0) {
      const piece = chosen[end] ?? UNKNOWN;
      if (piece !== UNKNOWN || out.at(-1) !== UNKNOWN) out.push(piece);
    }
    return out.reverse();
  };
}
