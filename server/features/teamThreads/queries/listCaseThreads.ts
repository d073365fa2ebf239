import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { listCaseThreadsEndpoint } from '../../../../shared/contracts/teamThreads.ts';
import { casePartiesOf } from '../caseParties.ts';
import { mayWriteTo } from '../teamThread.policy.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

/**
 * The people whom a case is about, with how much the team and they have written to each other: without a word of it.
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function listCaseThreads(deps: Pick<TeamThreadsDeps, 'conversations' | 'moderation' | 'threads'>) {
  return async (input: {
    actor: Actor;
    id: string;
  }): Promise<AnswerInput<typeof listCaseThreadsEndpoint>> => {
    const { actor, id } = input;
    const found = await deps.moderation.findCaseReference({ id, actor });
    const parties = await casePartiesOf(deps, found);
    const existing = await deps.threads.findByKeys(parties.map(({ key }) => key));
    const personas =
      found.conversationId === null ? null : await deps.conversations.personasOf(found.conversationId);
    return {
      threads: parties.map(({ key, side }) => {
        const thread = existing.find((one) => one.key === key);
        return {
          side,
          alias: personas?.[side].alias ?? null,
          messages: thread?.lastSeq ?? 0,
          lastAt: thread?.lastAt.toISOString() ?? null,
          waits: thread ? thread.teamSeq < thread.lastSeq : false,
          mayWrite: mayWriteTo(found, { side, role: actor.role }),
        };
      }),
    };
  };
}
