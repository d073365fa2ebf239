import type { Actor } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ModerationCase } from './case.model.ts';
import { canWork } from './case.policy.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Loads a case for a member of staff.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound
 * @throws {AppError} ownCase when the case is about the actor's own words or conduct
 */
export async function loadCase(
  { cases }: Pick<ModerationDeps, 'cases'>,
  { id, actor }: { id: string; actor: Actor },
): Promise<ModerationCase> {
  const found = await cases.find(id);
  if (!found) throw new AppError('notFound');
  if (!canWork(found, actor.accountId)) throw new AppError('ownCase');
  return found;
}
