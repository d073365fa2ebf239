import type { Star } from '../../../../shared/domain/reputation/derive.ts';

/** Row 15 of the worked examples: scores and their stars. Three stars that the row leaves out are added. */
export const STAR_SCORES: readonly (readonly [score: number, star: Star | null])[] = [
  [-1, null],
  [9, null],
  [10, 'Yellow'],
  [49, 'Yellow'],
  [50, 'Blue'],
  [99, 'Blue'],
  [100, 'Turquoise'],
  [499, 'Turquoise'],
  [500, 'Purple'],
  [999, 'Purple'],
  [1_000, 'Red'],
  [4_999, 'Red'],
  [5_000, 'Green'],
  [9_999, 'Green'],
  [10_000, 'YellowShooting'],
  [25_000, 'TurquoiseShooting'],
  [50_000, 'PurpleShooting'],
  [100_000, 'RedShooting'],
  [500_000, 'GreenShooting'],
  [1_000_000, 'SilverShooting'],
];
