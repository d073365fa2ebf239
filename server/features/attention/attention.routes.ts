import {
  changeAttentionThresholdsEndpoint,
  getAttentionThresholdsEndpoint,
} from '../../../shared/contracts/attention.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { changeThresholds } from './commands/changeThresholds.ts';
import type { getThresholds } from './queries/getThresholds.ts';

interface RoutesInput {
  commands: { changeThresholds: ReturnType<typeof changeThresholds> };
  queries: { getThresholds: ReturnType<typeof getThresholds> };
}

export function attentionRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(getAttentionThresholdsEndpoint, () => queries.getThresholds());
    routes.handle(changeAttentionThresholdsEndpoint, async ({ actor, body }) => {
      await commands.changeThresholds({ actor, ...body });
      return queries.getThresholds();
    });
  };
}
