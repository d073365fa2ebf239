import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * The actor has talked about a severe case, or does not want to. The audit says that it is done, and no more.
 * @throws {AppError} notFound without such a debrief
 */
export function endDebrief({ audit, desks }: Pick<ModerationDeps, 'audit' | 'desks'>) {
  return async (input: { caseId: string; actor: Actor }): Promise<void> => {
    const { caseId, actor } = input;
    const { accountId: actorId } = actor;
    if (!(await desks.endDebrief({ accountId: actorId, caseId }))) throw new AppError('notFound');
    await audit.record({ actorId, action: 'desk.debriefed', subject: { kind: 'case', id: caseId } });
  };
}
