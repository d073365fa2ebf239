import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { loadCase } from '../case.access.ts';
import { noteRead, requireMayRead, requireMayReadText } from '../case.reads.ts';
import { locateReport, locateText } from '../case.words.ts';
import type { CaseWords } from '../case.words.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openFindings } from '../sealedFindings.ts';
import { findingsScope } from '../sealingScopes.ts';

interface ReadInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** `messageId`: public id of a message, an attempt, or of the case itself for words that it keeps; `reportId`: of a report of the case. */
  what: { what: 'message'; messageId: string } | { what: 'report'; reportId: string };
  /** Why a text of a closed case is read. */
  reason?: string | undefined;
}

/**
 * Uncovers words that belong to a case. The read is in the audit before the words leave (R38), and renews the claim.
 * @returns the text, null where it was erased, and the UTF-16 spans of the findings in it
 * @throws {AppError} notFound for any other words; ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own that has not expired
 * @throws {AppError} reasonNeeded in a closed case
 */
export function readInCase(deps: ModerationDeps) {
  return async ({ id, actor, what, reason }: ReadInput) => {
    const found = await loadCase(deps, { id, actor });
    await requireMayRead(deps, found, { actor, reason });
    const target =
      what.what === 'report'
        ? await locateReport(deps, found, what.reportId)
        : await locateText(deps, found, what.messageId);
    await requireMayReadText(deps, { actor, textId: target.id });
    const subject = { kind: target.kind, id: target.id };
    await deps.audit.record({ actorId: actor.accountId, action: 'case.read', subject, caseId: found._id });
    await noteRead(deps, found, { actor, textId: target.textId ?? target.id, reason });
    const text = await target.read();
    return { text, spans: spansWithin(await readFindings(deps, target), text) };
  };
}

async function readFindings({ sealer }: ModerationDeps, { findings }: CaseWords): Promise<CheckFinding[]> {
  return findings ? openFindings(sealer, findingsScope(findings.place), findings.sealed) : [];
}

/** Leaves out the spans that do not fit the text: a redaction has shortened it since the check. */
function spansWithin(findings: readonly CheckFinding[], text: string | null) {
  return findings.flatMap(({ kind, start, end, reasonCode }) =>
    start === null || end === null || text === null || end > text.length
      ? []
      : [{ kind, start, end, reasonCode }],
  );
}
