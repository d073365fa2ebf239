import type { Role } from '../../../shared/contracts/actor.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/units.ts';

interface SessionFacts {
  role: Role;
  startedAt: Date;
  lastActAt: Date;
  endedAt: Date | null;
}

/** How long a device stays signed in at most (`wholeMs`), and without an act (`idleMs`). Staff: R47. */
export const PARTICIPANT_DAYS = 90;
const PARTICIPANT = { wholeMs: PARTICIPANT_DAYS * DAY_MS, idleMs: 30 * DAY_MS };
const STAFF = { wholeMs: 12 * HOUR_MS, idleMs: 15 * MINUTE_MS };

/** How long a used refresh token is still answered: two tabs may send it, or the answer may have been lost. */
const GRACE_MS = 10_000;

/** Every session that started before this has ended. */
export function oldestPossibleStart(now: Date): Date {
  return new Date(now.getTime() - PARTICIPANT.wholeMs);
}

export function isStaff(role: Role): boolean {
  return role !== 'mentee' && role !== 'mentor';
}

const lifeOf = (role: Role) => (isStaff(role) ? STAFF : PARTICIPANT);

const sessionEndsAt = ({ role, startedAt }: SessionFacts): Date =>
  new Date(startedAt.getTime() + lifeOf(role).wholeMs);

export function isSessionOver(session: SessionFacts, now: Date): boolean {
  const idleAt = session.lastActAt.getTime() + lifeOf(session.role).idleMs;
  return session.endedAt !== null || now >= sessionEndsAt(session) || now.getTime() >= idleAt;
}

/** Whether a used token is still answered: only the newest token's predecessor is, within the grace. */
export function isWithinGrace(
  token: { generation: number; usedAt: Date },
  { generation, now }: { generation: number; now: Date },
): boolean {
  return token.generation === generation - 1 && now.getTime() - token.usedAt.getTime() <= GRACE_MS;
}
