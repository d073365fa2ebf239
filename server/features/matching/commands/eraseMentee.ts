import { newId } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { withdrawRequest } from './withdrawRequest.ts';

/**
 * Withdraws the open request of a mentee who leaves for good, deletes what they asked for, and takes their account out of their requests.
 * Repeated, it changes nothing.
 */
export function eraseMentee(deps: MatchingDeps) {
  const { helpRequests, requests } = deps;
  const withdraw = withdrawRequest(deps);
  return async (menteeId: string): Promise<void> => {
    const ofMentee = await requests.listOfMentee(menteeId);
    for (const { publicId: id, state } of ofMentee)
      if (state === 'requested') await withdraw({ menteeId, id }).catch(ignoreAnswered);
    for (const { _id } of ofMentee) await requests.replaceMentee({ requestId: _id, replacement: newId() });
    await helpRequests.dropAllOf(menteeId);
  };
}

/** The mentor answered it, or it expired, since it was read. */
function ignoreAnswered(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'requestOver')) throw error;
}
