import { z } from 'zod';
import { BUDGET_STAGES } from '../domain/time/stage.ts';
import { calendarDate, instant, publicId, wallTime } from './common.ts';
import { endpoint, push } from './endpoint.ts';

/** How many of a mentor's next contact hours a mentee is told. */
export const NEXT_HOURS = 3;

/** A mentor's own minutes, from the one balance function. Seconds are whole. */
export const timeView = z.strictObject({
  timeZone: z.string(),
  allowanceSeconds: z.number().int(),
  extensionSeconds: z.number().int(),
  repaymentSeconds: z.number().int(),
  usedSeconds: z.number().int(),
  remainingSeconds: z.number().int(),
  /** True while a stretch is open. */
  running: z.boolean(),
  /** When the open stretch spends the budget, if nothing else happens. */
  capEndsAt: instant.nullable(),
  /** Today's limit where one is set, and what is left of it. */
  dailyLimitSeconds: z.number().int().nullable(),
  dailyRemainingSeconds: z.number().int().nullable(),
  level: z.enum(BUDGET_STAGES),
  /** When the budget that is spent opens again: next local Monday, or midnight for a daily one. */
  opensAt: instant,
  /** Conversations that the budget does not stop; named only in its last five minutes and past it, as a name tells of a case. */
  exemptConversationIds: z.array(publicId),
  asOf: instant,
});
export type TimeView = z.infer<typeof timeView>;

/** What a mentee is told of the mentor's time: words, never numbers of minutes but for the last five. */
export const mentorTime = z.strictObject({
  level: z.enum(['open', 'windDown', 'spent']),
  backAt: instant.nullable(),
  /** When the mentor is back who said that they are away; null while they are not. */
  awayUntil: instant.nullable(),
  /** The next contact hours, one that runs first; empty where the mentor set none. */
  nextHours: z.array(z.strictObject({ from: instant, until: instant })).max(NEXT_HOURS),
});
export type MentorTime = z.infer<typeof mentorTime>;

export const timeSettings = z.strictObject({
  timeZone: z.string().min(1).max(60),
  weeklyMinutes: z.number().int().min(15).max(600),
  dailyMinutes: z.number().int().min(15).max(600).nullable(),
});

const contactWindow = z
  .strictObject({
    /** 1 is Monday, 7 Sunday. */
    day: z.number().int().min(1).max(7),
    from: wallTime,
    until: wallTime.or(z.literal('24:00')),
  })
  .refine(({ from, until }) => from < until, { error: 'ends before it begins', path: ['until'] });

/** When a mentor is usually there, in their own zone. No window means always. */
const contactWindows = z.array(contactWindow).max(28);

/** Contact hours within which a mentor promises to reply, at most those of one week. */
const replyHours = z.number().int().min(12).max(168);

/** A mentor's contact hours, joined where they overlap, and when they are back from being away. */
export const contactView = z.strictObject({
  windows: contactWindows,
  replyHours,
  awayUntil: instant.nullable(),
});
export type ContactView = z.infer<typeof contactView>;

const dayUse = z.strictObject({ date: calendarDate, seconds: z.number().int() });

export const getMyTimeEndpoint = endpoint({
  method: 'GET',
  path: '/api/time/mine',
  access: ['mentor'],
  limit: 'read',
  answer: z.strictObject({
    time: timeView,
    settings: timeSettings,
    days: z.array(dayUse).length(7),
    contact: contactView,
  }),
});

export const saveTimeSettingsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/time/mine/settings',
  access: ['mentor'],
  limit: 'write',
  body: timeSettings,
  answer: z.strictObject({ time: timeView, settings: timeSettings }),
});

export const saveContactHoursEndpoint = endpoint({
  method: 'PUT',
  path: '/api/time/mine/contact-hours',
  access: ['mentor'],
  limit: 'write',
  body: z.strictObject({ windows: contactWindows, replyHours }),
  answer: z.strictObject({ contact: contactView }),
});

/** `backOn`: the first day back, from tomorrow to a year from now; null for being back now. */
export const setAwayEndpoint = endpoint({
  method: 'PUT',
  path: '/api/time/mine/away',
  access: ['mentor'],
  limit: 'write',
  body: z.strictObject({ backOn: calendarDate.nullable() }),
  answer: z.strictObject({ contact: contactView }),
});

/** Passed through as it is stored: `time verify` must find every byte it was hashed with. */
export const receiptEntry = z.looseObject({
  seq: z.number().int(),
  kind: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});

export const getReceiptEndpoint = endpoint({
  method: 'GET',
  path: '/api/time/mine/receipt',
  access: ['mentor'],
  limit: 'search',
  answer: z.strictObject({
    mentor: z.string(),
    entries: z.array(receiptEntry).describe('external: verified outside, docs/how-to/verify-a-receipt.md'),
    signature: z
      .strictObject({
        alg: z.literal('Ed25519'),
        keyId: z.string(),
        publicKey: z.string(),
        value: z.string(),
      })
      .nullable()
      .describe('external: verified outside, docs/how-to/verify-a-receipt.md'),
  }),
});

/** A key that signs receipts or signed them: `retiredOn` is the day of its replacement. */
export const receiptKey = z.strictObject({
  keyId: z.string(),
  alg: z.literal('Ed25519'),
  /** The raw 32 bytes, base64url. */
  publicKey: z.string(),
  retiredOn: calendarDate.nullable(),
});
export type ReceiptKey = z.infer<typeof receiptKey>;

/** The key that signs receipts, first, and those before it, so that an old receipt can still be told from a forged one. */
export const getReceiptKeysEndpoint = endpoint({
  method: 'GET',
  path: '/api/receipt-keys',
  access: 'public',
  limit: 'read',
  answer: z.strictObject({
    keys: z.array(receiptKey).describe('external: verified outside, docs/how-to/verify-a-receipt.md'),
  }),
});

/** Where receivers of a receipt look for the keys (RFC 8615); it leads to the endpoint. */
export const RECEIPT_KEYS_ADDRESS = '/.well-known/kith-receipt-keys';

/** What a push about time says has happened; the client puts it into words. */
const timeNotice = z.enum(['warn', 'windDown', 'stop', 'opened', 'exempt']);
export type TimeNotice = z.infer<typeof timeNotice>;

/** To the mentor: the balance moved in a way their own clock could not know. */
export const timeChangedPush = push({
  name: 'time:changed',
  payload: z.strictObject({
    time: timeView,
    notice: timeNotice.nullable(),
  }),
});

/** To the mentee. */
export const mentorTimeChangedPush = push({
  name: 'mentorTime:changed',
  payload: z.strictObject({ conversationId: publicId, mentorTime }),
});
