import { z } from 'zod';
import { defineQueue } from '../../platform/queue/index.ts';
import type { TimeDeps } from './time.deps.ts';

/** One job for each mentor in session, at the next thing that falls due; a hint, behind which the sweep stands. */
export const timeQueue = defineQueue('time', { due: z.strictObject({ mentorId: z.string() }) });

/** Asks for the job that was written down, where that is a new one. */
export async function scheduleWakeUp(
  { queues }: Pick<TimeDeps, 'queues'>,
  { mentorId, before, now }: { mentorId: string; before: Date | null; now: Date | null },
): Promise<void> {
  if (!now || now.getTime() === before?.getTime()) return;
  await queues.open(timeQueue).hint('due', { mentorId }, { jobId: `due-${mentorId}`, runAt: now });
}
