import { z } from 'zod';
import { oneTimeCode } from './accounts.ts';
import { STAFF_ROLES } from './actor.ts';
import { ageBand, done, idParams, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { newPassphrase } from './joining.ts';
import { LIMITS } from './limits.ts';

// The accounts of staff: one person asks for a change, and another one confirms it (R47).

export const STAFF_REQUEST_KINDS = ['invitation', 'role', 'factorReset'] as const;
export type StaffRequestKind = (typeof STAFF_REQUEST_KINDS)[number];

/** Who sees the accounts of staff, and confirms what another person asked. */
export const ACCOUNT_ROLES = ['admin', 'safeguardingLead'] as const;

const staffRole = z.enum(STAFF_ROLES);
const ageBands = z.array(ageBand);
const deskName = text(LIMITS.deskNameLength);

const staffMember = z.strictObject({
  id: publicId,
  deskName: z.string(),
  role: staffRole,
  approvedAgeBands: ageBands,
  hasSecondFactor: z.boolean(),
  /** When the account was closed; null while it is open. */
  closedAt: instant.nullable(),
  isMe: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

const staffRequest = z.strictObject({
  id: publicId,
  kind: z.enum(STAFF_REQUEST_KINDS),
  /** Desk name of the person whom it is about. */
  about: z.string(),
  /** The role that is asked for; null for a reset. */
  role: staffRole.nullable(),
  approvedAgeBands: ageBands,
  /** Desk name of the person who asked; null for the command line. */
  askedBy: z.string().nullable(),
  askedAt: instant,
  expiresAt: instant,
  state: z.enum(['asked', 'confirmed']),
  /** Whether the reader is neither the person who asked nor the person whom it is about. */
  mayConfirm: z.boolean(),
});
export type StaffRequestRow = z.infer<typeof staffRequest>;

export const listStaffEndpoint = endpoint({
  method: 'GET',
  path: '/api/staff',
  access: ACCOUNT_ROLES,
  limit: 'read',
  /** Requests that wait: for a second person, or for the person of the link. */
  answer: z.strictObject({ members: z.array(staffMember), requests: z.array(staffRequest) }),
});

/** What follows `#` in the address of the one-time link; shown once, to the person who asked. Null where there is no link. */
const asked = z.strictObject({ linkToken: z.string().nullable() });

/** Asks for a new member of staff. The link is of no use before another person has confirmed it. */
export const inviteStaffEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/invitations',
  access: ['admin'],
  limit: 'write',
  body: z.strictObject({ deskName, role: staffRole, approvedAgeBands: ageBands }),
  answer: asked,
});

/** Asks for another role, or for a new second factor. A confirmed reset takes the lost factor away and gives the link its use. */
export const askStaffChangeEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/:id/requests',
  access: ['admin'],
  limit: 'write',
  params: idParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('role'), role: staffRole, approvedAgeBands: ageBands }),
    z.strictObject({ kind: z.literal('factorReset') }),
  ]),
  answer: asked,
});

export const confirmStaffRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/requests/:id/confirm',
  access: ACCOUNT_ROLES,
  limit: 'write',
  params: idParams,
  answer: done,
});

export const withdrawStaffRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/requests/:id/withdraw',
  access: ACCOUNT_ROLES,
  limit: 'write',
  params: idParams,
  answer: done,
});

/** Closes the account of another member of staff: sessions and sockets end, claims are released. */
export const disableStaffEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/:id/disable',
  access: ['admin'],
  limit: 'write',
  params: idParams,
  answer: done,
});

const linkToken = z.string().min(20).max(100);

/** What the person of a link sets up: an authenticator, and for an invitation a passphrase. Each call gives another secret. */
export const openStaffLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/links/open',
  access: 'public',
  limit: 'signUp',
  body: z.strictObject({ linkToken }),
  answer: z.strictObject({
    kind: z.enum(['invitation', 'factorReset']),
    deskName: z.string(),
    signInName: z.string(),
    secret: z.string(),
    otpauthUri: z.string(),
    /** Sealed: what was shown, for `redeemStaffLinkEndpoint`. */
    setupToken: z.string(),
  }),
});

/** Uses a link up. `passphrase`: a new one for an invitation, the person's own for a reset. */
export const redeemStaffLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff/links/redeem',
  access: 'public',
  limit: 'signUp',
  body: z.strictObject({
    linkToken,
    setupToken: z.string().max(1_024),
    passphrase: z.union([newPassphrase, z.string().min(1).max(LIMITS.passphraseMaxLength)]),
    oneTimeCode,
  }),
  answer: done,
});

/** Own sign-ins, newest first, among which their owner can notice one of another person. */
export const listOwnSignInsEndpoint = endpoint({
  method: 'GET',
  path: '/api/me/sign-ins',
  access: STAFF_ROLES,
  limit: 'read',
  answer: z.strictObject({
    signIns: z.array(z.strictObject({ at: instant, outcome: z.enum(['signedIn', 'codeRefused']) })),
  }),
});
