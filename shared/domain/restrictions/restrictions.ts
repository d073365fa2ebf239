/** What staff can impose on a mentee or mentor, mildest first. A removal is a suspension that no day ends. */
export const RESTRICTION_KINDS = [
  'warning',
  'holdMessages',
  'pauseMatching',
  'suspension',
  'removal',
] as const;
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** Why, as the person reads it. It names no report and no reporter. */
export const RESTRICTION_REASONS = ['rules', 'contact', 'unkind', 'unsafe', 'check'] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];

/** How long a restriction can last, in days. A removal has none of these. */
export const RESTRICTION_DAYS = [1, 3, 7, 14, 28] as const;

/** How a restriction ended: by its day, by staff, or because another person decided an appeal for the person. */
export const RESTRICTION_ENDINGS = ['expired', 'lifted', 'reversed'] as const;
export type RestrictionEnding = (typeof RESTRICTION_ENDINGS)[number];

/** The time in which a restriction holds. */
export interface RestrictionSpan {
  kind: RestrictionKind;
  from: Date;
  /** The first instant at which it no longer holds; null without an end. */
  until: Date | null;
  /** When it was ended; null while it was not. */
  endedAt: Date | null;
}

/** What a person may not do because of all their restrictions. */
export interface RestrictionEffect {
  /** No one writes in their conversations. */
  stopsContact: boolean;
  /** Each of their messages waits for a person of the team. */
  holdsMessages: boolean;
  /** They ask no one, are suggested to no one, and begin no conversation. */
  stopsMatching: boolean;
}

/** Whether a restriction holds at that instant, whether or not its end was recorded yet. */
export function isInForce({ from, until, endedAt }: RestrictionSpan, at: Date): boolean {
  return from <= at && (until === null || at < until) && (endedAt === null || at < endedAt);
}

/** Whether a kind keeps a person out of matching. */
export function stopsMatching(kind: RestrictionKind): boolean {
  return kind === 'pauseMatching' || stopsContactOf(kind);
}

/** Whether a kind stops all contact of a person. */
export function stopsContactOf(kind: RestrictionKind): boolean {
  return kind === 'suspension' || kind === 'removal';
}

/** What all restrictions of one person come to at that instant. */
export function effectOf(spans: readonly RestrictionSpan[], at: Date): RestrictionEffect {
  const kinds = spans.filter((span) => isInForce(span, at)).map(({ kind }) => kind);
  return {
    stopsContact: kinds.some(stopsContactOf),
    holdsMessages: kinds.includes('holdMessages'),
    stopsMatching: kinds.some(stopsMatching),
  };
}
