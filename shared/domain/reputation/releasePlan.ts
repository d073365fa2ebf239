import { GROUP_SIZE } from './constants.ts';
import { mondayOf } from './days.ts';
import type { CountedFeedback, FeedbackEvent } from './events.ts';
import { foldEvents } from './fold.ts';
import { decideGroup } from './releaseGroups.ts';
import type { GroupedRating } from './releaseGroups.ts';

/** What a release day appends to the ledger of one mentor. */
export interface ReleasePlan {
  readonly released: readonly { readonly feedbackId: string; readonly uptoRev: number }[];
  /** Closed today in groups that wait. */
  readonly pooled: readonly GroupedRating[];
  /** The groups that closed today, whether they are public now or wait. */
  readonly groups: readonly (readonly GroupedRating[])[];
}

/** The items by key, in their order. */
const groupedBy = <Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** The events of each feedback, in the order of `rev`. */
const byFeedback = (events: readonly FeedbackEvent[]): Map<string, FeedbackEvent[]> => {
  const groups = groupedBy(events, ({ feedbackId }) => feedbackId);
  for (const group of groups.values()) group.sort((a, b) => a.rev - b.rev);
  return groups;
};

const isClosed = (ofFeedback: readonly FeedbackEvent[]): boolean =>
  ofFeedback.some(({ type }) => type === 'POOLED' || type === 'RELEASED');

const isReleased = (ofFeedback: readonly FeedbackEvent[]): boolean =>
  ofFeedback.some(({ type }) => type === 'RELEASED');

const lastRev = (ofFeedback: readonly FeedbackEvent[]): number => ofFeedback.at(-1)?.rev ?? 0;

/** The cell of a rater and a week has one public vote: the first that arrived. */
const cellOf = ({ raterRef, week }: Pick<CountedFeedback, 'raterRef' | 'week'>) => `${week}|${raterRef}`;

/** Cells whose vote is in a group. They stay taken when that vote no longer counts: a second one in its place would tell whose it was. */
const takenCells = (closed: ReadonlySet<string>, events: readonly FeedbackEvent[]): Set<string> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'SUBMITTED' && closed.has(event.feedbackId)
        ? [cellOf({ raterRef: event.raterRef, week: mondayOf(event.endedOn) })]
        : [],
    ),
  );

/** What counts, is in no group, and was unsealed before the release day, in the order of arrival. */
const pendingOn = (
  counting: readonly CountedFeedback[],
  { closed, taken, releaseDay }: { closed: ReadonlySet<string>; taken: Set<string>; releaseDay: number },
): CountedFeedback[] =>
  counting
    .filter(({ feedbackId, day }) => !closed.has(feedbackId) && day < releaseDay)
    .sort((a, b) => a.day - b.day || (a.feedbackId < b.feedbackId ? -1 : 1))
    .filter((one) => !taken.has(cellOf(one)) && taken.add(cellOf(one)));

/** Closes groups by arrival, one rating of each rater in a group. What fills no group stays pending. */
const closeGroups = (pending: readonly CountedFeedback[]): GroupedRating[][] => {
  const groups: GroupedRating[][] = [];
  let remaining = pending;
  for (;;) {
    const group = new Map<string, CountedFeedback>();
    const secondOfRater: CountedFeedback[] = [];
    let read = 0;
    for (; group.size < GROUP_SIZE; read += 1) {
      const one = remaining[read];
      if (!one) return groups;
      if (group.has(one.raterRef)) secondOfRater.push(one);
      else group.set(one.raterRef, one);
    }
    groups.push([...group.values()].map(({ feedbackId, value }) => ({ feedbackId, value })));
    remaining = [...secondOfRater, ...remaining.slice(read)];
  }
};

/** The ratings of the pool: pooled by an earlier release day and not yet released. */
const poolOf = (feedback: ReadonlyMap<string, readonly FeedbackEvent[]>): GroupedRating[] =>
  [...feedback].flatMap(([feedbackId, ofFeedback]) => {
    const pooled = ofFeedback.find((event) => event.type === 'POOLED');
    return pooled && !isReleased(ofFeedback) ? [{ feedbackId, value: pooled.value }] : [];
  });

/**
 * Ratings that are public and that their authors changed since. The changes of one release day wait where each of its ratings would
 * still count and none would be positive, because then each of them is known.
 */
const changedSince = (
  feedback: ReadonlyMap<string, readonly FeedbackEvent[]>,
  counting: readonly CountedFeedback[],
): string[] => {
  const valueNow = new Map(counting.map(({ feedbackId, value }) => [feedbackId, value]));
  const released = [...feedback].flatMap(([feedbackId, ofFeedback]) => {
    const releases = ofFeedback.filter((event) => event.type === 'RELEASED');
    const uptoRev = Math.max(...releases.map((release) => release.uptoRev));
    const changed = ofFeedback.some(
      ({ type, rev }) => (type === 'REVISED' || type === 'WITHDRAWN') && rev > uptoRev,
    );
    return releases[0] ? [{ feedbackId, day: releases[0].day, changed }] : [];
  });
  return [...groupedBy(released, ({ day }) => day).values()]
    .filter((unit) => unit.some(({ feedbackId }) => (valueNow.get(feedbackId) ?? 1) > 0))
    .flatMap((unit) => unit.filter(({ changed }) => changed).map(({ feedbackId }) => feedbackId));
};

/**
 * What becomes public of one mentor on a release day, from the ledger as it stands. Without a group that comes out nothing does: changes
 * of what is public wait for one, so that no number moves by one rating.
 * @param releaseDay whole UTC days since 1970-01-01, a first Monday; what was unsealed on it waits for the next
 */
export function planRelease(events: readonly FeedbackEvent[], releaseDay: number): ReleasePlan {
  const feedback = byFeedback(events);
  const counting = foldEvents(events, { kind: 'internal' });
  const closed = new Set(
    [...feedback].filter(([, ofFeedback]) => isClosed(ofFeedback)).map(([feedbackId]) => feedbackId),
  );
  const groups = closeGroups(pendingOn(counting, { closed, taken: takenCells(closed, events), releaseDay }));

  let pool: readonly GroupedRating[] = poolOf(feedback);
  const released: GroupedRating[] = [];
  for (const group of groups) {
    const decision = decideGroup(pool, group);
    released.push(...decision.released);
    ({ pool } = decision);
  }
  const changed = released.length > 0 ? changedSince(feedback, counting) : [];
  return {
    released: [...released.map(({ feedbackId }) => feedbackId), ...changed].map((feedbackId) => ({
      feedbackId,
      uptoRev: lastRev(feedback.get(feedbackId) ?? []),
    })),
    pooled: pool.filter(({ feedbackId }) => !closed.has(feedbackId)),
    groups,
  };
}
