import type { Proof } from './proof.ts';

/** Proofs about accounts and sessions, a part of `PROOFS`. */
export const ACCOUNT_PROOFS = {
  foundOnDevice: {
    file: 'test/journeys/findInConversation.test.ts',
    title: 'finds old words on the device: nothing of what is looked for is sent or stored',
  },
  deskIdle: {
    file: 'test/server/accounts/staff.test.ts',
    title: 'the session ends after fifteen idle minutes, whatever the device renews or reads',
  },
  secondFactorFirst: {
    file: 'test/server/accounts/secondFactor.test.ts',
    title:
      'S15: a mentor approved for minors is suggested to no mentee of any age before having a second factor',
  },
  secondFactorKindly: {
    file: 'test/server/accounts/secondFactor.test.ts',
    title: 'S15: a mentor approved for minors accepts a request only with a second factor',
  },
  sharedDeviceIdle: {
    file: 'test/server/accounts/sharedDevices.test.ts',
    title:
      'S14: the session of a shared device ends after thirty minutes without input, also if its page renews it',
  },
  staffConfirmed: {
    file: 'test/server/accounts/staffAccounts.test.ts',
    title: 'makes a member of staff once another person has confirmed it: both factors are their own',
  },
  staffNotOwn: {
    file: 'test/server/accounts/staffAccounts.test.ts',
    title: 'is not asked for oneself, not confirmed by whom it is about, and asked for once',
  },
  staffLinkRunsOut: {
    file: 'test/server/accounts/staffAccounts.test.ts',
    title: 'runs out after three days, and is of no use once it was withdrawn',
  },
  staffDisabled: {
    file: 'test/server/accounts/staffAccounts.test.ts',
    title:
      'S9: disabling ends sessions, releases claims, withdraws what was asked, and closes open sockets within a second',
  },
  mentorHasRead: {
    file: 'test/server/messages/liveSigns.test.ts',
    title: 'a mentee sees that their mentor got it and read it, live and later',
  },
  signsOff: {
    file: 'test/server/messages/liveSigns.test.ts',
    title:
      'R50: a mentor sees nothing of a mentee who did not turn it on, and nothing more of one who turned it off',
  },
  noNameAsked: {
    file: 'test/server/accounts/join.test.ts',
    title: 'joining takes only an age band and a passphrase, and gives no alias',
  },
  recovery: {
    file: 'test/server/accounts/join.test.ts',
    title: 'the recovery code is shown once, and neither it nor the passphrase is stored or logged',
  },
  underAge: {
    file: 'test/server/accounts/join.test.ts',
    title: 'an age under 13 is refused with a helpline for children, and nothing is stored',
  },
} as const satisfies Record<string, Proof>;
