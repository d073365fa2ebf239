/** The stars by score, lowest first, with the score each begins at. */
const STARS = [
  ['Yellow', 10],
  ['Blue', 50],
  ['Turquoise', 100],
  ['Purple', 500],
  ['Red', 1_000],
  ['Green', 5_000],
  ['YellowShooting', 10_000],
  ['TurquoiseShooting', 25_000],
  ['PurpleShooting', 50_000],
  ['RedShooting', 100_000],
  ['GreenShooting', 500_000],
  ['SilverShooting', 1_000_000],
] as const;
export type Star = (typeof STARS)[number][0];

interface StarRange {
  star: Star;
  from: number;
  /** The last score of this star; null for the last star. */
  to: number | null;
}

/** Which scores have this star, and which star comes next. A star this page does not know is none. */
export function starRange(name: string | null): {
  here: StarRange | null;
  next: { star: Star; from: number } | null;
} {
  const at = STARS.findIndex(([star]) => star === name);
  const here = STARS[at];
  const next = STARS[at + 1];
  return {
    here: here ? { star: here[0], from: here[1], to: next ? next[1] - 1 : null } : null,
    next: next ? { star: next[0], from: next[1] } : null,
  };
}
