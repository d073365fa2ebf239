import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export type { CheckResult };

interface Person {
  ageBand: AgeBand | null;
  persona: Persona | null;
  closed: boolean;
}

export interface AccountsPort {
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, Person>>;
}

/** Who may be matched at all (R1, R4). */
export interface ScreeningPort {
  matchableMentors(ageBand: AgeBand): Promise<readonly string[]>;
  isMatchable(input: { mentorId: string; ageBand: AgeBand }): Promise<boolean>;
  /** The same question in the transaction that relies on the answer: it conflicts with a suspension that crosses it. */
  relyOnMatchable(input: { mentorId: string; ageBand: AgeBand }): Promise<boolean>;
}

export interface TimePort {
  /** Whole minutes left this week; a mentor without settings is absent. */
  minutesLeft(mentorIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface ReputationPort {
  /** What others see; a mentor who is absent is new. */
  standings(mentorIds: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** The public view's mean to rank by; a mentor below the public threshold is absent and ranks by the prior. */
  rankMeans(mentorIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface ConversationsPort {
  /** Begins one in the running transaction. */
  begin(input: {
    menteeId: string;
    mentorId: string;
    ageBand: AgeBand;
    topicLabel: string;
    matchRequestId: string;
  }): Promise<{ publicId: string }>;
  countOpen(mentorId: string): Promise<number>;
  /** Whether the two have or had a conversation. */
  everTalked(input: { menteeId: string; mentorId: string }): Promise<boolean>;
}

export interface ModerationPort {
  screenText(input: {
    accountId: string;
    text: string;
    from: Side;
    ageBand: AgeBand;
    what: 'helpRequest' | 'profile';
  }): Promise<CheckResult>;
  /** Opens the case the text calls for, once for each subject; joins the running transaction. */
  openCase(input: {
    subject: { kind: 'helpRequest' | 'mentorProfile'; id: string };
    /** Whose words they are. */
    accountId: string;
    from: Side;
    ageBand: AgeBand | null;
    text: string;
    result: CheckResult;
  }): Promise<void>;
}

export interface MatchingPorts {
  accounts: AccountsPort;
  screening: ScreeningPort;
  time: TimePort;
  reputation: ReputationPort;
  conversations: ConversationsPort;
  moderation: ModerationPort;
}
