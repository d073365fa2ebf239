const month = new Intl.DateTimeFormat('en-GB', { month: 'long' });
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });

/** "January to March 2030", for `2030-Q1`. */
export function quarterWords(quarter: string): string {
  const [year, number] = quarter.split('-Q').map(Number);
  if (!year || !number) return quarter;
  const first = 3 * (number - 1);
  return `${month.format(new Date(year, first))} to ${monthYear.format(new Date(year, first + 2))}`;
}
