import { isStaff } from '../../../shared/contracts/actor.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/units.ts';

interface SessionFacts {
  role: Role;
  ownDevice: boolean;
  startedAt: Date;
  lastActAt: Date;
  endedAt: Date | null;
}

/** How long a device stays signed in at most (`wholeMs`), and without an act (`idleMs`). Staff: R47. */
export const PARTICIPANT_DAYS = 90;
const OWN_DEVICE = { wholeMs: PARTICIPANT_DAYS * DAY_MS, idleMs: 30 * DAY_MS };
const SHARED_DEVICE = { wholeMs: 12 * HOUR_MS, idleMs: 30 * MINUTE_MS };
const STAFF = { wholeMs: 12 * HOUR_MS, idleMs: 15 * MINUTE_MS };

/** Every session that started before this has ended. */
export function oldestPossibleStart(now: Date): Date {
  return new Date(now.getTime() - OWN_DEVICE.wholeMs);
}

/** How long a session lasts, by role and device. */
function lifetimeOf({ role, ownDevice }: SessionFacts) {
  if (isStaff(role)) return STAFF;
  return ownDevice ? OWN_DEVICE : SHARED_DEVICE;
}

/** Whether a session was ended, is older than its kind may be, or was idle for too long. */
export function isSessionOver(session: SessionFacts, now: Date): boolean {
  const { wholeMs, idleMs } = lifetimeOf(session);
  const endsAt = session.startedAt.getTime() + wholeMs;
  const idleAt = session.lastActAt.getTime() + idleMs;
  return session.endedAt !== null || now.getTime() >= endsAt || now.getTime() >= idleAt;
}

/**
 * Seconds since the last act, as a renewal reports them; null for a renewal that is no act. The desk renews by timer, so that only the
 * key and mouse activity that it reports counts. A participant's page renews without saying so only when it is opened or used; on a device of their own
 * idle time does not count.
 */
export function idleSecondsOf(
  { role, ownDevice }: Pick<SessionFacts, 'role' | 'ownDevice'>,
  idleSeconds: number | undefined,
): number | null {
  if (isStaff(role)) return idleSeconds ?? null;
  return ownDevice ? 0 : (idleSeconds ?? 0);
}
