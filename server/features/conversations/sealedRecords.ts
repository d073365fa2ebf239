import type { Side } from '../../../shared/domain/conversation/states.ts';

/** The scope of the data key under which all words of a conversation are sealed. */
export function conversationKeyScope(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/** The record a goal is sealed under: one for each version, so that an old goal cannot replace a new one. */
export function goalRecordId(conversationId: string, version: number): string {
  return `${conversationId}:goal:${version}`;
}

/** The record a draft is sealed under: one for each side, so that neither can replace the other. */
export function draftRecordId(conversationId: string, side: Side): string {
  return `${conversationId}:draft:${side}`;
}

/** The record that the reason of a removal is sealed under, beside the entry that removes. */
export function removalRecordId(entryId: string): string {
  return `${entryId}:removedFor`;
}
