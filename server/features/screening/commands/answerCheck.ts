import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CallInput } from '../../../../shared/contracts/endpoint.ts';
import type { answerCheckEndpoint } from '../../../../shared/contracts/checkProvider.ts';
import { signedText } from '../../../../shared/contracts/checkProvider.ts';
import { FINAL_SCREENING_STATES } from '../../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { storeCheck } from '../storeCheck.ts';

/** How far the time of a signed answer may be from ours. */
const TOLERANCE_MS = 5 * MINUTE_MS;
const FINAL: readonly ScreeningState[] = FINAL_SCREENING_STATES;

type Answer = CallInput<typeof answerCheckEndpoint>['body'];

/**
 * Takes what an outside provider says of a check that it was asked for. The signature is over all fields; a request is answered once, so
 * that a repeated answer is refused. Nothing tells a caller without the key whether a request exists.
 * @throws {AppError} notFound: no provider is set up, or the signature is not ours, is too old, or names no open request.
 * @throws {AppError} badRequest: another level than was asked for, or a date that cannot be.
 * @throws {AppError} tooMany: too many answers were refused to this address.
 */
export function answerCheck(deps: ScreeningDeps) {
  const store = storeCheck(deps);
  const { applications, clock, config, limiter } = deps;
  return async ({ answer, visitor }: { answer: Answer; visitor: string }): Promise<void> => {
    await limiter.consume('deadLink', visitor);
    const now = clock.now();
    const age = Math.abs(now.getTime() - Date.parse(answer.sentAt));
    if (
      config.checkProviderKey === null ||
      age > TOLERANCE_MS ||
      !isSigned(config.checkProviderKey, answer)
    ) {
      throw new AppError('notFound');
    }
    const { request: requestId, level, outcome, issuedOn } = answer;
    const application = await applications.findByCheckRequest(requestId);
    if (!application || FINAL.includes(application.state)) throw new AppError('notFound');
    await limiter.refund('deadLink', visitor);
    const checkRequests = application.checkRequests.map((one) =>
      one.publicId === requestId ? { ...one, answeredAt: now } : one,
    );
    const asked = application.checkRequests.find(({ publicId }) => publicId === requestId);
    if (asked?.level !== level) {
      throw new AppError('badRequest', { fields: { level: 'the level that was asked for' } });
    }
    const check = { kind: 'background', level, outcome, issuedOn } as const;
    await store({ application, check, by: null, checkRequests });
  };
}

/** Whether the signature (HMAC-SHA-256, hex) is that of the answer. Compares in constant time. */
function isSigned(key: Buffer, { signature, ...answer }: Answer): boolean {
  const expected = createHmac('sha256', key).update(signedText(answer)).digest();
  const actual = Buffer.from(signature, 'hex');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
