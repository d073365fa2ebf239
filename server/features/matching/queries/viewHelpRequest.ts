import type { HelpRequestView, Proposal } from '../../../../shared/contracts/matching.ts';
import type { HelpRequest } from '../helpRequest.model.ts';
import { personaOf } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { presentHelpRequest, presentOwnRequest, presentProposal } from '../matching.presenter.ts';
import type { ShownMentor } from '../matching.presenter.ts';
import { findOwnPlace } from '../waitlist.access.ts';
import { handOverSealing, openAbout, wordsSealing } from '../sealedWords.ts';
import { readReasons } from '../topicLabels.ts';

/** A mentee's help request with its match proposals and the state of the current match request. */
export function viewHelpRequest(deps: MatchingDeps) {
  return async (helpRequest: HelpRequest): Promise<HelpRequestView> => {
    const words = await deps.sealer.open({ ...wordsSealing(helpRequest), sealed: helpRequest.words });
    const sealedNote = helpRequest.handOver?.own;
    return presentHelpRequest(helpRequest, {
      words,
      handOver: sealedNote
        ? await deps.sealer.open({ ...handOverSealing(helpRequest, 'own'), sealed: sealedNote })
        : null,
      proposals: await presentProposals(deps, helpRequest),
      request: await findOwnRequest(deps, helpRequest),
    });
  };
}

/**
 * The mentee's newest match request: an open one whatever help request it came from (there is one at most), another one only when
 * it came from this help request.
 */
async function findOwnRequest(
  deps: MatchingDeps,
  { _id, menteeId }: HelpRequest,
): Promise<HelpRequestView['request']> {
  const request = await deps.requests.findNewestOfMentee(menteeId);
  if (!request || (request.state !== 'requested' && request.helpRequestId !== _id)) return null;
  const mentor = await personaOf(deps, request.mentorId);
  return mentor && presentOwnRequest(request, { mentor, place: await findOwnPlace(deps, request) });
}

/** The proposals whose mentor can still be shown. */
async function presentProposals(deps: MatchingDeps, { proposals }: HelpRequest): Promise<Proposal[]> {
  const mentors = await findShownMentors(
    deps,
    proposals.map(({ mentorId }) => mentorId),
  );
  const reasons = await readReasons(deps);
  return proposals.flatMap((proposal) => {
    const mentor = mentors.get(proposal.mentorId);
    return mentor ? [presentProposal(proposal, { mentor, reasons })] : [];
  });
}

/** What a mentee is shown of each mentor, by account id; without those whose account is closed. */
async function findShownMentors(
  { accounts, profiles, replies, reputation, sealer, time }: MatchingDeps,
  mentorIds: readonly string[],
): Promise<Map<string, ShownMentor>> {
  const persons = await accounts.findPersons(mentorIds);
  const minutes = await time.minutesToOffer(mentorIds);
  const standings = await reputation.standings(mentorIds);
  const habits = await replies.replyHabitsOf(mentorIds);
  const shown = new Map<string, ShownMentor>();
  for (const profile of await profiles.findMany(mentorIds)) {
    const { mentorId } = profile;
    const person = persons.get(mentorId);
    if (!person?.persona || person.closed) continue;
    shown.set(mentorId, {
      persona: person.persona,
      about: await openAbout(sealer, profile),
      minutesLeft: minutes.get(mentorId) ?? 0,
      standing: standings.get(mentorId) ?? { newMentor: true },
      habit: habits.get(mentorId) ?? null,
    });
  }
  return shown;
}
