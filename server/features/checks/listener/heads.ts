/** Kinds of meaning a line is labelled with. */
export const LINE_KINDS = ['selfHarm', 'abuse', 'danger', 'encouragesHarm', 'grooming'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Kinds in which the writer is the one at risk. */
export const DISTRESS_KINDS = ['selfHarm', 'abuse', 'danger'] as const satisfies readonly LineKind[];

/** Outputs of the model, in the order in which they are stored: the kinds, any distress, and whether the risk is above each level. */
export const HEADS = [
  ...LINE_KINDS,
  'distress',
  'aboveNone',
  'aboveLow',
  'aboveModerate',
  'aboveHigh',
] as const;
export type Head = (typeof HEADS)[number];
export type HeadValues = Record<Head, number>;

const AT = {
  kinds: DISTRESS_KINDS.map((kind) => HEADS.indexOf(kind)),
  distress: HEADS.indexOf('distress'),
  levels: [HEADS.indexOf('aboveNone'), HEADS.indexOf('aboveLow'), HEADS.indexOf('aboveModerate')],
};

/**
 * Replaces the distress score by the mean of itself, the strongest of the three kinds of distress and the mean of three levels of risk: a
 * line plainly of one kind scores high, so does a line between two kinds, and a grave one higher. `scores` holds one number for each
 * head, in the order of HEADS.
 */
export function combineDistress(scores: Float64Array): Float64Array {
  const scoreOf = (head: number): number => scores[head] ?? 0;
  const strongest = Math.max(...AT.kinds.map(scoreOf));
  const level = AT.levels.reduce((sum, head) => sum + scoreOf(head), 0) / AT.levels.length;
  scores[AT.distress] = (scoreOf(AT.distress) + strongest + level) / 3;
  return scores;
}

/** One number for each head, by its name, rounded to four decimals. */
export function nameHeads(values: ArrayLike<number>): HeadValues {
  const scoreOf = (head: Head): number => Math.round((values[HEADS.indexOf(head)] ?? 0) * 1e4) / 1e4;
  return {
    selfHarm: scoreOf('selfHarm'),
    abuse: scoreOf('abuse'),
    danger: scoreOf('danger'),
    encouragesHarm: scoreOf('encouragesHarm'),
    grooming: scoreOf('grooming'),
    distress: scoreOf('distress'),
    aboveNone: scoreOf('aboveNone'),
    aboveLow: scoreOf('aboveLow'),
    aboveModerate: scoreOf('aboveModerate'),
    aboveHigh: scoreOf('aboveHigh'),
  };
}
