import type { Claim } from './claim.ts';

/** What is promised about the accounts of staff. */
export const STAFF_CLAIMS: readonly Claim[] = [
  {
    claim:
      'What one person asks for the account of a member of staff holds when another one has confirmed it.',
    texts: [
      'errors.secondPersonNeeded',
      'errors.staffRequestWaits',
      'staffAccounts.lead',
      'staffAccounts.needsOther',
      'staffAccounts.link.words',
    ],
    tests: ['staffConfirmed', 'staffNotOwn', 'staffLinkRunsOut'],
  },
  {
    claim: 'The account of a member of staff is closed at once, with its devices and claims.',
    texts: ['staffAccounts.disableWords'],
    tests: ['staffDisabled'],
  },
];
