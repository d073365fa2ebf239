import type { Proof } from './proof.ts';

/** Proofs about accounts and sessions, a part of `PROOFS`. */
export const ACCOUNT_PROOFS = {
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
