import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TeamThreadRow } from '../../../../shared/contracts/teamThreads.ts';
import { presentTeamThread } from '../teamThread.presenter.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

/** The threads of a person with the team, newest first. */
export function listTeamThreads({
  conversations,
  threads,
}: Pick<TeamThreadsDeps, 'conversations' | 'threads'>) {
  return async ({ accountId }: Actor): Promise<{ threads: TeamThreadRow[] }> => {
    const ofPerson = await threads.listOf(accountId);
    const publicIds = await conversations.publicIdsOf(ofPerson.flatMap((one) => one.conversationId ?? []));
    const rows: TeamThreadRow[] = [];
    for (const thread of ofPerson) {
      const { _id: threadId, conversationId, readSeq: seq } = thread;
      const unread = thread.teamSeq > seq ? await threads.countOfTeamAfter({ threadId, seq }) : 0;
      const about = conversationId === null ? null : (publicIds.get(conversationId) ?? null);
      rows.push(presentTeamThread(thread, { conversationId: about, unread }));
    }
    return { threads: rows };
  };
}
