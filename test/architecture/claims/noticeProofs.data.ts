import type { Proof } from './proof.ts';

const CHANNELS = 'test/server/notifications/channels.test.ts';

/** Proofs about notices, a part of `PROOFS`. */
export const NOTICE_PROOFS = {
  noticeAddressSealed: {
    file: CHANNELS,
    title: 'is sealed in the store, and is gone when its owner drops it',
  },
  noticeLink: {
    file: CHANNELS,
    title: 'is sent nothing but one link before it is confirmed; the link works once, and not after a day',
  },
  noticeNeutral: {
    file: CHANNELS,
    title:
      'R42: of a reply goes to a real mail server in neutral words alone, and one for all replies until it is opened',
  },
  noticeOff: {
    file: CHANNELS,
    title:
      'turns e-mail off without a sign-in, by POST alone (RFC 8058); opened in a browser the address leads to a button',
  },
  noticeDaily: {
    file: 'test/server/notifications/reactions.test.ts',
    title: 'all together go out once a day at five in the afternoon of the person',
  },
  noticeMinutes: {
    file: 'test/server/notifications/reactions.test.ts',
    title:
      'of minutes that open is for the mentor in the evening before, once, and for the mentee who waits for an answer alone when they open',
  },
  toldInOrder: {
    file: 'test/server/matching/tellWhenFree.test.ts',
    title: 'design 7: who waits longest is told of a mentor first, and who waits next in the run after that',
  },
  toldWhenFree: {
    file: 'test/server/matching/tellWhenFree.test.ts',
    title: 'design 7: a mentee who waits is told once when someone is free, and finds them suggested',
  },
} as const satisfies Record<string, Proof>;
