import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import type { MessageStatus } from '../../../shared/domain/conversation/view.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

export interface ModerationAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
}

export interface ModerationAuditPort {
  /** Joins the running transaction; outside one it is stored at once. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
    reason?: string;
  }): Promise<void>;
}

export interface ModerationConversationsPort {
  membersOf(conversationId: string): Promise<{ menteeId: string; mentorId: string; ageBand: AgeBand }>;
  standingOf(conversationId: string): Promise<{ publicId: string; state: string; locks: readonly string[] }>;
  /** Both join the running transaction; doing it twice under one `lockId` is once. */
  lock(input: { conversationId: string; lockId: string; by: string | null }): Promise<unknown>;
  unlock(input: { conversationId: string; lockId: string; by: string | null }): Promise<unknown>;
  showHelpCard(input: { conversationId: string }): Promise<void>;
  /** Throws `notFound` for what this person may not see. Without a message: the conversation itself. */
  locateFor(input: {
    actor: Actor;
    conversationId: string;
    messageId: string | null;
  }): Promise<{ conversationId: string; entryId: string | null; side: Side }>;
  /** The message and those around it, oldest first, no words. */
  readAround(input: { conversationId: string; entryId: string; count: number }): Promise<
    {
      entryId: string;
      publicId: string;
      from: Side;
      at: Date;
      status: MessageStatus;
    }[]
  >;
}

export interface ModerationMessagesPort {
  /** The words as they stand, for evidence and for the desk; null when they are gone. */
  readWords(input: { conversationId: string; entryId: string }): Promise<string | null>;
  /** All join the running transaction; throw `moveNotAllowed` for what is not possible any more. */
  release(input: { conversationId: string; entryId: string; by: string }): Promise<void>;
  redact(input: {
    conversationId: string;
    entryId: string;
    by: string;
    spans: readonly { start: number; end: number }[];
  }): Promise<void>;
  remove(input: { conversationId: string; entryId: string; by: string }): Promise<void>;
}

export interface ModerationTimePort {
  /** After the commit: an exemption began or ended in this conversation. */
  riskChanged(input: { mentorId: string; conversationId: string }): Promise<void>;
}

/** What a judgement means for the listener. Both join the running transaction. */
export interface ModerationAttentionPort {
  /** Kept as a label; `watch` listens more closely to that side. */
  recordJudgement(input: {
    caseId: string;
    entryId: string;
    conversationId: string;
    side: Side;
    judged: Judgement;
    by: string;
  }): Promise<void>;
  /** A person has read what was heard of this side and decided: it counts no further. */
  resetRunningScore(input: { conversationId: string; side: Side }): Promise<void>;
}

export interface ModerationPorts {
  accounts: ModerationAccountsPort;
  attention: ModerationAttentionPort;
  audit: ModerationAuditPort;
  conversations: ModerationConversationsPort;
  messages: ModerationMessagesPort;
  time: ModerationTimePort;
}
