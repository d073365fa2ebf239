/** The parts of a list that is fetched page by page. */
interface PageOf {
  /** How many rows there are in all. */
  total: number;
}

/**
 * The parameter of the next page, for `getNextPageParam`: how many rows to skip.
 * @param loaded how many rows the loaded pages hold
 * @returns undefined when all rows are loaded
 */
export function nextFrom({ total }: PageOf, loaded: number): number | undefined {
  return loaded < total ? loaded : undefined;
}
