import { positionAfter } from '../../../shared/domain/screening/moves.ts';
import type { ScreeningMove } from '../../../shared/domain/screening/moves.ts';
import { barringBodyOf, referralDueAt } from '../../../shared/domain/screening/referral.ts';
import { FINAL_SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { dueOf } from './application.due.ts';
import type { Application, Referral } from './application.model.ts';
import type { StepChange } from './application.changes.ts';
import { openForm, sealForm, sealNote } from './applicationWords.ts';
import type { DraftForm } from './applicationWords.ts';
import { newInterview } from './newInterview.ts';
import type { ReferenceRequest } from './reference.model.ts';
import { newReferenceRequest } from './referenceWords.ts';
import type { Acting, ScreeningDeps } from './screening.deps.ts';
import { applicationMoved } from './screening.events.ts';
import { contactAfter, isFirstApproval, matchWindowsOf } from './screening.policy.ts';

const FINAL: readonly ScreeningState[] = FINAL_SCREENING_STATES;

interface Step {
  application: Application;
  /** Null for the service itself. */
  by: Pick<Acting, 'accountId'> | null;
  note?: string | undefined;
  /** Changes besides the state. */
  change?: Partial<Pick<StepChange, 'interviewerIds' | 'approvals' | 'approvedAgeBands'>>;
  form?: DraftForm;
}

/**
 * Makes a move that has been allowed, with its effects in other features, in one transaction.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export async function takeStep(
  deps: ScreeningDeps,
  { move, ...step }: Step & { move: ScreeningMove },
): Promise<void> {
  const { application, by } = step;
  const [from, to] = move;
  const createProfileAndMeter = isFirstApproval(from, to) ? await prepareService(deps, application) : null;
  const requests = to === 'referencesPending' ? await prepareRequests(deps, application) : [];
  await writeStep(deps, {
    ...step,
    to,
    cameFrom: positionAfter(application, move).cameFrom,
    inSameTransaction: async () => {
      await createProfileAndMeter?.();
      for (const request of requests) await deps.references.insert(request);
      if (FINAL.includes(to)) await deps.references.stopOf(application._id);
      if (by) await settleContact(deps, { application, to, by: by.accountId });
      if (to === 'removed')
        await deps.accounts.closeAccount({
          accountId: application.mentorId,
          by: by?.accountId ?? null,
        });
    },
  });
}

/**
 * Records an approval: the state stays, the version goes up.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export function recordApproval(deps: ScreeningDeps, step: Step): Promise<void> {
  const { state, cameFrom } = step.application;
  return writeStep(deps, { ...step, to: state, cameFrom, inSameTransaction: async () => undefined });
}

interface WrittenStep extends Step {
  to: ScreeningState;
  cameFrom: readonly ScreeningState[];
  /** Effects in other features; run in the step's transaction. */
  inSameTransaction: () => Promise<void>;
}

/** Writes a step of an application with its history, audit row and event, in one transaction. */
async function writeStep(deps: ScreeningDeps, input: WrittenStep): Promise<void> {
  const { application, by, to, cameFrom, note, change = {}, form, inSameTransaction } = input;
  const { _id, state: from, version, interviewerIds, approvals, approvedAgeBands } = application;
  const at = deps.clock.now();
  const referral = to === 'removed' ? await newReferral(deps, application, at) : application.referral;
  const interview =
    to === 'interview' ? newInterview(application.interview.round + 1) : application.interview;
  const sealedForm = form && (await sealForm(deps, _id, form));
  const sealedNote = note === undefined ? null : await sealNote(deps, application, note);
  const enteredAt = from === to ? application.enteredAt : at;
  const stepTo = {
    interviewerIds,
    approvals,
    approvedAgeBands,
    ...change,
    state: to,
    cameFrom: [...cameFrom],
    enteredAt,
    interview,
    referral,
  };
  const matchWindows = matchWindowsOf({ ...application, ...stepTo });
  const due = dueOf({ ...application, ...stepTo, matchWindows }, at);
  await inTransaction(async () => {
    const stepped = await deps.applications.step({
      applicationId: _id,
      version,
      change: { ...stepTo, matchWindows, due },
      step: { from, to, by: by?.accountId ?? null, at, note: sealedNote },
      ...(sealedForm && { form: sealedForm, emailProofAt: at }),
    });
    if (!stepped) throw new AppError('staleVersion');
    await inSameTransaction();
    const { mentorId } = application;
    await deps.matching.relistMentors([mentorId]);
    if (from !== to) await deps.events.publish(applicationMoved, { mentorId, from, to });
    const action = from === to ? 'screening.approved' : 'screening.moved';
    const subject = { kind: 'application', id: _id };
    await deps.audit.record({ actorId: by?.accountId ?? null, action, subject, reason: `${from} > ${to}` });
  });
}

/** The task that a removal opens (R43). */
async function newReferral(deps: ScreeningDeps, application: Application, at: Date): Promise<Referral> {
  const { nation } = await openForm(deps, application);
  return { body: barringBodyOf(nation), openedAt: at, dueAt: referralDueAt(at), paged: null, closed: null };
}

/** The requests to the referees whom the volunteer named. */
async function prepareRequests(
  deps: ScreeningDeps,
  application: Application,
): Promise<readonly ReferenceRequest[]> {
  const { _id: applicationId } = application;
  const { referees } = await openForm(deps, application);
  return Promise.all(
    referees.map((referee, position) => newReferenceRequest(deps, { applicationId, position, referee })),
  );
}

/** Reads what an approved volunteer needs before the transaction; the result creates their profile and time settings inside it. */
async function prepareService(deps: ScreeningDeps, application: Application): Promise<() => Promise<void>> {
  const { topicIds, timeZone, weeklyMinutes } = await openForm(deps, application);
  const { mentorId } = application;
  return async () => {
    await deps.matching.createProfile({ mentorId, topicIds });
    await deps.time.createSettings({ mentorId, timeZone, weeklyMinutes });
  };
}

/** Stops, resumes or ends the mentor's conversations where the new state asks for it. */
async function settleContact(
  { conversations }: ScreeningDeps,
  { application, to, by }: { application: Application; to: ScreeningState; by: string },
): Promise<void> {
  const contact = contactAfter(application.state, to);
  if (contact === 'unchanged') return;
  const { _id, mentorId } = application;
  const lockId = `screening-${_id}`;
  if (contact === 'stops') {
    for (const { conversationId } of await conversations.openConversationsOf(mentorId))
      await conversations.lock({ conversationId, lockId, by });
    return;
  }
  if (contact === 'ends') await conversations.endConversationsOf({ mentorId, by });
  // Ended conversations are unlocked too: the sealed ratings of locked ones are not counted.
  for (const { conversationId } of await conversations.conversationsOf(mentorId))
    await conversations.unlock({ conversationId, lockId, by });
}
