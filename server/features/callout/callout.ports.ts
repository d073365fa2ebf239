import type { Actor, StaffRole } from '../../../shared/contracts/actor.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { PageOutcome } from '../../../shared/domain/callout/pages.ts';
import type { NoticeChannel, PageKind } from '../../../shared/domain/notices/kinds.ts';

/** A member of staff whose account is open. */
export interface CalloutPerson {
  accountId: string;
  role: StaffRole;
  deskName: string;
}

export interface CalloutAccountsPort {
  /** The members of staff of these roles whose account is open. */
  listStaffOfRoles(roles: readonly StaffRole[]): Promise<CalloutPerson[]>;
  findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
}

export interface CalloutAuditPort {
  /** Joins the running transaction. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
    caseId?: string;
  }): Promise<void>;
}

export interface CalloutCasesPort {
  /** For each case, those of the accounts that may work on it (R4, R21). */
  whoMayWork(input: {
    caseIds: readonly string[];
    accountIds: readonly string[];
  }): Promise<ReadonlyMap<string, readonly string[]>>;
  /** When the claim on a case ends or has ended; null for a case that no one has claimed. */
  claimedUntil(caseId: string): Promise<Date | null>;
  /**
   * The id of a case that the actor may work on.
   * @throws {AppError} notFound, ownCase, notAllowed
   */
  requireWorkable(input: { id: string; actor: Actor }): Promise<{ caseId: string }>;
}

/** E-mail and web push. */
export interface CalloutChannelsPort {
  /**
   * Sends at once, whatever the quiet hours of the person say.
   * @param input `about` makes a repeated call idempotent; `path` is the screen that the notice opens
   */
  sendNow(input: {
    accountId: string;
    kind: PageKind;
    about: string;
    path: string;
  }): Promise<readonly { channel: NoticeChannel; outcome: PageOutcome }[]>;
}

export interface CalloutPorts {
  accounts: CalloutAccountsPort;
  audit: CalloutAuditPort;
  cases: CalloutCasesPort;
  channels: CalloutChannelsPort;
}
