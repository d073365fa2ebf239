import * as contracts from '../../../shared/contracts/attention.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { AttentionDeps } from './attention.deps.ts';
import { changeThresholds } from './commands/changeThresholds.ts';
import { getThresholds } from './queries/getThresholds.ts';

export function attentionRoutes(deps: AttentionDeps) {
  return (routes: Routes): void => {
    routes.handle(contracts.getAttentionThresholdsEndpoint, () => getThresholds(deps)());
    routes.handle(contracts.changeAttentionThresholdsEndpoint, async ({ actor, body }) => {
      await changeThresholds(deps)({ actor, ...body });
      return getThresholds(deps)();
    });
  };
}
