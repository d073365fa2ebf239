import type { AuditDeps } from '../audit.deps.ts';
import { staffNamesOf } from '../audit.names.ts';

/** More than any case has; a case of a year of reads stays below it. */
const MAX_ROWS = 1_000;

/** What was done in a case, oldest first, the newest 1,000; `by` is a desk name, null for the service. */
export function listOfCase(deps: Pick<AuditDeps, 'accounts' | 'rows'>) {
  return async (caseId: string): Promise<{ at: string; by: string | null; action: string }[]> => {
    const rows = await deps.rows.search({ caseId }, { before: null, limit: MAX_ROWS });
    const nameOf = await staffNamesOf(
      deps,
      rows.flatMap(({ actorId }) => actorId ?? []),
    );
    return rows
      .map(({ at, actorId, action }) => ({
        at: at.toISOString(),
        by: actorId === null ? null : nameOf(actorId),
        action,
      }))
      .reverse();
  };
}
