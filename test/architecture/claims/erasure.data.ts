import type { Claim } from './claim.ts';

/** What is promised of the erasure of an account. */
export const ERASURE_CLAIMS: readonly Claim[] = [
  {
    claim: 'An erased account lets no one in, and its words are gone for its owner and for mentors.',
    texts: [
      'account.erase.goesList.0',
      'account.erase.goesList.1',
      'account.erase.goesList.2',
      'account.erase.goesList.3',
      'account.erase.undo',
      'account.erase.done.words',
      'conversation.erased',
    ],
    tests: ['erasedSignedOut', 'erasedWords', 'erasedRequest'],
  },
  {
    claim: 'Most of it goes at once, and the rest within an hour.',
    texts: ['account.erase.when'],
    tests: ['erasedUnchecked', 'erasedBySweep'],
  },
  {
    claim: 'A rating stays, and nothing leads from it to the person.',
    texts: ['account.erase.staysList.0'],
    tests: ['erasedRater'],
  },
  {
    claim: 'What the safety team has stays, and a conversation that a case needs until it is decided.',
    texts: ['account.erase.staysList.1', 'account.erase.keptForCase'],
    tests: ['erasedUnderCase'],
  },
  {
    claim: 'A line says that an account was erased, without the name.',
    texts: ['account.erase.staysList.2'],
    tests: ['erasedOnce'],
  },
  {
    claim: 'What is written late is refused.',
    texts: ['errors.erased'],
    tests: ['erasedLate'],
  },
];

/** Texts of the same pages that use a word of promising and promise nothing. */
export const ERASURE_LABELS: readonly string[] = [
  'account.erase.title',
  'account.erase.button',
  'account.erase.failed',
  'account.erase.done.talk',
];
