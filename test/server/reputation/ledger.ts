import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { presentStanding } from '../../../server/features/reputation/reputation.presenter.ts';
import { ALGO_VERSION } from '../../../shared/domain/reputation/constants.ts';
import { dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { RatingValue } from '../../../shared/domain/reputation/events.ts';
import type { ReleasedNumbers } from '../../../shared/domain/reputation/releasedNumbers.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { renewToken } from '../../support/people.ts';
import type { Someone } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

/** The collections as they are: ledgers of many raters without a conversation for each, and damage that no door lets in. */
export function stored(collection: string) {
  return mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);
}

/** Ratings of a mentor that are unsealed today, each by another rater; returns their ids. */
export async function addRatings(
  app: TestApp,
  rateeId: string,
  values: readonly RatingValue[],
): Promise<string[]> {
  const acceptedAt = app.clock.now();
  const head = await stored('reputation_heads').findOne({ _id: rateeId });
  let seq = Number(head?.['seq'] ?? 0);
  const ids: string[] = [];
  for (const value of values) {
    const feedbackId = `${randomUUID()}-m2m`;
    ids.push(feedbackId);
    const common = { feedbackId, rateeId, raterRef: `rater-${feedbackId}`, acceptedAt };
    const endedAt = new Date(acceptedAt.getTime() - 14 * DAY_MS);
    const submitted = { ...common, rev: 1, type: 'SUBMITTED', actor: 'mentee', value, endedAt };
    const day = Math.floor(acceptedAt.getTime() / DAY_MS);
    const unsealed = { ...common, rev: 2, type: 'UNSEALED', actor: 'system', day };
    await stored('feedback_events').insertMany([
      { _id: randomUUID(), seq: ++seq, ...submitted },
      { _id: randomUUID(), seq: ++seq, ...unsealed },
    ]);
  }
  await stored('reputation_heads').updateOne(
    { _id: rateeId },
    { $set: { seq, uncounted: true } },
    { upsert: true },
  );
  return ids;
}

/**
 * The snapshot that a release stores, without the ratings behind it: for numbers that no release of a test reaches.
 * @param releaseDay UTC day since 1970-01-01
 */
export async function addSnapshot(
  rateeId: string,
  { numbers, releaseDay }: { numbers: ReleasedNumbers; releaseDay: number },
): Promise<void> {
  await stored('reputation_snapshots').insertOne({
    ...{ _id: randomUUID(), rateeId, releasedOn: dayToIso(releaseDay), ledgerSeq: 0 },
    algoVersion: ALGO_VERSION,
    standing: presentStanding(numbers, releaseDay),
    rankMean: numbers.newMentor ? null : numbers.rankMean,
  });
}

/** Sessions end after thirty days. */
const HOP_MS = 20 * DAY_MS;

/**
 * Moves the clock to the beginning of the next first Monday of a month, without what falls due on the way.
 * @param people who stay signed in
 * @returns the ISO date
 */
export async function toReleaseDay(app: TestApp, ...people: Pick<Someone, 'client'>[]): Promise<string> {
  const day = new Date(app.clock.now());
  day.setUTCHours(0, 0, 0, 0);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 1 || day.getUTCDate() > 7);
  while (app.clock.now() < day) {
    app.clock.set(new Date(Math.min(day.getTime(), app.clock.now().getTime() + HOP_MS)));
    for (const { client } of people) await renewToken(client);
  }
  return day.toISOString().slice(0, 10);
}
