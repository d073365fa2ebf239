/** Why staff removed a message, as both sides read it. It names no report and no reporter. */
export const REMOVAL_REASONS = ['rules', 'contact', 'unkind', 'unsafe'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];
