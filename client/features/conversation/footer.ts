import type { ConversationStatus } from '../../../shared/contracts/conversations.ts';

/** What is shown under the thread: the composer, or what replaces it. */
export type Footer = 'ended' | 'agreement' | 'locked' | 'timeSpent' | 'composer';

/** The server decides whether the viewer may write; a proposed conversation shows its agreement (`agreement`), locked or not. */
export function footerOf({
  state,
  mayWrite,
  whyNot,
}: Pick<ConversationStatus, 'state' | 'mayWrite' | 'whyNot'>): Footer {
  if (state === 'closed') return 'ended';
  if (state === 'proposed') return 'agreement';
  if (mayWrite) return 'composer';
  return whyNot === 'timeSpent' ? 'timeSpent' : 'locked';
}
