import { z } from 'zod';
import { defineQueue } from '../../platform/queue/index.ts';
import type { CalloutDeps } from './callout.deps.ts';

/** A job for the next step of each clock. A lost job is made up for by the sweep. */
export const calloutQueue = defineQueue('callout', { due: z.strictObject({ caseId: z.string() }) });

/** Enqueues the job that fires the steps of a case which are due at `at`. */
export function scheduleDueSteps(
  { queues }: Pick<CalloutDeps, 'queues'>,
  { caseId, at }: { caseId: string; at: Date },
): void {
  void queues.open(calloutQueue).enqueue('due', { caseId }, { jobId: `due-${caseId}`, runAt: at });
}
