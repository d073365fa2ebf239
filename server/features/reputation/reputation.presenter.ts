import type { Standing } from '../../../shared/contracts/reputation.ts';
import { dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { ReleasedNumbers } from '../../../shared/domain/reputation/releasedNumbers.ts';

/**
 * What others are shown of a mentor: the numbers of a release and its day, without the mean that only orders suggestions.
 * @param releaseDay UTC day since 1970-01-01
 */
export function presentStanding(numbers: ReleasedNumbers, releaseDay: number): Standing {
  if (numbers.newMentor) return numbers;
  const { score, pct, star, badge, table } = numbers;
  const columns = { '30': cells(table[30]), '180': cells(table[180]), '365': cells(table[365]) };
  return { newMentor: false, score, pct, star, badge, table: columns, releasedOn: dayToIso(releaseDay) };
}

const cells = (column: readonly [number, number, number] | null): [number, number, number] | null =>
  column && [...column];
