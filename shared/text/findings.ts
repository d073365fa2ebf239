import type { Span } from './normalise.ts';

/** What gives a person away or leads them off Kith. The same matchers run in the browser and in the check. */
export const CONTACT_KINDS = [
  'phone',
  'email',
  'url',
  'handle',
  'moveElsewhere',
  'postcode',
  'address',
  'school',
  'realName',
  'meetUp',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Something a matcher saw in one text. */
export interface Match<Kind extends string = ContactKind> extends Span {
  kind: Kind;
  reasonCode: string;
  /** All places that the match rests on, where it is not one stretch; in order. */
  pieces?: readonly Span[];
}

/**
 * A match with its place in the text being sent, in UTF-16 code units of the original; both null when it only shows
 * together with earlier texts, and then `part` is the piece of it in this text.
 */
export interface LocatedMatch<Kind extends string = ContactKind> {
  kind: Kind;
  reasonCode: string;
  start: number | null;
  end: number | null;
  part: Span;
  /** The earlier texts that hold a piece of it: 1 is the newest. */
  earlier: readonly number[];
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** One match for each place and kind: overlapping ones of the same kind become the longer. In order of place. */
const withoutRepeats = <M extends Match<string>>(matches: readonly M[]): M[] => {
  const chosen: M[] = [];
  const longestFirst = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const match of longestFirst) {
    if (!chosen.some((other) => other.kind === match.kind && overlaps(other, match))) chosen.push(match);
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
};

/** What shadows what: the domain in an e-mail address is not a link as well. */
const STRONGER: Readonly<Record<string, readonly string[]>> = {
  url: ['email'],
  handle: ['email', 'url', 'phone'],
  phone: ['url', 'email'],
  realName: ['email'],
};

/** Drops what lies inside a match of a stronger kind. */
export function withoutShadows<M extends LocatedMatch<string>>(found: readonly M[]): M[] {
  return found.filter(
    (match) =>
      !found.some(
        (other) => STRONGER[match.kind]?.includes(other.kind) === true && covers(other.part, match.part),
      ),
  );
}

/** The earlier texts that a match rests on, counted from the newest. `starts`: where each of them starts in the joined text. */
const earlierOf = (match: Match<string>, starts: readonly number[], boundary: number): number[] => {
  const pieces = match.pieces ?? [match];
  return starts.flatMap((start, index) => {
    const text = { start, end: starts[index + 1] ?? boundary };
    return pieces.some((piece) => overlaps(piece, text)) ? [starts.length - index] : [];
  });
};

/**
 * Puts together what was found in `text` alone with what was found in the earlier texts followed by `text`
 * (which starts at `boundary` there, the earlier ones at `starts`): a match that reaches into `text` and was not seen without the
 * earlier ones is split.
 */
export function locate<Kind extends string, M extends Match<Kind> = Match<Kind>>(input: {
  alone: readonly M[];
  together: readonly M[];
  boundary: number;
  starts: readonly number[];
}): (Omit<M, 'start' | 'end'> & LocatedMatch<Kind>)[] {
  const { alone, together, boundary, starts } = input;
  const unsplit = withoutRepeats(alone).map((match) => ({
    ...match,
    part: { start: match.start, end: match.end },
    earlier: [],
  }));
  const split = withoutRepeats(together)
    .filter((match) => match.end > boundary)
    .map((match) => ({
      ...match,
      start: null,
      end: null,
      part: { start: Math.max(0, match.start - boundary), end: match.end - boundary },
      earlier: earlierOf(match, starts, boundary),
    }))
    .filter(({ kind, part }) => !unsplit.some((found) => found.kind === kind && overlaps(found.part, part)));
  return [...unsplit, ...split];
}
