/** The labels of the two groups of time zones, wherever one is chosen. */
export const ZONE_GROUPS = { near: 'Most used', all: 'All time zones' };
