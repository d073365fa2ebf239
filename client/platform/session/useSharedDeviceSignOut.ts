import { useEffect } from 'react';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { isOwnDevice } from '../storage/encryptedStore.ts';
import { watchIdle } from './useIdleSignOut.ts';

const IDLE_MS = 30 * MINUTE_MS;

/** Signs out after 30 minutes without input on a device that others use (S14). */
export function useSharedDeviceSignOut(): void {
  useEffect(() => (isOwnDevice() ? undefined : watchIdle(IDLE_MS)), []);
}
