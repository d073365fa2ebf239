import mongoose from 'mongoose';
import { expect } from 'vitest';
import { z } from 'zod';
import { stepsOf } from '../../../shared/domain/callout/clock.ts';
import { CLOCK_LEVELS, CLOCK_STEPS } from '../../../shared/domain/callout/clocks.data.ts';

const clockRow = z.object({
  _id: z.string(),
  round: z.number(),
  marks: z.array(z.object({ level: z.enum(CLOCK_LEVELS), at: z.date() })),
  acknowledged: z.unknown(),
});
const stepRow = z.object({
  round: z.number(),
  step: z.enum(CLOCK_STEPS),
  dueAt: z.date(),
  firedAt: z.date(),
});

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Checks the store: of each round of each clock, steps have fired once, in order, and none early; of a round that waits, every step that
 * was due by `now`. A round after the first counts from an acknowledgement that no claim followed.
 * @param acknowledgedAt the instants at which staff acknowledged
 * @returns how many rounds there were, and how many pages
 */
export async function checkFired(
  now: Date,
  acknowledgedAt: readonly string[],
): Promise<{ rounds: number; pages: number }> {
  const { connection } = mongoose;
  const clocks = z.array(clockRow).parse(await connection.collection('callout_clocks').find().toArray());
  let rounds = 0;
  for (const { _id: caseId, round: last, marks, acknowledged } of clocks) {
    const found = connection.collection('callout_steps').find({ caseId });
    const fired = z.array(stepRow).parse(await found.sort({ firedAt: 1, dueAt: 1 }).toArray());
    for (const one of fired) expect(one.firedAt >= one.dueAt).toBe(true);
    const times = (steps: readonly { step: string; dueAt: Date }[]) =>
      steps.map(({ step, dueAt }) => [step, dueAt]);
    const ofRound = (round: number) => fired.filter((one) => one.round === round);
    const [level] = marks.map((mark) => mark.level);
    for (let round = 1; round < last && level; round += 1) {
      const steps = ofRound(round);
      const first = stepsOf([{ level, at: new Date(0) }])[0]?.dueAt.getTime() ?? 0;
      const at = new Date((steps[0]?.dueAt.getTime() ?? 0) - first);
      if (round > 1) expect(acknowledgedAt).toContain(at.toISOString());
      expect(times(steps)).toEqual(times(stepsOf([{ level, at }])).slice(0, steps.length));
    }
    const due = times(stepsOf(marks).filter(({ dueAt }) => dueAt <= now));
    const current = times(ofRound(last).filter(({ dueAt }) => dueAt <= now));
    expect(current).toEqual(acknowledged ? due.slice(0, current.length) : due);
    rounds += last;
  }
  const pages = await connection.collection('callout_pages').countDocuments();
  return { rounds, pages };
}
