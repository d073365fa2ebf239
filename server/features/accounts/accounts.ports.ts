import type { ScreeningState } from '../../../shared/domain/screening/states.ts';

/** The screening feature, as accounts need it. */
export interface AccountsScreeningPort {
  /** Opens an empty application; joins the running transaction. */
  begin(input: { mentorId: string; invitation?: string | undefined }): Promise<void>;
  /** Null where the mentor has no application. */
  stateOf(mentorId: string): Promise<ScreeningState | null>;
}

export interface AccountsAuditPort {
  /** Joins the running transaction. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
  }): Promise<void>;
  /** Audit rows of one subject, newest first. */
  listOf(input: {
    subjectId: string;
    actions: readonly string[];
    limit: number;
  }): Promise<{ at: Date; action: string }[]>;
}

export interface AccountsDeskPort {
  /** Ends the claims of staff on cases, of one session or of all of an account. Joins the running transaction. */
  endClaimsOf(owner: { sessionId: string } | { accountId: string }): Promise<void>;
}

export interface AccountsNotificationsPort {
  /** Ends web push in the browser of a session, or in all of an account. Joins the running transaction. */
  endPush(owner: { accountId: string; sessionId?: string }): Promise<void>;
}
