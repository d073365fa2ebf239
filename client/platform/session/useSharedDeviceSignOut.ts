import { useEffect } from 'react';
import { isOwnDevice } from '../storage/encryptedStore.ts';

const IDLE_MS = 30 * 60_000;

/** Signs out after 30 minutes without input on a device that others use (S14). Loaded apart: a device of one's own does not need it. */
export function useSharedDeviceSignOut(): void {
  useEffect(() => {
    if (isOwnDevice()) return undefined;
    const watching = import('./useIdleSignOut.ts').then(
      ({ watchIdle }) => watchIdle(IDLE_MS),
      // Without the file the server still ends the session.
      () => undefined,
    );
    return () => void watching.then((stop) => stop?.());
  }, []);
}
