import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { cancelTellWhenFree } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { viewHelpRequest } from '../queries/viewHelpRequest.ts';

/**
 * Says whether a mentee wants to be told when someone is free for their newest need. Repeated, it changes nothing.
 * @throws {AppError} notFound: they have asked for nothing yet.
 */
export function setTellWhenFree(deps: MatchingDeps) {
  const view = viewHelpRequest(deps);
  return async (input: { menteeId: string; wanted: boolean }): Promise<HelpRequestView> => {
    const { menteeId, wanted } = input;
    const current = await deps.helpRequests.findCurrent(menteeId);
    if (!current) throw new AppError('notFound');
    if (wanted) await deps.helpRequests.setTellSince(current._id, deps.clock.now());
    else await inTransaction(() => cancelTellWhenFree(deps, menteeId));
    deps.realtime.toAccount(menteeId, inboxChangedPush, {});
    return view((await deps.helpRequests.find(current._id)) ?? current);
  };
}
