import { z } from 'zod';
import { TextErased } from '../crypto/sealer.ts';
import { AppError } from './appError.ts';

const STORE_AWAY =
  /^(Mongo(ose)?(ServerSelection|Network|NotConnected|PoolCleared|Topology|ConnectionPool|WaitQueue)|PoolCleared)/;
const httpError = z.object({ type: z.string().optional(), status: z.number() });

/** Any thrown value as an `AppError`; `internal` for an unexpected one. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof TextErased) return new AppError('erased');
  if (error instanceof Error && STORE_AWAY.test(error.name)) return new AppError('unavailable');
  const { type, status } = httpError.safeParse(error).data ?? {};
  if (type === 'entity.too.large') return new AppError('tooLarge');
  if (status !== undefined && status >= 400 && status < 500) return new AppError('badRequest');
  return new AppError('internal');
}

/**
 * Parses input from outside.
 * @throws {AppError} badRequest with the expectation for each field
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('badRequest', { fields: describeIssues(parsed.error) });
}

/** What is expected, by field path; without any value. */
export function describeIssues(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[[...path, key].join('.')] = 'not expected here';
    else fields[path.join('.')] ??= issue.message;
  }
  return fields;
}
