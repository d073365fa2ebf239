import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../../../shared/contracts/screening.ts';
import { eligibleLevels } from '../../../../shared/domain/screening/checks.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { SCREENING_STEPS } from '../../../../shared/domain/screening/states.ts';
import type { Application } from '../application.model.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { moveApplication } from './moveApplication.ts';
import { recordCheck } from './recordCheck.ts';
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
  const prove = recordEvidence(deps);
  return async ({ mentorId, form, to, approvedAgeBands, staff }: Goal): Promise<void> => {
    const goal = FROM_DRAFT.indexOf(to);
    if (goal === -1) throw new RangeError(`${to} is not a step of screening`);
    if (goal > 0) await submit({ by: { accountId: mentorId, role: 'mentor' }, form });
    for (const next of FROM_DRAFT.slice(2, goal + 1)) {
      const [first, second] = staff.approvers;
      await prove(next, { mentorId, form, by: staff.interviewer });
      if (next === 'probation') await step({ mentorId, to: next, by: first, approvedAgeBands });
      const by = next === 'probation' || next === 'active' ? second : staff.interviewer;
      await step({ mentorId, to: next, by, approvedAgeBands });
    }
  };
}

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

/** What a step needs besides its note, recorded by a member of staff before it is made. */
function recordEvidence(deps: ScreeningDeps) {
  const record = recordCheck(deps);
  return async (
    next: ScreeningState,
    { mentorId, form, by }: { mentorId: string; form: ApplicationForm; by: Acting },
  ): Promise<void> => {
    const issuedOn = deps.clock.now().toISOString().slice(0, 10);
    const said = { outcome: 'clear', issuedOn } as const;
    const { publicId: id, version } = await applicationOf(deps, mentorId);
    if (next === 'identityVerified')
      await record({ id, version, by, check: { kind: 'identity', channel: 'video', ...said } });
    const level = eligibleLevels({ nation: form.nation, asked: form.ageBands }).at(-1);
    if (next === 'interview' && level)
      await record({ id, version, by, check: { kind: 'background', level, ...said } });
  };
}

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
