import type { settleMeters } from './settleMeters.ts';

/** Mentors settled together at most. */
const BATCH = 100;

interface Waiting {
  mentorId: string;
  done: () => void;
  failed: (error: Error) => void;
}

/**
 * Settles one mentor for each job. Those whose jobs come while others are being settled are settled together after them.
 * @throws {Error} where the step failed, so that the job is tried again
 */
export function settleBatches(settle: ReturnType<typeof settleMeters>) {
  const waiting: Waiting[] = [];
  let isRunning = false;

  /** Settles everything that waits, batch by batch, and answers each caller. */
  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      const failed = await settle([...new Set(batch.map(({ mentorId }) => mentorId))]);
      for (const one of batch) {
        if (failed.has(one.mentorId)) one.failed(new Error('meter step failed'));
        else one.done();
      }
    }
  }

  return (mentorId: string): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ mentorId, done, failed });
      if (isRunning) return;
      isRunning = true;
      void run().finally(() => {
        isRunning = false;
      });
    });
}
