import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { SCREENING_STATES } from '../../../../shared/domain/screening/states.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { moveApplication } from './moveApplication.ts';
import { submitApplication } from './submitApplication.ts';

interface Walk {
  mentorId: string;
  form: ApplicationForm;
  /** How far along the road, `active` at most. */
  to: ScreeningState;
  approvedAgeBands: AgeBand[];
  staff: { interviewer: Acting; approvers: readonly [Acting, Acting] };
}

const ROAD = SCREENING_STATES.slice(0, SCREENING_STATES.indexOf('active') + 1);

/** Walks an application down the road by the very moves that people make, for demonstrations and tests. */
export function putThrough(deps: ScreeningDeps) {
  return async ({ mentorId, form, to, approvedAgeBands, staff }: Walk): Promise<void> => {
    const goal = ROAD.indexOf(to);
    if (goal === -1) throw new RangeError(`${to} is not on the road`);
    if (goal > 0) await submitApplication(deps)({ by: { accountId: mentorId, role: 'mentor' }, form });
    for (const next of ROAD.slice(2, goal + 1)) {
      const [first, second] = staff.approvers;
      if (next === 'probation') await step(deps, { mentorId, to: next, by: first, approvedAgeBands });
      const by = next === 'probation' || next === 'active' ? second : staff.interviewer;
      await step(deps, { mentorId, to: next, by, approvedAgeBands });
    }
  };
}

async function step(
  deps: ScreeningDeps,
  input: { mentorId: string; to: ScreeningState; by: Acting; approvedAgeBands: AgeBand[] },
): Promise<void> {
  const { mentorId, to, by, approvedAgeBands } = input;
  const application = await deps.applications.findOfMentor(mentorId);
  if (!application) throw new Error('this mentor has no application');
  const { publicId: id, version } = application;
  await moveApplication(deps)({ id, version, to, by, note: NOTES[to] ?? 'All in order.', approvedAgeBands });
}

const NOTES: Partial<Record<ScreeningState, string>> = {
  checksPending: 'Two references came back, one confirmed by phone.',
  interview: 'Background check clear.',
  training: 'Forty minutes. Warm, clear about limits, knows when to pass on.',
  awaitingApproval: 'All six parts and the practice conversation passed.',
  probation: 'Ready, with the first three conversations looked at.',
  active: 'First three conversations went well.',
};
