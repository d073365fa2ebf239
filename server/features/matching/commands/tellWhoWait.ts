import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import type { HelpRequest, ProposalRecord } from '../helpRequest.model.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { suggestMentors } from './suggestMentors.ts';

/**
 * Tells mentees who wait for it that someone is free: once, with the suggestions in place when they look. Who waits longest is told first,
 * and each mentor is found for one mentee a run. One that fails is logged and tried by the next run.
 */
export function tellWhoWait(deps: MatchingDeps) {
  const suggestFor = suggestWhoIsFree(deps);
  return async (): Promise<void> => {
    const foundBefore: string[] = [];
    for (const helpRequestId of await deps.helpRequests.findToTell()) {
      try {
        const helpRequest = await deps.helpRequests.find(helpRequestId);
        if (!helpRequest?.tellSince) continue;
        const proposals = await suggestFor(helpRequest, foundBefore);
        if (proposals.length === 0) continue;
        foundBefore.push(...proposals.map(({ mentorId }) => mentorId));
        await inTransaction(() => tell(deps, helpRequest, proposals));
      } catch (error) {
        const fields = { helpRequest: deps.log.ref('helpRequest', helpRequestId), error };
        deps.log.error(fields, 'telling a mentee who waits failed; sweep will retry');
      }
    }
  };
}

/** New proposals for a mentee who waits, without mentors who were proposed or asked before. */
function suggestWhoIsFree(deps: MatchingDeps) {
  const suggest = suggestMentors(deps);
  return async (
    { _id, menteeId, topicIds, tagIds }: HelpRequest,
    foundBefore: readonly string[],
  ): Promise<ProposalRecord[]> => {
    const person = (await deps.accounts.findPersons([menteeId])).get(menteeId);
    if (!person?.ageBand || person.closed) return [];
    if ((await deps.restrictions.outOfMatching([menteeId])).size > 0) return [];
    const exclude = [...foundBefore, ...(await deps.requests.mentorsWithoutYes(_id))];
    const need = { menteeId, ageBand: person.ageBand, topicIds, tagIds, exclude };
    return suggest({ ...need, isRepeated: true });
  };
}

/** Stores the proposals, and tells the mentee once that someone is free. Joins the running transaction. */
async function tell(
  deps: MatchingDeps,
  helpRequest: HelpRequest,
  proposals: ProposalRecord[],
): Promise<void> {
  const { _id, menteeId, tellSince } = helpRequest;
  if (!tellSince || !(await deps.helpRequests.tell(_id, proposals))) return;
  const about = `${_id} ${tellSince.toISOString()}`;
  await deps.notifications.notify({ accountId: menteeId, kind: 'someoneFree', about, path: '/ask' });
  afterCommit(() => deps.realtime.toAccount(menteeId, inboxChangedPush, {}));
}
