import { MATCHABLE_STATES } from '../../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import { sealInvitation } from '../invitation.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

const IN_SERVICE: readonly ScreeningState[] = MATCHABLE_STATES;

/**
 * A link by which a mentor invites a person to apply.
 * @throws {AppError} notAllowed: this mentor is not on probation or active.
 */
export function makeInvitation(deps: ScreeningDeps) {
  return async ({ by }: { by: Acting }): Promise<{ token: string; until: Date }> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    if (!application || !IN_SERVICE.includes(application.state)) throw new AppError('notAllowed');
    return sealInvitation(deps, by.accountId);
  };
}
