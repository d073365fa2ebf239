import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { helpCardShownPush } from '../../../../shared/contracts/moderation.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { HelpRequest, ProposalRecord } from '../helpRequest.model.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { CheckResult } from '../matching.ports.ts';
import { suggestMentors } from '../queries/suggestMentors.ts';
import { viewHelpRequest } from '../queries/viewHelpRequest.ts';
import { wordsOf } from '../sealedWords.ts';
import { readLabels, unknownIds } from '../topicLabels.ts';
import { refuseWords } from './refuseWords.ts';

interface Need {
  menteeId: string;
  topicIds: string[];
  tagIds: string[];
  words: string;
}

/**
 * Keeps what a mentee needs, sealed, and suggests mentors for it. A worry in the words shows the help card and opens a
 * case, whatever becomes of the rest. Throws `blocked` with `StoppedWords` for details that say who they are, and
 * `tooMany`, and then nothing is kept; `badRequest` for topics that do not exist.
 */
export function askForHelp(deps: MatchingDeps) {
  return async (need: Need): Promise<HelpRequestView> => {
    const { menteeId, topicIds, tagIds, words } = need;
    const fields = unknownIds(need, await readLabels(deps));
    if (Object.keys(fields).length > 0) throw new AppError('badRequest', { fields });

    const ageBand = await ageBandOf(deps, menteeId);
    const result = await deps.moderation.screenText({
      accountId: menteeId,
      text: words,
      from: 'mentee',
      ageBand,
      what: 'helpRequest',
    });
    const isStopped = result.outcome === 'block';
    if (isStopped && !result.opensCase) throw refuseWords(result);

    const _id = newId();
    const proposals = isStopped ? [] : await proposalsFor(deps, { ...need, ageBand, result });
    const helpRequest: HelpRequest = {
      ...{ _id, publicId: newPublicId(), menteeId, topicIds, tagIds, proposals },
      words: await deps.sealer.seal({ ...wordsOf({ _id, menteeId }), text: words }),
      helpCard: result.helpCard,
      askedAt: deps.clock.now(),
    };
    await keep(deps, { helpRequest, ageBand, words, result });
    if (result.helpCard) deps.realtime.toAccount(menteeId, helpCardShownPush, { conversationId: null });
    return viewHelpRequest(deps)(helpRequest);
  };
}

/** Who asks more often than the limit gets no new names; a worry is kept all the same, beside the names there were. */
async function proposalsFor(
  deps: MatchingDeps,
  { result, ...need }: Need & { ageBand: AgeBand; result: CheckResult },
): Promise<ProposalRecord[]> {
  const { menteeId } = need;
  try {
    await deps.limiter.consume('ask', menteeId);
  } catch (error) {
    if (!result.opensCase && !result.errored) throw error;
    return (await deps.helpRequests.findCurrent(menteeId))?.proposals ?? [];
  }
  return suggestMentors(deps)(need);
}

/** The need and the case its words call for, both or neither. A check that failed is looked at by a person. */
const keep = (
  { helpRequests, moderation }: MatchingDeps,
  input: { helpRequest: HelpRequest; ageBand: AgeBand; words: string; result: CheckResult },
): Promise<void> =>
  inTransaction(async () => {
    const { helpRequest, ageBand, words, result } = input;
    await helpRequests.insert(helpRequest);
    if (!result.opensCase && !result.errored) return;
    await moderation.openCase({
      subject: { kind: 'helpRequest', id: helpRequest._id },
      accountId: helpRequest.menteeId,
      from: 'mentee',
      ageBand,
      text: words,
      result,
    });
  });

export async function ageBandOf(
  { accounts }: Pick<MatchingDeps, 'accounts'>,
  menteeId: string,
): Promise<AgeBand> {
  const person = (await accounts.findPersons([menteeId])).get(menteeId);
  if (!person?.ageBand || person.closed) throw new AppError('notAllowed');
  return person.ageBand;
}
