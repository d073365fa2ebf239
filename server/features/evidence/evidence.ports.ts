import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { EvidenceCopy } from '../../../shared/contracts/evidence.ts';

export interface EvidencePorts {
  accounts: {
    findPersons(accountIds: readonly string[]): Promise<ReadonlyMap<string, { persona: Persona | null }>>;
  };
  audit: {
    /** Joins the running transaction; outside one it is stored at once. */
    record(input: {
      actorId: string;
      action: string;
      subject: { kind: string; id: string };
      caseId: string;
      reason?: string;
    }): Promise<void>;
  };
  moderation: {
    /** @throws {AppError} notFound, ownCase, notAllowed */
    requireWorkable(input: { id: string; actor: Actor }): Promise<{ caseId: string }>;
    /** The copies of a case that only the safeguarding key opens, oldest first. */
    listSealedCopies(caseId: string): Promise<EvidenceCopy[]>;
    idOfNumber(number: string): Promise<string | null>;
  };
  teamThreads: {
    /**
     * Writes to the young person whom a case is about. Joins the running transaction.
     * @returns false where the case is about none
     */
    tellMentee(input: { actor: Actor; id: string; clientMessageId: string; text: string }): Promise<boolean>;
  };
}
