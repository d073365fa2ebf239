import { z } from 'zod';
import { CHECK_LEVELS, CHECK_OUTCOMES } from '../domain/screening/checks.ts';
import { calendarDate, done, idParams, instant, publicId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { applicationView, SCREENING_ROLES } from './screening.ts';

const checkLevel = z.enum(CHECK_LEVELS);

/** Makes the reference under which the outside provider is asked for a background check. */
export const requestCheckEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/checks/requests',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version: z.number().int(), level: checkLevel }),
  answer: applicationView,
});

const checkAnswer = z.strictObject({
  /** The reference that the provider was given. */
  request: publicId,
  level: checkLevel,
  outcome: z.enum(CHECK_OUTCOMES),
  /** Calendar date of the certificate; nothing else of it. */
  issuedOn: calendarDate,
  sentAt: instant,
  /** HMAC-SHA256 of `signedText`, in hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What the outside provider says of a check. */
export const answerCheckEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/checks/answers',
  access: 'public',
  limit: 'command',
  limitInCommand: 'deadLink',
  body: checkAnswer,
  answer: done,
});

/** The text that a provider signs: the fields in this order, one a line. */
export function signedText({
  request,
  level,
  outcome,
  issuedOn,
  sentAt,
}: Omit<z.infer<typeof checkAnswer>, 'signature'>): string {
  return [request, level, outcome, issuedOn, sentAt].join('\n');
}
