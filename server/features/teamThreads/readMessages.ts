import { z } from 'zod';
import type { TeamMessage } from '../../../shared/contracts/teamThreads.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { presentTeamMessage } from './teamThread.presenter.ts';
import type { TeamMessageRecord, TeamThread } from './teamThread.model.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';

type CursorDeps = Pick<TeamThreadsDeps, 'cursors'>;

const position = z.strictObject({
  kind: z.literal('teamThread'),
  threadId: z.string(),
  seq: z.number().int(),
});

/** A sealed position in a thread. */
export function sealPosition({ cursors }: CursorDeps, input: { threadId: string; seq: number }): string {
  return cursors.seal({ kind: 'teamThread', ...input });
}

/** @throws {AppError} cursorGone for a position in another thread, or one that was not sealed here */
export function openPosition({ cursors }: CursorDeps, { threadId, cursor }: PositionInput): number {
  return cursors.open(cursor, position.extend({ threadId: z.literal(threadId) })).seq;
}

interface PositionInput {
  threadId: string;
  cursor: string;
}

/** Data key and record under which a message is sealed: the key of the thread, for its messages alone. */
export function teamMessageScope({ _id, threadId }: Pick<TeamMessageRecord, '_id' | 'threadId'>) {
  return { scope: `teamThread:${threadId}`, recordId: _id };
}

/**
 * A page of a thread, oldest first: the newest messages, or those before a cursor.
 * @returns `newest`: the number of the newest message on the page; null on an empty one
 * @throws {AppError} cursorGone
 */
export async function readMessages(
  deps: Pick<TeamThreadsDeps, 'cursors' | 'sealer' | 'threads'>,
  { thread, before }: { thread: TeamThread; before: string | undefined },
): Promise<{ messages: TeamMessage[]; earlier: string | null; newest: number | null }> {
  const threadId = thread._id;
  const seq = before === undefined ? Infinity : openPosition(deps, { threadId, cursor: before });
  const limit = LIMITS.historyPage;
  const found = (
    await deps.threads.findBefore({ threadId, seq: Math.min(seq, thread.lastSeq + 1), limit })
  ).toReversed();
  const messages: TeamMessage[] = [];
  for (const one of found) {
    const text = await deps.sealer.open({ ...teamMessageScope(one), sealed: one.text });
    messages.push(presentTeamMessage(one, text));
  }
  const first = found[0]?.seq ?? 1;
  return {
    messages,
    earlier: first > 1 ? sealPosition(deps, { threadId, seq: first }) : null,
    newest: found.at(-1)?.seq ?? null,
  };
}
