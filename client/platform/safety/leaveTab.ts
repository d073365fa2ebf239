import { unconfirmedSignOut } from '../session/unconfirmedSignOut.ts';
import { dropEncryptionKey, isOwnDevice } from '../storage/encryptedStore.ts';
import { goSomewherePlain, markAsHere, unmarkTab } from './exitedTab.ts';

/**
 * Leaves this page without asking the server for anything. On a shared device the stored items become unreadable, and the session ends
 * when the server is next reached.
 */
export function leaveTab(): void {
  document.documentElement.hidden = true;
  document.title = '';
  dropEncryptionKey('seen');
  if (!isOwnDevice()) {
    dropEncryptionKey('written');
    unconfirmedSignOut.begin();
  }
  removeEventListener('pagehide', markAsHere);
  unmarkTab();
  // The browser may keep this page in memory and show it again on Back.
  addEventListener('pageshow', goSomewherePlain);
  goSomewherePlain();
}
