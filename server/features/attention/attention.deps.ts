import type { Platform } from '../../platform/platform.ts';
import type { AttentionPorts } from './attention.ports.ts';
import type { AttentionScoreRepository } from './attentionScore.repository.ts';
import type { JudgementRepository } from './judgement.repository.ts';
import type { ThresholdsRepository } from './thresholds.repository.ts';

/** What the commands and queries of this feature are given. */
export interface AttentionDeps extends AttentionPorts, Pick<Platform, 'clock' | 'log' | 'metrics'> {
  thresholds: ThresholdsRepository;
  scores: AttentionScoreRepository;
  judgements: JudgementRepository;
}
