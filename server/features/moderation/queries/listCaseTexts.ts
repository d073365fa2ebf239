import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { loadCase } from '../case.access.ts';
import { readAddedTexts } from '../case.messages.ts';
import { presentCaseMessage } from '../case.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * A page of the texts that were added to a case, covered, oldest first.
 * @param input `id`: public id of the case; `from`: how many newer texts to skip.
 * @throws {AppError} notFound, ownCase
 */
export function listCaseTexts(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor; from: number }): Promise<Pick<CaseView, 'messages'>> => {
    const found = await loadCase(deps, input);
    const texts = await readAddedTexts(deps, found, input);
    return { messages: texts.map(presentCaseMessage) };
  };
}
