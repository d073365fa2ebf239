import mongoose from 'mongoose';
import { expect } from 'vitest';
import { z } from 'zod';
import { stepsOf } from '../../../shared/domain/callout/clock.ts';
import { CLOCK_LEVELS, CLOCK_STEPS } from '../../../shared/domain/callout/clocks.data.ts';

const clockRow = z.object({
  _id: z.string(),
  round: z.number(),
  marks: z.array(z.object({ level: z.enum(CLOCK_LEVELS), at: z.date() })),
});
const stepRow = z.object({ step: z.enum(CLOCK_STEPS), dueAt: z.date(), firedAt: z.date() });

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
 * Checks the store: of each clock that runs, every step that was due by `now` has fired, once, in order, and none early.
 * @returns how many have fired
 */
export async function checkFired(now: Date): Promise<number> {
  const { connection } = mongoose;
  const clocks = z.array(clockRow).parse(await connection.collection('callout_clocks').find().toArray());
  let count = 0;
  for (const { _id: caseId, round, marks } of clocks) {
    const found = connection.collection('callout_steps').find({ caseId, round });
    const fired = z.array(stepRow).parse(await found.sort({ firedAt: 1, dueAt: 1 }).toArray());
    const due = stepsOf(marks).filter(({ dueAt }) => dueAt <= now);
    expect(fired.map(({ step, dueAt }) => [step, dueAt])).toEqual(
      due.map(({ step, dueAt }) => [step, dueAt]),
    );
    for (const one of fired) expect(one.firedAt >= one.dueAt).toBe(true);
    count += fired.length;
  }
  return count;
}
