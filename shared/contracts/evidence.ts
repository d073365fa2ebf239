import { z } from 'zod';
import { DESK_ROLES } from './actor.ts';
import { idParams, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

/** `asked`: waits for a second person; `open`: its author may open the evidence now; `ended`: the time of either ran out. */
const evidenceState = z.enum(['asked', 'open', 'ended']);
export type EvidenceState = z.infer<typeof evidenceState>;

const evidenceView = z.strictObject({
  /** The newest request to open the evidence of the case; null before the first. */
  request: z
    .strictObject({
      id: publicId,
      state: evidenceState,
      by: z.string(),
      byMe: z.boolean(),
      at: instant,
      reason: z.string(),
      /** Why the young person is not told; null where they are. */
      unsafeToTell: z.string().nullable(),
      confirmedBy: z.string().nullable(),
      openUntil: instant.nullable(),
      /** Whether a message has told the young person. */
      told: z.boolean(),
      mayConfirm: z.boolean(),
    })
    .nullable(),
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const getEvidenceEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id/evidence',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: evidenceView,
});

/** The safeguarding lead asks to open the sealed evidence of a case (N8). The young person is told, unless it would put someone at risk. */
export const askEvidenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/evidence',
  access: ['safeguardingLead'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({
    reason: text(LIMITS.reasonLength),
    unsafeToTell: text(LIMITS.reasonLength).nullable(),
  }),
  answer: evidenceView,
});

/** Another person agrees: from then on the lead has an hour. */
export const confirmEvidenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/evidence/:requestId/confirmation',
  access: DESK_ROLES,
  limit: 'write',
  params: z.strictObject({ id: publicId, requestId: publicId }),
  answer: evidenceView,
});

const sealedPart = z.string().describe('external: read by shared/crypto/safeguardingCopy.ts');

const sealedCopy = z.strictObject({
  id: publicId,
  /** What was sealed: what the case is about, a text added to it, or a report with the messages around it. */
  what: z.enum(['case', 'text', 'report']),
  at: instant,
  /** What the copy was sealed for, which opening it takes. */
  aad: z.string(),
  keyId: sealedPart,
  enc: sealedPart,
  ct: sealedPart,
});
export type EvidenceCopy = z.infer<typeof sealedCopy>;

/** The sealed copies of a case, for the lead who asked, while the request is open. Each time is in the audit. They open with the key file alone. */
export const openEvidenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/evidence/:requestId/copies',
  access: ['safeguardingLead'],
  limit: 'write',
  params: z.strictObject({ id: publicId, requestId: publicId }),
  answer: z.strictObject({ copies: z.array(sealedCopy) }),
});
