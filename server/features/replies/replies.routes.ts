import { getMyRepliesEndpoint } from '../../../shared/contracts/replies.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { getMyReplies } from './queries/getMyReplies.ts';

export function repliesRoutes(queries: { getMyReplies: ReturnType<typeof getMyReplies> }) {
  return (routes: Routes) => {
    routes.handle(getMyRepliesEndpoint, ({ actor }) => queries.getMyReplies(actor.accountId));
  };
}
