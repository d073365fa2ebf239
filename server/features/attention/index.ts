import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { CheckedMessage } from '../conversations/index.ts';
import type { AttentionDeps } from './attention.deps.ts';
import type { AttentionPorts } from './attention.ports.ts';
import { attentionRoutes } from './attention.routes.ts';
import { createAttentionScoreRepository } from './attentionScore.repository.ts';
import { changeThresholds } from './commands/changeThresholds.ts';
import { hearWaiting } from './commands/hearWaiting.ts';
import { recordJudgement } from './commands/recordJudgement.ts';
import { resetRunningScore } from './commands/resetRunningScore.ts';
import { reviewByRules } from './commands/reviewByRules.ts';
import { createHearing } from './hearing.ts';
import { createJudgementRepository } from './judgement.repository.ts';
import { getThresholds } from './queries/getThresholds.ts';
import { createThresholdsRepository } from './thresholds.repository.ts';

export { ABSENT_LISTENER } from './absentListener.ts';
export type { ListenerHead, ListenerResult, HearingJob, ListenerPort } from './attention.ports.ts';
export type AttentionFeature = ReturnType<typeof createAttentionFeature>;

/** What follows when a message was delivered and heard: an offer of help, a review, a case. */
export function createAttentionFeature({ platform, ...ports }: { platform: Platform } & AttentionPorts) {
  const { clock, log, metrics, sealer } = platform;
  const deps: AttentionDeps = {
    clock,
    log,
    metrics,
    ...ports,
    thresholds: createThresholdsRepository({ defaults: ports.listener.defaultThresholds }),
    scores: createAttentionScoreRepository(sealer),
    judgements: createJudgementRepository(sealer),
  };
  const hearing = createHearing(deps);
  const commands = { changeThresholds: changeThresholds(deps) };
  const queries = { getThresholds: getThresholds(deps) };
  const module: FeatureModule = {
    name: 'attention',
    routes: attentionRoutes({ commands, queries }),
    sweeps: [{ name: 'attention.hearWaiting', everySeconds: 5, run: hearWaiting({ ...deps, hearing }) }],
    stop: () => hearing.stop(),
  };
  return {
    module,
    /** Has a stored and acknowledged message heard, in the background. Never throws: a failure is left to the sweep. */
    messageStored(message: CheckedMessage, words: { text: string; before: readonly string[] }): void {
      const { from, note } = message;
      if (note.attention !== 'none') metrics.attention({ from, attention: note.attention, source: 'rules' });
      void hearing.hear(message, words);
    },
    reviewByRules: reviewByRules(deps),
    recordJudgement: recordJudgement(deps),
    resetRunningScore: resetRunningScore(deps),
    /** Every judgement, oldest first, without words of messages. */
    listJudgements: () => deps.judgements.list(),
  };
}
