import type { Actor } from '../../../shared/contracts/actor.ts';
import type { EarlierCaseOutcome, MentorHistory } from '../../../shared/contracts/mentorHistory.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { reportOutcomeOf } from '../../../shared/domain/moderation/decisions.ts';
import type { ModerationCase } from './case.model.ts';
import { caseNumberOf } from './case.policy.ts';
import { partiesOf } from './decision.restriction.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { RestrictionInForce } from './moderation.ports.ts';
import type { EarlierCase } from './queue.repository.ts';
import { queueViewerOf, withoutLeadOnly } from './queue.rows.ts';

const NEWEST = 10;

/** What a case came to; a decision that an appeal reversed does not count. */
function outcomeOf({ decisions, state }: Pick<EarlierCase, 'decisions' | 'state'>): EarlierCaseOutcome {
  if (isUndecided({ state })) return 'open';
  const standing = decisions.filter(({ reversedAt }) => reversedAt === undefined);
  return reportOutcomeOf(standing.map(({ action }) => action)) === 'acted' ? 'acted' : 'nothing';
}

/**
 * The history of the mentor whom a case is about, without the cases that the actor may not open. Null for a case about a young person, for a
 * second look, which is read blind, and where there is no mentor.
 * @param input `restrictions`: those in force for the people of the case
 */
export async function readMentorHistory(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, restrictions }: { actor: Actor; restrictions: readonly RestrictionInForce[] },
): Promise<MentorHistory | null> {
  if (found.about === 'mentee' || found.kind === 'secondLook') return null;
  const mentorId = found.mentorId ?? (await partiesOf(deps, found)).mentor;
  if (mentorId === undefined) return null;
  const viewer = await queueViewerOf(deps, actor);
  const listed = await deps.queue.listAboutMentor(viewer, { caseId: found._id, mentorId });
  const earlier = (await withoutLeadOnly(deps, listed, viewer)).map((one) => ({
    id: one.publicId,
    number: caseNumberOf(one),
    outcome: outcomeOf(one),
  }));
  const count = (outcome: EarlierCaseOutcome) => earlier.filter((one) => one.outcome === outcome).length;
  const ofMentor = restrictions.filter(({ side }) => side === 'mentor');
  const warnings = ofMentor.filter(({ kind }) => kind === 'warning').length;
  return {
    isOnProbation: (await deps.screening.mentorsOnProbation()).includes(mentorId),
    restrictions: ofMentor.length - warnings,
    warnings,
    cases: { acted: count('acted'), nothing: count('nothing'), open: count('open') },
    newest: earlier.slice(0, NEWEST),
  };
}
