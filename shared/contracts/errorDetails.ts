import { z } from 'zod';
import { EVIDENCE_PIECES } from '../domain/screening/evidence.ts';
import { PASSPHRASE_FAULTS } from '../domain/names/passphraseFault.ts';
import { instant } from './common.ts';
import { blockedDetails } from './conversations.ts';
import type { BlockedDetails } from './conversations.ts';
import type { ErrorCode } from './errors.ts';

/** The change that came first: the alias of its author, null for the system, and the action or new state. */
const firstChange = z.strictObject({ by: z.string().nullable(), action: z.string(), at: instant });

const SHAPES = {
  /** Without `attemptId` the words were no message: nothing was stored, so there is nothing to dispute. */
  blocked: blockedDetails.partial({ attemptId: true }),
  blockedHarm: blockedDetails,
  // A goal or message that signals risk is stored apart, whatever it was refused for.
  badRequest: blockedDetails,
  conversationClosed: blockedDetails,
  conversationLocked: blockedDetails,
  conversationNotActive: blockedDetails,
  unavailable: blockedDetails,
  timeSpent: z.strictObject({ opensAt: instant, ...blockedDetails.partial().shape }),
  weakPassphrase: z.strictObject({ fault: z.enum(PASSPHRASE_FAULTS) }),
  /** Desk name of the member of staff who has the case, and when the claim expires. */
  caseClaimed: z.strictObject({ by: z.string(), until: instant }),
  /** The pieces that the step needs, and that are missing or have lapsed. */
  evidenceMissing: z.strictObject({ missing: z.array(z.enum(EVIDENCE_PIECES)) }),
  /** End of the break. */
  breakNeeded: z.strictObject({ until: instant }),
  staleVersion: z.union([firstChange, blockedDetails]),
} as const satisfies Partial<Record<ErrorCode, z.ZodType>>;

/** A code whose errors may have `details`. */
export type DetailedCode = keyof typeof SHAPES;
export type ErrorDetails = { [C in DetailedCode]: z.infer<(typeof SHAPES)[C]> };

/** The shape of `details` by error code. An error of any other code has none. */
export const ERROR_DETAILS: { readonly [C in DetailedCode]: z.ZodType<ErrorDetails[C]> } = SHAPES;

/** A code whose details may tell the writer about a text that was refused and stored apart. */
export type RejectedTextCode = {
  [C in DetailedCode]: BlockedDetails extends ErrorDetails[C] ? C : never;
}[DetailedCode];

/** Codes whose details are about no refused text. */
const WITHOUT_TEXT = ['timeSpent', 'weakPassphrase', 'caseClaimed', 'evidenceMissing'] as const;

/** Whether the details of a code may be about a text that was refused. */
export function isRejectedTextCode(code: string): code is RejectedTextCode {
  return code in SHAPES && !WITHOUT_TEXT.some((one) => one === code);
}

/** The details of an error of this code; undefined for an error of another code, and for details of another shape. */
export function detailsOf<C extends DetailedCode>(
  code: C,
  error: { code: string; details?: unknown } | null | undefined,
): ErrorDetails[C] | undefined {
  return error?.code === code ? ERROR_DETAILS[code].safeParse(error.details).data : undefined;
}
