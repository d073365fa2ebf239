import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { missingPieces } from '../../../../shared/domain/screening/evidence.ts';
import type { ScreeningMove } from '../../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Application } from '../application.model.ts';
import { readEvidence } from '../application.evidence.ts';
import { openDraft, openForm } from '../applicationWords.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { agreedAgeBands, findMoveFor, whyCannotApprove } from '../screening.policy.ts';
import { refuseMove, refuseUnproven } from '../refuseMove.ts';
import { recordApproval, takeStep } from '../application.steps.ts';

interface Move {
  by: Acting;
  /** Public id of the application. */
  id: string;
  to: ScreeningState;
  /** The version the person saw. */
  version: number;
  note?: string | undefined;
  approvedAgeBands?: AgeBand[] | undefined;
}

/**
 * Makes a move of staff. Into probation the first person's call is recorded as an approval, the second's is the move.
 * @throws {AppError} notFound: there is no such application, or it was not sent in.
 * @throws {AppError} moveNotAllowed: the table has no such move for this role.
 * @throws {AppError} evidenceMissing: details `{ missing }` names what the move needs and the application cannot prove.
 * @throws {AppError} sameApprover: this person interviewed the volunteer or approved before.
 * @throws {AppError} badRequest: the note or the age bands that the move needs are missing.
 * @throws {AppError} staleVersion: the application was changed since `version`; details `{ by, action, at }` of that change.
 */
export function moveApplication(deps: ScreeningDeps) {
  return async (input: Move): Promise<void> => {
    const { by, id, to, version, note } = input;
    const application = await deps.applications.findSentIn(id);
    if (!application) throw new AppError('notFound');
    if (application.version !== version) throw await staleVersion(deps, application);

    const move = findMoveFor(application, { to, by });
    if (!move) return refuseMove(deps, { application, to, by, code: 'moveNotAllowed' });
    const [from, , , needs] = move;
    if (needs.includes('note') && note === undefined) {
      throw new AppError('badRequest', { fields: { note: 'a line that says why' } });
    }
    try {
      if (needs.includes('secondApprover')) await approve(deps, { ...input, application, move });
      else {
        await needEvidence(deps, { application, move, by, bands: await bandsOf(deps, application) });
        const interviewed = from === 'interview' && to === 'training';
        const interviewerIds = [...application.interviewerIds, ...(interviewed ? [by.accountId] : [])];
        const approvals = to === 'awaitingApproval' ? [] : application.approvals;
        await takeStep(deps, { application, move, by, note, change: { interviewerIds, approvals } });
      }
    } catch (error) {
      if (error instanceof AppError && error.code === 'staleVersion') throw await stalenessError(deps, id);
      throw error;
    }
  };
}

/** Records the first of two approvals; the second one makes the move (R6). */
async function approve(
  deps: ScreeningDeps,
  input: Move & { application: Application; move: ScreeningMove },
): Promise<void> {
  const { application, move, by, to, note, approvedAgeBands: ageBands = [] } = input;
  if (whyCannotApprove(application, by) !== null) {
    return refuseMove(deps, { application, to, by, code: 'sameApprover' });
  }
  const { ageBands: asked } = await openForm(deps, application);
  const approvals = [...application.approvals, { by: by.accountId, at: deps.clock.now(), ageBands }];
  const approvedAgeBands = agreedAgeBands(asked, approvals);
  if (approvedAgeBands.length === 0) {
    const expected = 'at least one age band that the volunteer asked for and both approvers name';
    throw new AppError('badRequest', { fields: { approvedAgeBands: expected } });
  }
  await needEvidence(deps, { application, move, by, bands: approvedAgeBands });
  if (approvals.length === 1) return recordApproval(deps, { application, by, note, change: { approvals } });
  await takeStep(deps, { application, move, by, note, change: { approvals, approvedAgeBands } });
}

/** Bands that were approved, or asked for as long as none are. */
async function bandsOf(deps: ScreeningDeps, application: Application): Promise<readonly AgeBand[]> {
  const { approvedAgeBands } = application;
  return approvedAgeBands.length > 0
    ? approvedAgeBands
    : ((await openDraft(deps, application)).ageBands ?? []);
}

/** @throws {AppError} evidenceMissing */
async function needEvidence(
  deps: ScreeningDeps,
  input: { application: Application; move: ScreeningMove; by: Acting; bands: readonly AgeBand[] },
): Promise<void> {
  const { application, move, by, bands } = input;
  const [, to, , needs] = move;
  const evidence = await readEvidence(deps, application);
  const missing = missingPieces(evidence, { needs, bands, now: deps.clock.now() });
  if (missing.length > 0) await refuseUnproven(deps, { application, to, by, missing });
}

/** The error for an application that was changed since it was read: `staleVersion`, or `notFound`. */
async function stalenessError(deps: ScreeningDeps, id: string): Promise<AppError> {
  const application = await deps.applications.findSentIn(id);
  return application ? staleVersion(deps, application) : new AppError('notFound');
}

/** The error that names the person who changed the application, and the change. */
async function staleVersion({ accounts }: ScreeningDeps, { history }: Application): Promise<AppError> {
  const last = history.at(-1);
  if (!last) return new AppError('staleVersion');
  const persons = await accounts.findPersons(last.by === null ? [] : [last.by]);
  const by = persons.get(last.by ?? '')?.persona?.alias ?? null;
  return new AppError('staleVersion', { details: { by, action: last.to, at: last.at.toISOString() } });
}
