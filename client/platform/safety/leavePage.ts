import { useEffect } from 'react';
import { signOutEndpoint } from '../../../shared/contracts/accounts.ts';
import { isOwnDevice } from '../storage/encryptedStore.ts';
import { goSomewherePlain, isReturnAfterExit, markAsHere } from './exitedTab.ts';
import { leaveTab } from './leaveTab.ts';

const PRESSES = 3;
const WITHIN_MS = 1_500;

/** Leaves this page at once (R42). On a shared device the stored items become unreadable and the session ends. */
export function leavePage(): void {
  leaveTab();
  if (isOwnDevice()) return;
  void fetch(signOutEndpoint.path, {
    method: signOutEndpoint.method,
    keepalive: true,
    credentials: 'same-origin',
  });
}

/**
 * Call before anything is drawn. Replaces a page of Kith that Back or Forward reached after a quick exit from this tab (H28).
 * @returns whether the page is being replaced
 */
export function leaveAgain(): boolean {
  if (isReturnAfterExit()) {
    goSomewherePlain();
    return true;
  }
  markAsHere();
  // A sign-out may have cleared the mark.
  addEventListener('pagehide', markAsHere);
  return false;
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
