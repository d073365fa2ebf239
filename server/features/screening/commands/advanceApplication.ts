import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { SCREENING_STEPS } from '../../../../shared/domain/screening/states.ts';
import type { Application } from '../application.model.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { moveApplication } from './moveApplication.ts';
import { proveStep } from './proveStep.ts';
import { submitApplication } from './submitApplication.ts';

interface Goal {
  mentorId: string;
  form: ApplicationForm;
  /** A state from `draft` to `active`. */
  to: ScreeningState;
  approvedAgeBands: AgeBand[];
  staff: { interviewer: Acting; approvers: readonly [Acting, Acting] };
}

const FROM_DRAFT: readonly ScreeningState[] = ['draft', ...SCREENING_STEPS];

/**
 * Moves an application from draft to a state, by the same commands that people use, and records the evidence that each step needs; for
 * demonstration data and tests.
 * @throws {AppError} what those commands throw
 */
export function advanceApplication(deps: ScreeningDeps) {
  const submit = submitApplication(deps);
  const step = moveOnce(deps);
  const prove = proveStep(deps);
  return async ({ mentorId, form, to, approvedAgeBands, staff }: Goal): Promise<void> => {
    const goal = FROM_DRAFT.indexOf(to);
    if (goal === -1) throw new RangeError(`${to} is not a step of screening`);
    if (goal > 0) await submit({ by: { accountId: mentorId, role: 'mentor' }, form });
    const { publicId: id } = await applicationOf(deps, mentorId);
    const [first, second] = staff.approvers;
    for (const next of FROM_DRAFT.slice(2, goal + 1)) {
      await prove({ id, to: next, by: staff.interviewer });
      if (next === 'probation') await step({ mentorId, to: next, by: first, approvedAgeBands });
      const by = next === 'probation' || next === 'active' ? second : staff.interviewer;
      await step({ mentorId, to: next, by, approvedAgeBands });
    }
  };
}

/** Makes one move on the application as it is stored now. */
function moveOnce(deps: ScreeningDeps) {
  const move = moveApplication(deps);
  return async (input: {
    mentorId: string;
    to: ScreeningState;
    by: Acting;
    approvedAgeBands: AgeBand[];
  }): Promise<void> => {
    const { mentorId, to, by, approvedAgeBands } = input;
    const { publicId: id, version } = await applicationOf(deps, mentorId);
    await move({ id, version, to, by, note: NOTES[to] ?? 'All in order.', approvedAgeBands });
  };
}

/** The newest application of a mentor. Throws where there is none. */
async function applicationOf(deps: ScreeningDeps, mentorId: string): Promise<Application> {
  const application = await deps.applications.findOfMentor(mentorId);
  if (!application) throw new Error('this mentor has no application');
  return application;
}

const NOTES: Partial<Record<ScreeningState, string>> = {
  checksPending: 'Two references came back, one confirmed by phone.',
  interview: 'Background check clear.',
  training: 'Forty minutes. Warm, clear about limits, knows when to pass on.',
  awaitingApproval: 'All six parts and the practice conversation passed.',
  probation: 'Ready: warm, and clear about limits.',
  active: 'The first weeks went well.',
};
