import { FINAL_SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

const FINAL: readonly ScreeningState[] = FINAL_SCREENING_STATES;

/**
 * Loads an application that evidence can be added to: sent in, not final, and unchanged since `version`.
 * @param input `id`: public id. `version`: the one that the person saw.
 * @throws {AppError} notFound: there is none, or it was not sent in.
 * @throws {AppError} moveNotAllowed: it is in a final state.
 * @throws {AppError} staleVersion: it was changed since `version`.
 */
export async function findAtVersion(
  { applications }: Pick<ScreeningDeps, 'applications'>,
  { id, version }: { id: string; version: number },
): Promise<Application> {
  const application = await applications.findSentIn(id);
  if (!application) throw new AppError('notFound');
  if (FINAL.includes(application.state)) throw new AppError('moveNotAllowed');
  if (application.version !== version) throw new AppError('staleVersion');
  return application;
}
