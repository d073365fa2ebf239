const SOMEWHERE_PLAIN = 'https://www.bbc.co.uk/weather';
const HERE = 'notes.here';

/** Replaces this page by a page that has nothing to do with Kith. */
export function goSomewherePlain(): void {
  location.replace(SOMEWHERE_PLAIN);
}

/** Marks this tab as one in which Kith is open. Session storage belongs to this tab alone. */
export function markAsHere(): void {
  try {
    sessionStorage.setItem(HERE, '1');
  } catch {
    // Storage is blocked: Back shows the start page, signed out.
  }
}

/** Takes the mark away at a quick exit. */
export function unmarkTab(): void {
  try {
    sessionStorage.removeItem(HERE);
  } catch {
    // Storage is blocked.
  }
}

/** Whether this tab was marked; true where the browser has no storage, because then nothing can be known. */
function isMarked(): boolean {
  try {
    return sessionStorage.getItem(HERE) !== null;
  } catch {
    return true;
  }
}

/**
 * Whether Back or Forward reached this page after a quick exit from its tab: the page that was left is replaced already, but not the
 * pages before it (H28). A tab is marked while Kith is open in it, and not when it was left, because the server's answer to the
 * sign-out may clear the storage of the site.
 */
export function isReturnAfterExit(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReturn = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  return isReturn && !isMarked();
}
