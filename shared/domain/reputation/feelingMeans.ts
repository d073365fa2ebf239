import { YEAR_DAYS } from './constants.ts';
import type { CountedFeedback } from './events.ts';
import type { Feeling } from './feelings.ts';
import { meanAnswer } from './measures.ts';

/**
 * The mean of each feeling over the ratings that began to count within a year; null below `MIN_ANSWERS` answers.
 * @param counted ratings of the internal view
 * @param asOf whole UTC days since 1970-01-01
 */
export function feelingMeans(
  counted: readonly CountedFeedback[],
  asOf: number,
): Record<Feeling, number | null> {
  const recent = counted.filter(({ day }) => asOf - YEAR_DAYS < day && day <= asOf);
  /** The mean answer to one feeling; null while there are too few answers. */
  const meanOf = (feeling: Feeling): number | null => {
    const answers = recent.flatMap(({ feelings }) => feelings?.[feeling] ?? []);
    return meanAnswer({ sum: answers.reduce<number>((a, b) => a + b, 0), count: answers.length });
  };
  return {
    power: meanOf('power'),
    respected: meanOf('respected'),
    caredAbout: meanOf('caredAbout'),
    turnTo: meanOf('turnTo'),
    realisticGoals: meanOf('realisticGoals'),
    motivated: meanOf('motivated'),
    practicalHelp: meanOf('practicalHelp'),
  };
}
