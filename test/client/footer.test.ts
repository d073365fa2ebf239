import { expect, test } from 'vitest';
import { footerOf } from '../../client/features/conversation/footer.ts';
import type { Footer } from '../../client/features/conversation/footer.ts';
import type { ConversationStatus } from '../../shared/contracts/conversations.ts';
import { statusOf } from './conversationViews.ts';

const CASES: readonly [Footer, Partial<ConversationStatus>][] = [
  ['composer', {}],
  ['timeSpent', { mayWrite: false, whyNot: 'timeSpent' }],
  ['locked', { mayWrite: false, whyNot: 'locked', locked: true }],
  ['agreement', { mayWrite: false, whyNot: 'notActive', state: 'proposed' }],
  ['agreement', { mayWrite: false, whyNot: 'locked', state: 'proposed', locked: true }],
  ['ended', { mayWrite: false, whyNot: 'closed', state: 'closed' }],
];

test.each(CASES)('under the thread is the %s when the server says %o', (footer, status) => {
  expect(footerOf(statusOf(status))).toBe(footer);
});
