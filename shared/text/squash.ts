import type { Normalised } from './normalise.ts';
import { matchesOf } from './matchesOf.ts';

const SPELLED_OUT = /(?<![^\s])[^\s](?: [^\s]){3,}(?![^\s])/gu;

/** The same text with the gaps of spelled-out runs (`j o @ g m a i l . c o m`) closed, or undefined when it has none. */
export function squash(source: Normalised): Normalised | undefined {
  const gaps = new Set<number>();
  for (const run of matchesOf(source.text, SPELLED_OUT)) {
    for (let index = run.index; index < run.index + run[0].length; index += 1)
      if (source.text[index] === ' ') gaps.add(index);
  }
  if (gaps.size === 0) return undefined;
  const keep = (_: unknown, index: number): boolean => !gaps.has(index);
  return {
    original: source.original,
    text: source.text.split('').filter(keep).join(''),
    starts: source.starts.filter(keep),
    ends: source.ends.filter(keep),
    cut: source.cut,
  };
}
