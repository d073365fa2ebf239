const counts = new Intl.NumberFormat('en-GB');
const hours = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 });

/** "1,710". */
export function formatCount(value: number): string {
  return counts.format(value);
}
/** "21.4". */
export function formatHours(value: number): string {
  return hours.format(value);
}
/** "0.25%", of a share from 0 to 1. */
export function formatShare(share: number): string {
  return percents.format(share);
}
