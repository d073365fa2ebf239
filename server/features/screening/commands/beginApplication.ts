import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { readInvitation } from '../invitation.ts';
import { newInterview } from '../newInterview.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

interface Beginning {
  mentorId: string;
  /** What the link of an invitation carries, where they came by one. */
  invitation?: string | undefined;
}

/** Inserts an empty application for a mentor who has just signed up. Joins the running transaction. */
export function beginApplication({
  applications,
  clock,
  cursors,
}: Pick<ScreeningDeps, 'applications' | 'clock' | 'cursors'>) {
  return ({ mentorId, invitation }: Beginning): Promise<void> =>
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
      checkRequests: [],
      matchWindows: [],
      emailProof: { confirmedAt: null, dueAt: null, attempts: 0, asked: 0, linkHashes: [] },
      references: { speaking: 0, confirmed: 0 },
      interview: newInterview(0),
      history: [],
      due: null,
      referral: null,
      invitedBy: invitation === undefined ? null : readInvitation({ clock, cursors }, invitation),
      reliedOn: 0,
    });
}
