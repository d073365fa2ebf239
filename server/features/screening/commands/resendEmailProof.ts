import { AppError } from '../../../platform/http/index.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * Has another mail with the link sent to the volunteer's contact address.
 * @throws {AppError} notFound: this mentor has no application.
 * @throws {AppError} moveNotAllowed: it was not sent in, or the address is confirmed.
 * @throws {AppError} tooMany: too many links were asked for today.
 */
export function resendEmailProof({ applications, clock, emailProofs, limiter }: ScreeningDeps) {
  return async ({ by }: { by: Acting }): Promise<void> => {
    await limiter.consume('confirmEmail', by.accountId);
    const application = await applications.findOfMentor(by.accountId);
    if (!application) throw new AppError('notFound');
    const { _id: applicationId, state, emailProof } = application;
    if (state === 'draft' || emailProof.confirmedAt !== null) throw new AppError('moveNotAllowed');
    const to = { ...emailProof, dueAt: clock.now(), attempts: 0, asked: emailProof.asked + 1 };
    await emailProofs.change({ applicationId, from: emailProof, to });
  };
}
