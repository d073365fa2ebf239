import type { ScreeningState } from '../../../shared/domain/screening/states.ts';

/** What accounts needs of the screening feature. */
export interface AccountsScreeningPort {
  /** Opens an empty application; joins the running transaction. */
  begin(input: { mentorId: string }): Promise<void>;
  stateOf(mentorId: string): Promise<ScreeningState | null>;
}

export interface AccountsAuditPort {
  /** Joins the running transaction. */
  record(input: {
    actorId: string | null;
    action: string;
    subject: { kind: string; id: string };
  }): Promise<void>;
}
