import type { CaseView } from '../../../shared/contracts/moderation.ts';

type Timeline = Pick<CaseView, 'calls' | 'closedReads' | 'decisions' | 'raises' | 'widenings'>;

/** One thing that staff did in a case, for its timeline. */
export type CaseTimelineItem =
  | ({ kind: 'decision' } & CaseView['decisions'][number])
  | ({ kind: 'raise' } & CaseView['raises'][number])
  | ({ kind: 'call' } & CaseView['calls'][number])
  | ({ kind: 'widening' } & CaseView['widenings'][number])
  | ({ kind: 'closedRead' } & CaseView['closedReads'][number]);

/** When it was done; a call stands where it was made, not where it was written down. */
const doneAt = (item: CaseTimelineItem): number => Date.parse(item.kind === 'call' ? item.calledAt : item.at);

/** What staff did in a case, newest first. */
export function caseTimelineOf({
  calls,
  closedReads,
  decisions,
  raises,
  widenings,
}: Timeline): CaseTimelineItem[] {
  const items: CaseTimelineItem[] = [
    ...decisions.map((one) => ({ kind: 'decision' as const, ...one })),
    ...raises.map((one) => ({ kind: 'raise' as const, ...one })),
    ...calls.map((one) => ({ kind: 'call' as const, ...one })),
    ...widenings.map((one) => ({ kind: 'widening' as const, ...one })),
    ...closedReads.map((one) => ({ kind: 'closedRead' as const, ...one })),
  ];
  // Of two of one instant the later of its list is the newer.
  return items.reverse().sort((a, b) => doneAt(b) - doneAt(a));
}
