import { z } from 'zod';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { newId } from '../../platform/crypto/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { PARTICIPANT_DAYS } from './session.policy.ts';

/** A browser in which the account has signed in before. */
export interface KnownDevice {
  accountId: string;
  /** Used as the key of a rate limit alone. */
  deviceId: string;
}

const sealedDevice = z.strictObject({
  kind: z.literal('knownDevice'),
  accountId: z.string(),
  deviceId: z.string(),
  goodUntilMs: z.number(),
});

type DeviceDeps = Pick<AccountsDeps, 'clock' | 'cursors'>;

/**
 * The value of the device cookie after a sign-in. A known device keeps its id, so that signing in again gives no fresh rate limit.
 */
export function sealKnownDevice(
  { clock, cursors }: DeviceDeps,
  { accountId, before }: { accountId: string; before: KnownDevice | null },
): string {
  const deviceId = before?.accountId === accountId ? before.deviceId : newId();
  const goodUntilMs = clock.now().getTime() + PARTICIPANT_DAYS * DAY_MS;
  return cursors.seal({ kind: 'knownDevice', accountId, deviceId, goodUntilMs });
}

/** The device that a cookie names; null without a cookie, and for one that is too old or was not sealed here. */
export function readKnownDevice(
  { clock, cursors }: DeviceDeps,
  cookie: string | undefined,
): KnownDevice | null {
  if (cookie === undefined) return null;
  try {
    const { accountId, deviceId, goodUntilMs } = cursors.open(cookie, sealedDevice);
    return clock.now().getTime() > goodUntilMs ? null : { accountId, deviceId };
  } catch {
    return null;
  }
}
