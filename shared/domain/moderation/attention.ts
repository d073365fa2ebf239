/** What happens for a person whose words were checked, mildest first (see docs/subsystems/checks.md). */
export const ATTENTIONS = ['none', 'offer', 'review', 'case'] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** 0 for `none` to 3 for `case`. */
export function attentionRank(attention: Attention): number {
  return ATTENTIONS.indexOf(attention);
}

/** The stronger of two; either when they are the same. */
export function greaterAttention(one: Attention, other: Attention): Attention {
  return attentionRank(one) >= attentionRank(other) ? one : other;
}
