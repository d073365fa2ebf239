import type { Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

export interface NotificationsAccountsPort {
  findPerson(accountId: string): Promise<{ role: Role; ageBand: AgeBand | null; closed: boolean } | null>;
}

/** The newest of what reached one side of a conversation: a message, or the release of one. */
export interface Arrival {
  accountId: string;
  side: Side;
  conversationId: string;
  mentorId: string;
  menteeId: string;
  /** Public id. */
  conversation: string;
  at: Date;
}

export interface NotificationsConversationsPort {
  /** What arrived after `from` and up to `until`, without what a mentor may not see yet. */
  arrivals(input: { from: Date; until: Date }): Promise<readonly Arrival[]>;
  /** Mentees of a mentor's open conversations whose message is the last there: they wait for an answer. */
  waitingMentees(mentorId: string): Promise<readonly { menteeId: string; conversation: string }[]>;
}

export interface NotificationsRepliesPort {
  /** Waits for replies begin and end with what arrives. Repeated, it changes nothing. */
  noteArrivals(arrivals: readonly Arrival[]): Promise<void>;
}

export interface NotificationsTimePort {
  /** When a mentor is there again who is away or outside their contact hours; null for everyone else. */
  silentUntil(accountId: string): Promise<Date | null>;
}

export interface NotificationsPorts {
  accounts: NotificationsAccountsPort;
  conversations: NotificationsConversationsPort;
  replies: NotificationsRepliesPort;
  time: NotificationsTimePort;
}
