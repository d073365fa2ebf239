import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { AttentionDeps } from './attention.deps.ts';
import type { AttentionPorts } from './attention.ports.ts';
import { attentionRoutes } from './attention.routes.ts';
import { createThresholdsRepository } from './thresholds.repository.ts';

export { ABSENT_LISTENER } from './absentListener.ts';
export type { Head, Heard, HearingJob, ListenerPort } from './attention.ports.ts';
export type AttentionFeature = ReturnType<typeof createAttentionFeature>;

/** What happens after a message was delivered and heard: an offer of help, a person who reads it, a case. */
export function createAttentionFeature({ platform, ...ports }: { platform: Platform } & AttentionPorts) {
  const { clock, log, metrics } = platform;
  const thresholds = createThresholdsRepository({ defaults: ports.listener.defaultThresholds });
  const deps: AttentionDeps = { clock, log, metrics, ...ports, thresholds };
  const module: FeatureModule = { name: 'attention', routes: attentionRoutes(deps) };
  return { module };
}
