import type { Claim } from './claim.ts';
import { DESK_WORK_CLAIMS } from './deskWork.data.ts';

/** What is promised about the accounts and the work of staff. */
export const STAFF_CLAIMS: readonly Claim[] = [
  ...DESK_WORK_CLAIMS,
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
