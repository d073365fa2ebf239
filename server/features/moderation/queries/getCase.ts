import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView, DecisionAction } from '../../../../shared/contracts/moderation.ts';
import type { ModerationCase } from '../case.model.ts';
import { actionsFor } from '../case.policy.ts';
import { entryOf, readSurroundings } from '../caseSubject.ts';
import { presentCase } from '../case.presenter.ts';
import type { CaseMessage } from '../case.presenter.ts';
import { loadCase } from '../commands/changeCase.ts';
import { caseScope } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** A case with its covered messages. The words come one by one, each read recorded (`readInCase`). */
export function getCase(deps: ModerationDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<CaseView> => {
    const found = await loadCase(deps, { id, actor });
    const { accounts, clock, conversations, sealer } = deps;
    const messages = await readMessages(deps, found);
    const standing =
      found.conversationId === null ? null : await conversations.standingOf(found.conversationId);
    const staffIds = [found.claim?.by ?? [], found.decisions.map(({ by }) => by)].flat();
    const reasons = await Promise.all(
      found.decisions.map(async ({ reason: sealed }) =>
        sealed === null
          ? ''
          : sealer.open({ scope: caseScope(found._id), recordId: `${found._id}:reason`, sealed }),
      ),
    );
    return presentCase(found, {
      viewerId: actor.accountId,
      now: clock.now(),
      persons: await accounts.findPersons(staffIds),
      messages,
      standing,
      reasons,
      actions: await readActions(deps, found, messages),
    });
  };
}

/** The acts that this case is open to as things stand. */
export async function readActions(
  deps: ModerationDeps,
  found: ModerationCase,
  messages?: readonly CaseMessage[],
): Promise<DecisionAction[]> {
  const { conversationId } = found;
  const seen = messages ?? (await readMessages(deps, found));
  const locks = conversationId === null ? [] : (await deps.conversations.standingOf(conversationId)).locks;
  const subject = seen.find((message) => message.decides);
  return actionsFor({ case: found, messageStatus: subject?.status ?? null, locks });
}

async function readMessages(deps: ModerationDeps, found: ModerationCase): Promise<CaseMessage[]> {
  const { conversationId, subject, publicId, wordsFrom, openedAt } = found;
  if (subject.kind === 'attempt') return readAttempt(deps, subject.id);
  const entryId = await entryOf(deps, found);
  if (conversationId !== null && entryId !== null) {
    const { pieces } = found;
    const around = await readSurroundings(deps, { conversationId, entryId, pieces });
    return around.map(({ entryId: id, ...message }) => ({
      ...message,
      subject: id === entryId || pieces.includes(id),
      decides: id === entryId,
    }));
  }
  if (wordsFrom === null || found.report) return [];
  return [{ publicId, from: wordsFrom, at: openedAt, status: 'held', subject: true, decides: false }];
}

async function readAttempt({ attempts }: ModerationDeps, attemptId: string): Promise<CaseMessage[]> {
  const attempt = await attempts.find(attemptId);
  if (!attempt) return [];
  const { publicId, from, at } = attempt;
  return [{ publicId, from, at, status: 'held', subject: true, decides: false }];
}
