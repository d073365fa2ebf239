import type { Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

export interface DebriefsModerationPort {
  /** The conversation of a case about a young person's safety that its mentor was shown; null for any other case. */
  hardConversationOf(caseId: string): Promise<{ mentorId: string; conversationId: string } | null>;
}

export interface DebriefsConversationsPort {
  personasOf(conversationId: string): Promise<Record<Side, Persona>>;
  publicIdsOf(conversationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface DebriefsPorts {
  conversations: DebriefsConversationsPort;
  moderation: DebriefsModerationPort;
}
