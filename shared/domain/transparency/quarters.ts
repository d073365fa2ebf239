/** A quarter of a year, UTC. */
export interface Quarter {
  /** `2026-Q4` */
  name: string;
  from: Date;
  /** Exclusive. */
  until: Date;
}

const MONTHS = 3;

/** The quarter of an instant. */
function quarterOf(at: Date): Quarter {
  const year = at.getUTCFullYear();
  const number = Math.floor(at.getUTCMonth() / MONTHS);
  const from = new Date(Date.UTC(year, number * MONTHS));
  const until = new Date(Date.UTC(year, (number + 1) * MONTHS));
  return { name: `${year}-Q${number + 1}`, from, until };
}

/**
 * The whole quarters between two instants, newest first, at most `maxCount`: one that still runs is left out, because two readings of it would
 * show what happened in between.
 */
export function wholeQuarters(first: Date, now: Date, maxCount: number): Quarter[] {
  const quarters: Quarter[] = [];
  let quarter = quarterOf(new Date(quarterOf(now).from.getTime() - 1));
  while (quarter.until.getTime() > first.getTime() && quarters.length < maxCount) {
    quarters.push(quarter);
    quarter = quarterOf(new Date(quarter.from.getTime() - 1));
  }
  return quarters;
}
