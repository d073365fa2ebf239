import type { Claim } from './claim.ts';

/** What is promised about restrictions of people. */
export const RESTRICTION_CLAIMS: readonly Claim[] = [
  {
    claim: 'Who is restricted reads at once what changes, why, and until when, and is not told by whom.',
    texts: [
      'errors.restricted',
      'desk.decide.actions.restrict.does',
      'desk.decide.restrict.wordsHint',
      'restrictions.said',
      'restrictions.kinds.suspension.means',
      'restrictions.kinds.removal.means',
    ],
    tests: ['suspended', 'restrictionLive', 'outOfMatching'],
  },
  {
    claim: 'A restriction ends by itself on its day, or when staff lift it.',
    texts: [
      'restrictions.until',
      'restrictions.shownUntil',
      'restrictions.noEnd',
      'desk.decide.actions.lift.does',
    ],
    tests: ['restrictionEnds', 'restrictionLifted'],
  },
  {
    claim: 'Each message of this person is read by a person of the team before it is sent.',
    texts: ['restrictions.kinds.holdMessages.title'],
    tests: ['messagesHeld', 'cryNotHeld'],
    duties: ['desk'],
  },
  {
    claim: 'Who is stopped can still write to the team, and a young person is shown where help is.',
    texts: [
      'restrictions.stillHere',
      'restrictions.stillMentor',
      'restrictions.talkNow.childline',
      'restrictions.talkNow.samaritans',
      'desk.decide.restrict.means.suspension',
      'desk.decide.restrict.means.removal',
    ],
    tests: ['suspendedWrites', 'cryNotHeld', 'suspended'],
    duties: ['helplines'],
  },
  {
    claim: 'In an allegation only the safeguarding lead restricts its subject.',
    texts: ['desk.decide.restrict.leadOnly'],
    tests: ['leadRestricts'],
  },
];
