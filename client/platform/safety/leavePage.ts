import { useEffect } from 'react';
import { signOutEndpoint } from '../../../shared/contracts/accounts.ts';
import { unconfirmedSignOut } from '../session/unconfirmedSignOut.ts';
import { dropEncryptionKey, isOwnDevice } from '../storage/encryptedStore.ts';

const SOMEWHERE_PLAIN = 'https://www.bbc.co.uk/weather';
const PRESSES = 3;
const WITHIN_MS = 1_500;

/** Leaves this page at once (R42). On a shared device the stored items become unreadable and the session ends. */
export function leavePage(): void {
  document.documentElement.hidden = true;
  document.title = '';
  if (!isOwnDevice()) {
    dropEncryptionKey();
    unconfirmedSignOut.begin();
    void fetch(signOutEndpoint.path, {
      method: signOutEndpoint.method,
      keepalive: true,
      credentials: 'same-origin',
    });
  }
  // The browser's back button then leads to the start page, not to this one.
  addEventListener('pageshow', () => {
    location.reload();
  });
  location.replace(SOMEWHERE_PLAIN);
}

/** Leaves the page when Shift is pressed three times in a row, with no other key between. */
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
