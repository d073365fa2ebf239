import type { NewExtension } from '../../../shared/contracts/extensions.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { ExtensionState } from '../../../shared/contracts/extensions.ts';

export interface CoordinationAccountsPort {
  /** Unknown ids are left out. */
  findPersons(
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, { persona: Persona | null; closed: boolean }>>;
}

export interface CoordinationConversationsPort {
  /** How many open conversations mentors have, by account id; a mentor with none is absent. */
  countOpenByMentor(): Promise<ReadonlyMap<string, number>>;
}

export interface CoordinationRepliesPort {
  /** By account id, of mentors who missed a promise from an instant on: how many, and how many mentees wait past it now. */
  missedByMentor(from: Date): Promise<ReadonlyMap<string, { missed: number; unanswered: number }>>;
}

export interface CoordinationScreeningPort {
  /** Mentors in service, or out of it for a while, with the public id of their application. */
  listInService(): Promise<readonly { mentorId: string; publicId: string }[]>;
  /** The mentor in service whose application it is; null where there is none. */
  mentorInService(publicId: string): Promise<string | null>;
}

/** Seconds of all mentors in one week. */
interface WeekOfAll {
  weekKey: string;
  promisedSeconds: number;
  extensionSeconds: number;
  givenSeconds: number;
  leftSeconds: number;
  mentors: number;
}

/** One mentor's running week. */
export interface MentorTimeFacts {
  mentorId: string;
  timeZone: string;
  budgetSeconds: number;
  promisedSeconds: number;
  extensionSeconds: number;
  givenSeconds: number;
  leftSeconds: number;
  lastSeenAt: number;
  awayUntil: Date | null;
  offer: { seconds: number; state: ExtensionState; expiresAt: Date } | null;
}

export interface CoordinationTimePort {
  mentorWeeks(mentorIds: readonly string[]): Promise<readonly MentorTimeFacts[]>;
  sumsOfWeeks(weekKeys: readonly string[]): Promise<readonly WeekOfAll[]>;
  /** @throws {AppError} badRequest, extensionWaits, notFound */
  offerExtension(input: NewExtension & { mentorId: string; by: string }): Promise<void>;
  /** @throws {AppError} extensionGone, notFound */
  withdrawExtension(input: { mentorId: string; by: string }): Promise<void>;
}

export interface CoordinationPorts {
  accounts: CoordinationAccountsPort;
  conversations: CoordinationConversationsPort;
  replies: CoordinationRepliesPort;
  screening: CoordinationScreeningPort;
  time: CoordinationTimePort;
}
