import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { ReplyHabit } from '../../../shared/domain/time/replyHabit.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

export interface MatchedPerson {
  ageBand: AgeBand | null;
  persona: Persona | null;
  closed: boolean;
  hasSecondFactor: boolean;
}

export interface MatchingAccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, MatchedPerson>>;
}

/** Which mentors may be matched (R1, R4). */
export interface MatchingScreeningPort {
  /** The age bands that each mentor may be matched with; one who may be matched with no one is absent. */
  matchableBands(mentorIds: readonly string[]): Promise<ReadonlyMap<string, readonly AgeBand[]>>;
  isMatchable(input: { mentorId: string; ageBand: AgeBand }): Promise<boolean>;
  /** `isMatchable` for the transaction that relies on the answer: a concurrent suspension conflicts with it. */
  relyOnMatchable(input: { mentorId: string; ageBand: AgeBand }): Promise<boolean>;
  /** Whether the mentor is approved for people under 18, independent of the age of the person who asks. */
  mayMeetMinors(mentorId: string): Promise<boolean>;
}

export interface MatchingTimePort {
  /** Whole minutes left this week for a new mentee, none while the mentor is away; a mentor without settings is absent. */
  minutesToOffer(mentorIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** When a mentor whose minutes are used up has some again; null while there are some. */
  usedUpUntil(mentorId: string): Promise<Date | null>;
}

export interface MatchingRepliesPort {
  /** How soon mentors answer, by account id; a mentor of whom nothing can be said is absent. */
  replyHabitsOf(mentorIds: readonly string[]): Promise<ReadonlyMap<string, ReplyHabit>>;
}

export interface MatchingReputationPort {
  /** What others see, by account id; an absent mentor is new. */
  standings(mentorIds: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** The mean of the released numbers, from 0 to 1; a mentor without a release is absent and ranks by the prior. */
  rankMeans(mentorIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface MatchingConversationsPort {
  /** Begins a conversation in the running transaction. */
  begin(input: {
    menteeId: string;
    mentorId: string;
    ageBand: AgeBand;
    topicLabel: string;
    matchRequestId: string;
    oneQuestion: boolean;
  }): Promise<{ publicId: string }>;
  countOpen(mentorId: string): Promise<number>;
  /** Whether the two have, or had, a conversation. */
  everTalked(input: { menteeId: string; mentorId: string }): Promise<boolean>;
  /** The mentors with whom a mentee has, or had, a conversation. */
  mentorsOf(menteeId: string): Promise<ReadonlySet<string>>;
}

export interface MatchingModerationPort {
  screenText(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    what: 'helpRequest' | 'profile';
  }): Promise<CheckResult>;
  /** Opens the case that the text calls for, once for each subject. Joins the running transaction. */
  openCase(input: {
    subject: { kind: 'helpRequest' | 'mentorProfile'; id: string };
    /** The writer. */
    accountId: string;
    from: Side;
    ageBand: AgeBand | null;
    text: string;
    result: CheckResult;
  }): Promise<void>;
}

export interface MatchingNotificationsPort {
  /** Joins the running transaction. */
  notify(input: {
    accountId: string;
    kind: 'request' | 'decision' | 'someoneFree';
    about: string;
    path: string;
  }): Promise<void>;
  /** Marks a person's notices of one kind as opened, so that none of them is sent any more. Joins the running transaction. */
  openAll(input: { accountId: string; kind: 'someoneFree' }): Promise<void>;
}

export interface MatchingRestrictionsPort {
  /** The ids of those accounts that a restriction keeps out of matching now. */
  outOfMatching(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface MatchingPorts {
  accounts: MatchingAccountsPort;
  screening: MatchingScreeningPort;
  time: MatchingTimePort;
  replies: MatchingRepliesPort;
  reputation: MatchingReputationPort;
  conversations: MatchingConversationsPort;
  moderation: MatchingModerationPort;
  notifications: MatchingNotificationsPort;
  restrictions: MatchingRestrictionsPort;
}
