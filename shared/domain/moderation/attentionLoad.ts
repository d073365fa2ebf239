import type { Side } from '../conversation/states.ts';
import { HOUR_SECONDS } from '../units.ts';

/** Messages of each side in a day at full size, and the time one review takes (docs/subsystems/checks.md, "Thresholds"). */
export const EXPECTED = { messagesPerDay: { mentee: 342_000, mentor: 342_000 }, reviewSeconds: 45 } as const;

/** Share (0–1) of ordinary messages whose score reaches a threshold, as measured for one version of the listener. */
export interface MeasuredShare {
  threshold: number;
  share: number;
}

export interface ExpectedLoad {
  /** Messages a day that reach the threshold. */
  perDay: number;
  moderatorHoursPerDay: number;
}

/**
 * The share of ordinary messages that reaches `threshold`: linear between the two measured neighbours, the outermost value
 * beyond them; null where nothing was measured.
 * @param threshold probability, from 0 to 1
 */
export function shareAt(measured: readonly MeasuredShare[], threshold: number): number | null {
  const sorted = [...measured].sort((a, b) => a.threshold - b.threshold);
  const above = sorted.find((one) => one.threshold >= threshold);
  const below = sorted.findLast((one) => one.threshold <= threshold);
  if (!above || !below) return (above ?? below)?.share ?? null;
  const width = above.threshold - below.threshold;
  return width === 0
    ? above.share
    : below.share + ((above.share - below.share) * (threshold - below.threshold)) / width;
}

/** What a threshold means in a day; `isRead` when a person reads what reaches it. Null where nothing was measured. */
export function loadAt(input: {
  measured: readonly MeasuredShare[];
  threshold: number;
  from: Side;
  isRead: boolean;
}): ExpectedLoad | null {
  const share = shareAt(input.measured, input.threshold);
  if (share === null) return null;
  const perDay = Math.round(share * EXPECTED.messagesPerDay[input.from]);
  const hours = input.isRead ? (perDay * EXPECTED.reviewSeconds) / HOUR_SECONDS : 0;
  return { perDay, moderatorHoursPerDay: Math.round(hours * 10) / 10 };
}
