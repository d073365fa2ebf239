import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { newInterview } from '../newInterview.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/** Inserts an empty application for a mentor who has just signed up. Joins the running transaction. */
export function beginApplication({ applications, clock }: Pick<ScreeningDeps, 'applications' | 'clock'>) {
  return ({ mentorId }: { mentorId: string }): Promise<void> =>
    applications.insert({
      _id: newId(),
      publicId: newPublicId(),
      mentorId,
      state: 'draft',
      cameFrom: [],
      enteredAt: clock.now(),
      version: 1,
      form: null,
      interviewerIds: [],
      approvals: [],
      approvedAgeBands: [],
      checks: [],
      matchWindows: [],
      emailProof: { confirmedAt: null, dueAt: null, attempts: 0, asked: 0, linkHashes: [] },
      references: { speaking: 0, confirmed: 0 },
      interview: newInterview(0),
      history: [],
      reliedOn: 0,
    });
}
