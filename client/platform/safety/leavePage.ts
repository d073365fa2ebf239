import { useEffect } from 'react';
import { signOutEndpoint } from '../../../shared/contracts/accounts.ts';
import { unconfirmedSignOut } from '../session/unconfirmedSignOut.ts';
import { dropEncryptionKey, isOwnDevice } from '../storage/encryptedStore.ts';

const SOMEWHERE_PLAIN = 'https://www.bbc.co.uk/weather';
const HERE = 'notes.here';
const PRESSES = 3;
const WITHIN_MS = 1_500;

/** Leaves this page at once (R42). On a shared device the stored items become unreadable and the session ends. */
export function leavePage(): void {
  document.documentElement.hidden = true;
  document.title = '';
  dropEncryptionKey('seen');
  if (!isOwnDevice()) {
    dropEncryptionKey('written');
    unconfirmedSignOut.begin();
    void fetch(signOutEndpoint.path, {
      method: signOutEndpoint.method,
      keepalive: true,
      credentials: 'same-origin',
    });
  }
  removeEventListener('pagehide', markAsHere);
  unmark();
  // The browser may keep this page in memory and show it again on Back.
  addEventListener('pageshow', goSomewherePlain);
  goSomewherePlain();
}

function goSomewherePlain(): void {
  location.replace(SOMEWHERE_PLAIN);
}

/** Session storage belongs to this tab alone. */
function markAsHere(): void {
  try {
    sessionStorage.setItem(HERE, '1');
  } catch {
    // Storage is blocked: Back shows the start page, signed out.
  }
}

function unmark(): void {
  try {
    sessionStorage.removeItem(HERE);
  } catch {
    // Storage is blocked.
  }
}

function isMarked(): boolean {
  try {
    return sessionStorage.getItem(HERE) !== null;
  } catch {
    return true;
  }
}

/**
 * Call before anything is drawn. Replaces a page of Kith that Back or Forward reached after a quick exit from this tab: the page
 * that was left is replaced already, but not the pages before it (H28). A tab is marked while Kith is open in it, and not when it
 * was left, because the server's answer to the sign-out may clear the storage of the site.
 * @returns whether the page is being replaced
 */
export function leaveAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReturn = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  if (isReturn && !isMarked()) {
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
