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
  selfHarm: HEADS.indexOf('selfHarm'),
  abuse: HEADS.indexOf('abuse'),
  danger: HEADS.indexOf('danger'),
  distress: HEADS.indexOf('distress'),
};

/**
 * Replaces the distress score by the mean of itself and the strongest of the three kinds of distress: a line plainly of one kind
 * scores high, and so does a line between two kinds. `scores` holds one number for each head, in the order of HEADS.
 */
export function combineDistress(scores: Float64Array): Float64Array {
  const [selfHarm = 0, abuse = 0, danger = 0, distress = 0] = [
    scores[AT.selfHarm],
    scores[AT.abuse],
    scores[AT.danger],
    scores[AT.distress],
  ];
  scores[AT.distress] = (distress + Math.max(selfHarm, abuse, danger)) / 2;
  return scores;
}

/** One number for each head, by its name, rounded to four decimals. */
export function nameHeads(values: ArrayLike<number>): HeadValues {
  const at = (head: Head): number => Math.round((values[HEADS.indexOf(head)] ?? 0) * 1e4) / 1e4;
  return {
    selfHarm: at('selfHarm'),
    abuse: at('abuse'),
    danger: at('danger'),
    encouragesHarm: at('encouragesHarm'),
    grooming: at('grooming'),
    distress: at('distress'),
    aboveNone: at('aboveNone'),
    aboveLow: at('aboveLow'),
    aboveModerate: at('aboveModerate'),
    aboveHigh: at('aboveHigh'),
  };
}
