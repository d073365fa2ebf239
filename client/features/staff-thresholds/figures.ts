const counts = new Intl.NumberFormat('en-GB');
const hours = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 });

/** "1,710". */
export const countWords = (value: number): string => counts.format(value);
/** "21.4". */
export const hoursWords = (value: number): string => hours.format(value);
/** "0.25%", of a share from 0 to 1. */
export const shareWords = (share: number): string => percents.format(share);
