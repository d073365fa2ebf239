import { FINAL_SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import type { ReferenceRequest } from './reference.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

const FINAL: readonly ScreeningState[] = FINAL_SCREENING_STATES;

/**
 * The request of a one-time link. The rate is taken before the look-up, so that parallel guesses count, and given back for a link that works.
 * @throws {AppError} linkGone: the link is unknown, was used or has expired, or the application is over.
 * @throws {AppError} tooMany: too many links were tried from this address.
 */
export async function findLinkedReference(
  { applications, clock, limiter, references }: ScreeningDeps,
  { linkToken, visitor }: { linkToken: string; visitor: string },
): Promise<{ request: ReferenceRequest; application: Application }> {
  await limiter.consume('deadLink', visitor);
  const request = await references.findByLink({ linkHash: sha256Hex(linkToken), now: clock.now() });
  const application = request && (await applications.findById(request.applicationId));
  if (!request || !application || FINAL.includes(application.state)) throw new AppError('linkGone');
  await limiter.refund('deadLink', visitor);
  return { request, application };
}
