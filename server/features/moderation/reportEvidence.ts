import { readSurroundings } from './case.messages.ts';
import type { ModerationDeps } from './moderation.deps.ts';

interface EvidenceInput {
  conversationId: string;
  /** The reported message; null for the whole conversation. */
  entryId: string | null;
  /** What the reporter wrote. */
  words: string | null;
}

/**
 * What a report is about, as it reads now, for the safeguarding lead: the reporter's words, and the message with the five on each side.
 * @returns JSON of `{ words, messages: [{ from, at, status, reported, text }] }`, oldest first
 */
export async function composeReportEvidence(deps: ModerationDeps, input: EvidenceInput): Promise<string> {
  const { conversationId, entryId, words } = input;
  const surrounding =
    entryId === null ? [] : await readSurroundings(deps, { conversationId, entryId, pieces: [] });
  const messages = await Promise.all(
    surrounding.map(async ({ entryId: id, from, at, status }) => ({
      from,
      at: at.toISOString(),
      status,
      reported: id === entryId,
      text: await deps.messages.readWords({ conversationId, entryId: id }),
    })),
  );
  return JSON.stringify({ words, messages });
}
