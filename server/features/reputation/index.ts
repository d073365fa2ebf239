import { z } from 'zod';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { newId } from '../../platform/crypto/index.ts';
import { defineQueue, defineWorker } from '../../platform/queue/index.ts';
import { foldLedger, recompute, recomputeStale } from './commands/recompute.ts';
import { unsealDue } from './commands/unsealDue.ts';
import { createFeedbackLedger } from './feedbackEvent.repository.ts';
import { createFeedbackRounds } from './feedbackRound.repository.ts';
import { rankMeans, standings } from './queries/standings.ts';
import type { ReputationDeps } from './reputation.deps.ts';
import type { ConversationsPort, ModerationPort } from './reputation.ports.ts';
import { createReputationStore } from './reputation.repository.ts';
import { reputationRoutes } from './reputation.routes.ts';

const queue = defineQueue('reputation', { recompute: z.strictObject({ rateeId: z.string() }) });

interface ReputationInput {
  platform: Platform;
  conversations: ConversationsPort;
  moderation: ModerationPort;
}

export type ReputationFeature = ReturnType<typeof createReputationFeature>;

/** Blind feedback, its ledger, and what it adds up to. */
export function createReputationFeature({ platform, conversations, moderation }: ReputationInput) {
  const { clock, limiter, log, sealer, queues } = platform;
  const hints = queues.open(queue);
  const deps: ReputationDeps = {
    clock,
    limiter,
    log,
    sealer,
    conversations,
    moderation,
    ledger: createFeedbackLedger(),
    rounds: createFeedbackRounds(),
    reputations: createReputationStore(),
    // A fresh id each time: a job that is running must not swallow the news that came after it read the ledger.
    recomputeSoon: ({ rateeId }) =>
      afterCommit(() => void hints.hint('recompute', { rateeId }, { jobId: `rep-${newId()}` })),
  };
  const module: FeatureModule = {
    name: 'reputation',
    routes: reputationRoutes(deps),
    workers: [defineWorker(queue, { recompute: ({ rateeId }) => recompute(deps)(rateeId) })],
    sweeps: [
      { name: 'reputation.unseal', everySeconds: 60, run: unsealDue(deps) },
      { name: 'reputation.recompute', everySeconds: 300, run: recomputeStale(deps) },
    ],
  };
  return {
    module,
    standings: standings(deps),
    rankMeans: rankMeans(deps),
    /** What is stored of a mentor, and what the ledger adds up to: for audits, which never mend silently. */
    audit: async (mentorId: string) => ({
      stored: await deps.reputations.find(mentorId),
      folded: await foldLedger(deps)(mentorId),
    }),
  };
}
