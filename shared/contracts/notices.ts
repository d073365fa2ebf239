import { z } from 'zod';
import { NOTICE_KINDS } from '../domain/notices/kinds.ts';
import { isTimeZone } from '../domain/time/timeZone.ts';
import { done, instant, publicId, wallTime } from './common.ts';
import { endpoint, push } from './endpoint.ts';

const noticeKind = z.enum(NOTICE_KINDS);

const noticeView = z.strictObject({
  id: publicId,
  kind: noticeKind,
  at: instant,
  opened: z.boolean(),
  /** The page that it opens. */
  path: z.string(),
});
export type NoticeView = z.infer<typeof noticeView>;

/** What was not opened first, and each newest first. `unopened` counts no further than 99. */
export const listNoticesEndpoint = endpoint({
  method: 'GET',
  path: '/api/notices',
  access: 'signedIn',
  limit: 'read',
  answer: z.strictObject({ unopened: z.number().int(), notices: z.array(noticeView) }),
});

/** Marks notices of one's own as opened. */
export const openNoticesEndpoint = endpoint({
  method: 'POST',
  path: '/api/notices/opened',
  access: 'signedIn',
  limit: 'write',
  body: z.strictObject({ ids: z.array(publicId).min(1).max(100) }),
  answer: done,
});

/** There is something new in the list of notices, or less. */
export const noticesChangedPush = push({
  name: 'notices:changed',
  payload: z.strictObject({}),
  carries: 'ids',
});

const kinds = z.array(noticeKind).max(NOTICE_KINDS.length);

const noticeSettings = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone),
  quiet: z.strictObject({ from: wallTime, to: wallTime }).nullable(),
  daily: z.boolean(),
  off: z.strictObject({ email: kinds, push: kinds }),
});

const EMAIL_STATES = ['none', 'unconfirmed', 'confirmed', 'dead'] as const;

/** What a person set, and where they can be reached. The address is shown to its owner alone. */
const noticeSettingsView = z.strictObject({
  /** What this person can be told of. */
  kinds: z.array(noticeKind),
  settings: noticeSettings,
  email: z.strictObject({
    /** Whether this installation sends e-mail. */
    offered: z.boolean(),
    state: z.enum(EMAIL_STATES),
    address: z.string().nullable(),
  }),
  push: z.strictObject({
    /** What a browser subscribes with. */
    publicKey: z.string(),
  }),
});
export type NoticeSettingsView = z.infer<typeof noticeSettingsView>;

export const getNoticeSettingsEndpoint = endpoint({
  method: 'GET',
  path: '/api/notices/settings',
  access: 'signedIn',
  limit: 'read',
  answer: noticeSettingsView,
});

export const saveNoticeSettingsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/notices/settings',
  access: 'signedIn',
  limit: 'write',
  body: noticeSettings,
  answer: done,
});

/** Replaces the address. Nothing but a one-time link is sent to it until that was opened. */
export const saveNoticeEmailEndpoint = endpoint({
  method: 'PUT',
  path: '/api/notices/email',
  access: 'signedIn',
  limit: 'write',
  limitInCommand: 'confirmEmail',
  body: z.strictObject({ address: z.email().max(254) }),
  answer: done,
});

/** Deletes the address at once. */
export const dropNoticeEmailEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/notices/email',
  access: 'signedIn',
  limit: 'write',
  answer: done,
});

/** By the secret of a one-time link; without sign-in, because mail is often read on another device. */
export const confirmNoticeEmailEndpoint = endpoint({
  method: 'POST',
  path: '/api/notices/email/confirmed',
  access: 'public',
  limit: 'write',
  body: z.strictObject({ secret: z.string().min(20).max(100) }),
  answer: done,
});

/**
 * RFC 8058: mail programs post here without a sign-in, and a person who opens the address gets a page with a button. A token that was not
 * made here is `cursorGone`.
 */
export const unsubscribeEndpoint = endpoint({
  method: 'POST',
  path: '/api/notices/unsubscribe/:token',
  access: 'public',
  limit: 'write',
  params: z.strictObject({ token: z.string().min(20).max(512) }),
  body: z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() }),
  answer: done,
  linkPage: '/unsubscribe',
});

const base64url = z.string().regex(/^[A-Za-z0-9_-]+=*$/);

/** What a browser gives when push is turned on. */
export const pushSubscriptionBody = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
  expirationTime: z.number().nullable().optional(),
  keys: z.strictObject({ p256dh: base64url.max(120), auth: base64url.max(40) }),
});
export type PushSubscriptionBody = z.infer<typeof pushSubscriptionBody>;

/** Names the subscription of one browser. */
const pushAddressBody = pushSubscriptionBody.pick({ endpoint: true });

/** `badRequest` for an address that is not of a push service known here. */
export const turnPushOnEndpoint = endpoint({
  method: 'PUT',
  path: '/api/notices/push',
  access: 'signedIn',
  limit: 'write',
  body: pushSubscriptionBody,
  answer: done,
});

/**
 * A browser that holds a subscription asks after a sign-in: it is tied to the session of now. `kept` is false where the server has none of
 * this person with that address.
 */
export const rebindPushEndpoint = endpoint({
  method: 'POST',
  path: '/api/notices/push/rebind',
  access: 'signedIn',
  limit: 'write',
  body: pushAddressBody,
  answer: z.strictObject({ kept: z.boolean() }),
});

/** In this browser. */
export const turnPushOffEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/notices/push',
  access: 'signedIn',
  limit: 'write',
  body: pushAddressBody,
  answer: done,
});
