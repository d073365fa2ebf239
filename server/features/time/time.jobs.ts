import { z } from 'zod';
import { defineQueue } from '../../platform/queue/index.ts';
import type { TimeDeps } from './time.deps.ts';

/** At most one job for each mentor, at the next instant a step is due. A lost job is made up for by the sweep. */
export const timeQueue = defineQueue('time', { due: z.strictObject({ mentorId: z.string() }) });

/** Enqueues the job for `now`, unless the same one was enqueued before. */
export async function scheduleWakeUp(
  { queues }: Pick<TimeDeps, 'queues'>,
  { mentorId, before, now }: { mentorId: string; before: Date | null; now: Date | null },
): Promise<void> {
  if (!now || now.getTime() === before?.getTime()) return;
  await queues.open(timeQueue).enqueue('due', { mentorId }, { jobId: `due-${mentorId}`, runAt: now });
}
