import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { MessageEntry } from '../conversations/index.ts';
import type { AttentionDeps } from './attention.deps.ts';
import type { AttentionPorts } from './attention.ports.ts';
import { attentionRoutes } from './attention.routes.ts';
import { createAttentionScoreRepository } from './attentionScore.repository.ts';
import { hearWaiting } from './commands/hearWaiting.ts';
import { judge, settle } from './commands/judge.ts';
import { reviewByRules } from './commands/reviewByRules.ts';
import { createHearing } from './hearing.ts';
import { createJudgementRepository } from './judgement.repository.ts';
import { createThresholdsRepository } from './thresholds.repository.ts';

export { ABSENT_LISTENER } from './absentListener.ts';
export type { ListenerHead, ListenerResult, HearingJob, ListenerPort } from './attention.ports.ts';
export type AttentionFeature = ReturnType<typeof createAttentionFeature>;

/** What happens after a message was delivered and heard: an offer of help, a person who reads it, a case. */
export function createAttentionFeature({ platform, ...ports }: { platform: Platform } & AttentionPorts) {
  const { clock, log, metrics } = platform;
  const deps: AttentionDeps = {
    clock,
    log,
    metrics,
    ...ports,
    thresholds: createThresholdsRepository({ defaults: ports.listener.defaultThresholds }),
    scores: createAttentionScoreRepository(),
    judgements: createJudgementRepository(),
  };
  const hearing = createHearing(deps);
  const module: FeatureModule = {
    name: 'attention',
    routes: attentionRoutes(deps),
    sweeps: [{ name: 'attention.hearWaiting', everySeconds: 5, run: hearWaiting(deps, hearing) }],
    stop: () => hearing.stop(),
  };
  return {
    module,
    /** A message was stored and acknowledged. Never throws, and nothing waits for it: what fails is left to the sweep. */
    messageStored(message: MessageEntry, words: { text: string; before: readonly string[] }): void {
      const { from, check } = message;
      if (check.attention !== 'none')
        metrics.attention({ from, attention: check.attention, source: 'rules' });
      void hearing.hear(message, words);
    },
    reviewByRules: reviewByRules(deps),
    judge: judge(deps),
    settle: settle(deps),
    /** Every judgement, oldest first, without a word of any message. */
    listJudgements: deps.judgements.list,
  };
}
