import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';

/** Age bands merged into ranges: 16–17 and 18–25 become one. */
export function bandRanges(bands: readonly AgeBand[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const band of AGE_BANDS) {
    if (!bands.includes(band)) continue;
    const [from = 0, to = 0] = band.split('-').map(Number);
    const last = ranges.at(-1);
    if (last && last.to + 1 === from) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}
