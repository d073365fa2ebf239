import { useEffect } from 'react';
import { signOutEndpoint } from '../../../shared/contracts/accounts.ts';
import { leaving } from '../session/leaving.ts';
import { dropVaultKey, isOwnDevice } from '../storage/vault.ts';

const SOMEWHERE_PLAIN = 'https://www.bbc.co.uk/weather';
const PRESSES = 3;
const WITHIN_MS = 1_500;

/** Off this page at once (R42). On a shared device what is stored becomes unreadable and the session ends. */
export function leavePage(): void {
  document.documentElement.hidden = true;
  document.title = '';
  if (!isOwnDevice()) {
    dropVaultKey();
    leaving.begin();
    void fetch(signOutEndpoint.path, {
      method: signOutEndpoint.method,
      keepalive: true,
      credentials: 'same-origin',
    });
  }
  // Who comes back by the browser's own way finds the start, not this page as it was left.
  addEventListener('pageshow', () => {
    location.reload();
  });
  location.replace(SOMEWHERE_PLAIN);
}

/** Shift three times in a row, with no other key between. */
export function useLeaveKeys(): void {
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat) return;
      if (event.key !== 'Shift') {
        presses = [];
        return;
      }
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (presses.length >= PRESSES) leavePage();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
}
