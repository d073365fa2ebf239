import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { helpCardShownPush } from '../../../../shared/contracts/conversations.ts';
import { helpLevelOf } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import type { SealingPlace } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { HelpRequest, ProposalRecord } from '../helpRequest.model.ts';
import { ageBandOf, requireInMatching, cancelTellWhenFree } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { CheckResult } from '../matching.ports.ts';
import { viewHelpRequest } from '../queries/viewHelpRequest.ts';
import { screenNeed } from '../screenNeed.ts';
import type { ScreenedNeed } from '../screenNeed.ts';
import { handOverSealing, wordsForMentorSealing, wordsSealing } from '../sealedWords.ts';
import { readLabels, unknownIds } from '../topicLabels.ts';
import { suggestMentors } from './suggestMentors.ts';

interface Need {
  menteeId: string;
  topicIds: string[];
  tagIds: string[];
  words: string;
  oneQuestion?: boolean;
  /** The note for the next mentor; absent or null where it is left out. */
  handOver?: string | null;
}

/**
 * Stores what a mentee needs, sealed, and suggests mentors for it. Words that signal a risk show the help card and open a case, and
 * are stored even where they would be blocked or the limit is used up. Where this throws, nothing is stored.
 * @throws {AppError} badRequest: topics or tags that do not exist.
 * @throws {AppError} notAllowed: the account is closed.
 * @throws {AppError} noteBlocked: the note for the next mentor contains such details.
 * @throws {AppError} blocked: the words contain details that identify the mentee; details without `attemptId`.
 * @throws {AppError} restricted: a restriction keeps the mentee out of matching; never for words that signal a risk.
 * @throws {AppError} tooMany: the limit for asking is used up.
 */
export function askForHelp(deps: MatchingDeps) {
  const suggest = suggestMentors(deps);
  const view = viewHelpRequest(deps);
  const screen = screenNeed(deps);
  return async (need: Need): Promise<HelpRequestView> => {
    const { menteeId, topicIds, tagIds, words, oneQuestion = false, handOver = null } = need;
    const fields = unknownIds(need, await readLabels(deps));
    if (Object.keys(fields).length > 0) throw new AppError('badRequest', { fields });

    const ageBand = await ageBandOf(deps, menteeId);
    const screened = await screen({ menteeId, ageBand, words, handOver });
    const { result } = screened;
    const isStopped = result.outcome === 'block';
    if (!result.opensCase && !result.errored) await requireInMatching(deps, menteeId);

    const _id = newId();
    const proposals = isStopped ? [] : await proposalsFor(deps, { ...need, ageBand, result, suggest });
    const helpLevel = result.helpCard ? helpLevelOf(result.risk) : null;
    const helpRequest: HelpRequest = {
      _id,
      publicId: newPublicId(),
      menteeId,
      topicIds,
      tagIds,
      oneQuestion,
      proposals,
      words: await deps.sealer.seal({ ...wordsSealing({ _id, menteeId }), text: words }),
      ...(await sealForMentor(deps, { _id, menteeId, handOver, screened })),
      helpLevel,
      askedAt: deps.clock.now(),
    };
    await store(deps, { helpRequest, ageBand, screened });
    if (helpLevel)
      deps.realtime.toAccount(menteeId, helpCardShownPush, { conversationId: null, level: helpLevel });
    return view(helpRequest);
  };
}

/** What the check lets through: a mentor reads it after saying yes (H19), and the note for them (N10). */
async function sealForMentor(
  { sealer }: MatchingDeps,
  input: Pick<HelpRequest, '_id' | 'menteeId'> & { handOver: string | null; screened: ScreenedNeed },
): Promise<Pick<HelpRequest, 'wordsForMentor' | 'handOver'>> {
  const { handOver, screened } = input;
  const seal = async (text: string | null, place: SealingPlace) =>
    text === null ? null : sealer.seal({ ...place, text });
  const wordsForMentor = await seal(screened.wordsForMentor, wordsForMentorSealing(input));
  if (handOver === null) return { wordsForMentor };
  const sealedNote = await sealer.seal({ ...handOverSealing(input, 'own'), text: handOver });
  const forMentor = await seal(screened.noteForMentor, handOverSealing(input, 'forMentor'));
  return { wordsForMentor, handOver: { own: sealedNote, forMentor } };
}

/** New suggestions; over the limit the current ones stay, but only for words that signal a risk or could not be checked. */
async function proposalsFor(
  deps: MatchingDeps,
  {
    result,
    suggest,
    ...need
  }: Need & { ageBand: AgeBand; result: CheckResult; suggest: ReturnType<typeof suggestMentors> },
): Promise<ProposalRecord[]> {
  const { menteeId } = need;
  try {
    await deps.limiter.consume('ask', menteeId);
  } catch (error) {
    if (!result.opensCase && !result.errored) throw error;
    return (await deps.helpRequests.findCurrent(menteeId))?.proposals ?? [];
  }
  return suggest(need);
}

/** Stores the need and the case its words call for in one transaction. A case is opened too where the check failed. */
const store = (
  deps: MatchingDeps,
  input: { helpRequest: HelpRequest; ageBand: AgeBand; screened: ScreenedNeed },
): Promise<void> =>
  inTransaction(async () => {
    const { helpRequest, ageBand } = input;
    const { text, result } = input.screened;
    await cancelTellWhenFree(deps, helpRequest.menteeId);
    await deps.helpRequests.insert(helpRequest);
    if (!result.opensCase && !result.errored) return;
    await deps.moderation.openCase({
      subject: { kind: 'helpRequest', id: helpRequest._id },
      accountId: helpRequest.menteeId,
      from: 'mentee',
      ageBand,
      text,
      result,
    });
  });
