import { z } from 'zod';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { keyedHash, newId } from '../../platform/crypto/index.ts';
import { defineQueue, defineWorker } from '../../platform/queue/index.ts';
import { auditNightlyReputations } from './commands/auditNightlyReputations.ts';
import { decideRater } from './commands/decideRater.ts';
import { decideRating } from './commands/decideRating.ts';
import { eraseRater } from './commands/eraseRater.ts';
import { forgetAddresses } from './commands/forgetAddresses.ts';
import { giveFeedback } from './commands/giveFeedback.ts';
import { giveReflection } from './commands/giveReflection.ts';
import { rateForSeed } from './commands/rateForSeed.ts';
import { recompute } from './commands/recompute.ts';
import { recomputeStale } from './commands/recomputeStale.ts';
import { releaseDue } from './commands/releaseDue.ts';
import { reportUnanswered } from './commands/reportUnanswered.ts';
import { reviseFeedback } from './commands/reviseFeedback.ts';
import { skipFeedback } from './commands/skipFeedback.ts';
import { unsealDue } from './commands/unsealDue.ts';
import { withdrawFeedback } from './commands/withdrawFeedback.ts';
import { createFeedbackLedger } from './feedbackEvent.repository.ts';
import { createFeedbackRounds } from './feedbackRound.repository.ts';
import { auditReputations } from './queries/auditReputations.ts';
import { foldLedger } from './queries/foldLedger.ts';
import { getFeedback } from './queries/getFeedback.ts';
import { rankMeans } from './queries/rankMeans.ts';
import { readMentorRatings } from './queries/readMentorRatings.ts';
import { standings } from './queries/standings.ts';
import type { ReputationDeps } from './reputation.deps.ts';
import { createRaterRefs } from './raterRef.repository.ts';
import { ratingRoutes } from './rating.routes.ts';
import { createRatingReviews } from './ratingReview.repository.ts';
import type {
  ReputationAccountsPort,
  ReputationAuditPort,
  ReputationConversationsPort,
  ReputationMatchingPort,
  ReputationModerationPort,
  ReputationRepliesPort,
} from './reputation.ports.ts';
import { reflectionPlace } from './sealingPlaces.ts';
import { createReputationStore } from './reputation.repository.ts';
import { reputationRoutes } from './reputation.routes.ts';

const queue = defineQueue('reputation', { recompute: z.strictObject({ rateeId: z.string() }) });

interface ReputationInput {
  platform: Platform;
  accounts: ReputationAccountsPort;
  audit: ReputationAuditPort;
  conversations: ReputationConversationsPort;
  matching: ReputationMatchingPort;
  moderation: ReputationModerationPort;
  replies: ReputationRepliesPort;
}

export type ReputationFeature = ReturnType<typeof createReputationFeature>;

/** Feedback that neither side sees before both have given it, its ledger, and what the ledger adds up to. */
export function createReputationFeature({ platform, ...ports }: ReputationInput) {
  const { clock, config, limiter, log, metrics, sealer, queues } = platform;
  const jobs = queues.open(queue);
  const deps: ReputationDeps = {
    clock,
    limiter,
    log,
    metrics,
    sealer,
    ...ports,
    ledger: createFeedbackLedger(),
    rounds: createFeedbackRounds(),
    raters: createRaterRefs(),
    reviews: createRatingReviews(),
    reputations: createReputationStore(),
    addressKeyOf: ({ rateeId, visitor }) =>
      keyedHash({ key: config.keys.log, text: `rated ${rateeId} ${visitor}` }),
    // A new id each time: under the id of a running job, one that follows a later event would be dropped as a duplicate.
    recomputeSoon: ({ rateeId }) =>
      afterCommit(() => void jobs.enqueue('recompute', { rateeId }, { jobId: `rep-${newId()}` })),
  };
  const commands = {
    decideRater: decideRater(deps),
    decideRating: decideRating(deps),
    giveFeedback: giveFeedback(deps),
    giveReflection: giveReflection(deps),
    rateForSeed: rateForSeed(deps),
    recompute: recompute(deps),
    recomputeStale: recomputeStale(deps),
    releaseDue: releaseDue(deps),
    reportUnanswered: reportUnanswered(deps),
    reviseFeedback: reviseFeedback(deps),
    skipFeedback: skipFeedback(deps),
    unsealDue: unsealDue(deps),
    withdrawFeedback: withdrawFeedback(deps),
  };
  const queries = {
    auditReputations: auditReputations(deps),
    foldLedger: foldLedger(deps),
    getFeedback: getFeedback(deps),
    rankMeans: rankMeans(deps),
    readMentorRatings: readMentorRatings(deps),
    standings: standings(deps),
  };
  const feedbackDoors = reputationRoutes({ commands, queries });
  const staffDoors = ratingRoutes({ commands, queries });
  const module: FeatureModule = {
    name: 'reputation',
    routes: (routes) => {
      feedbackDoors(routes);
      staffDoors(routes);
    },
    workers: [defineWorker(queue, { recompute: ({ rateeId }) => commands.recompute(rateeId) })],
    sweeps: [
      { name: 'reputation.unseal', everySeconds: 60, run: commands.unsealDue },
      { name: 'reputation.release', everySeconds: 300, run: commands.releaseDue },
      { name: 'reputation.forgetAddresses', everySeconds: HOUR_SECONDS, run: forgetAddresses(deps) },
      { name: 'reputation.recompute', everySeconds: 300, run: commands.recomputeStale },
      {
        name: 'reputation.auditNightly',
        everySeconds: HOUR_SECONDS,
        run: auditNightlyReputations(deps, queries.auditReputations),
      },
    ],
  };
  return {
    module,
    auditReputations: queries.auditReputations,
    giveFeedback: commands.giveFeedback,
    giveReflection: commands.giveReflection,
    getFeedback: queries.getFeedback,
    eraseRater: eraseRater(deps),
    /** The data key of the mentor's note on a conversation, by name. */
    reflectionScopeOf: (conversationId: string) => reflectionPlace(conversationId).scope,
    rateForSeed: commands.rateForSeed,
    standings: queries.standings,
    rankMeans: queries.rankMeans,
    /** What the ledger of a mentor adds up to now, read and folded anew. */
    fold: queries.foldLedger,
    /** The stored aggregate of a mentor, and what the ledger adds up to, side by side: an audit compares them and changes nothing. */
    audit: async (mentorId: string) => ({
      stored: await deps.reputations.find(mentorId),
      folded: await queries.foldLedger(mentorId),
    }),
  };
}
