import { z } from 'zod';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ScreeningDeps } from './screening.deps.ts';

/** Policy: for how many days the link of an invitation works; it can be given to several people. */
const INVITATION_DAYS = 90;

const invitation = z.strictObject({ invitedBy: z.string(), until: z.coerce.date() });

type Sealing = Pick<ScreeningDeps, 'clock' | 'cursors'>;

/** The token of a new link. */
export function sealInvitation(
  { clock, cursors }: Sealing,
  mentorId: string,
): { token: string; until: Date } {
  const until = new Date(clock.now().getTime() + INVITATION_DAYS * DAY_MS);
  return { token: cursors.seal({ invitedBy: mentorId, until: until.toISOString() }), until };
}

/** The mentor who gave a link; null for one that is too old or was not made here: a volunteer who came by it can still apply. */
export function readInvitation({ clock, cursors }: Sealing, token: string): string | null {
  try {
    const { invitedBy, until } = cursors.open(token, invitation);
    return until > clock.now() ? invitedBy : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cursorGone') return null;
    throw error;
  }
}
