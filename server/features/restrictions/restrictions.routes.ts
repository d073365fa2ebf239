import { listMyRestrictionsEndpoint } from '../../../shared/contracts/restrictions.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { listMyRestrictions } from './queries/listMyRestrictions.ts';

interface RoutesInput {
  queries: { listMyRestrictions: ReturnType<typeof listMyRestrictions> };
}

export function restrictionsRoutes({ queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(listMyRestrictionsEndpoint, ({ actor }) => queries.listMyRestrictions({ actor }));
  };
}
