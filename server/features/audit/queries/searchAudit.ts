import { z } from 'zod';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { STAFF_ROLES } from '../../../../shared/contracts/actor.ts';
import type { searchAuditEndpoint } from '../../../../shared/contracts/audit.ts';
import type { AnswerOf, ParsedInput } from '../../../../shared/contracts/endpoint.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { AuditDeps } from '../audit.deps.ts';
import { staffNamesOf } from '../audit.names.ts';
import { presentAuditRow } from '../audit.presenter.ts';
import type { RowFilter } from '../auditRow.repository.ts';
import { VERIFIED_ACTION, verificationOf } from '../verification.ts';

const ROWS_SHOWN = 50;

const position = z.object({ kind: z.literal('audit'), at: z.iso.datetime(), id: z.string() });

export type AuditSearch = ParsedInput<typeof searchAuditEndpoint>['body'];

/**
 * A page of the audit, newest first.
 * @throws {AppError} cursorGone for a cursor of another list
 */
export function searchAudit(deps: AuditDeps) {
  return async ({
    search: { after, ...search },
  }: {
    actor: Actor;
    search: AuditSearch;
  }): Promise<AnswerOf<typeof searchAuditEndpoint>> => {
    const from = after === undefined ? null : deps.cursors.open(after, position);
    const before = from && { at: new Date(from.at), id: from.id };
    const filter = await filterOf(deps, search);
    const found = filter ? await deps.rows.search(filter, { before, limit: ROWS_SHOWN + 1 }) : [];
    const shown = found.slice(0, ROWS_SHOWN);
    const last = found.length > ROWS_SHOWN ? shown.at(-1) : undefined;
    const [verification] = await deps.rows.findBySubject({
      subjectId: 'chain',
      actions: [VERIFIED_ACTION],
      limit: 1,
    });
    const nameOf = await staffNamesOf(
      deps,
      shown.flatMap(({ actorId }) => actorId ?? []),
    );
    const numbers = await deps.cases.numbersOf(shown.flatMap(({ caseId }) => caseId ?? []));
    return {
      rows: shown.map((row) => presentAuditRow(row, { nameOf, numbers })),
      next: last ? deps.cursors.seal({ kind: 'audit', at: last.at.toISOString(), id: last._id }) : null,
      verified: verificationOf(verification),
    };
  };
}

/** The filter of a search; null where nothing can match: an unknown name or number. */
async function filterOf(
  { accounts, cases }: Pick<AuditDeps, 'accounts' | 'cases'>,
  { by, group, caseNumber, fromDay, untilDay }: Omit<AuditSearch, 'after'>,
): Promise<RowFilter | null> {
  const filter: RowFilter = { group };
  if (by !== undefined) {
    const staff = await accounts.listStaffOfRoles(STAFF_ROLES);
    const named = staff.filter(({ deskName }) => deskName.toLowerCase() === by.toLowerCase());
    if (named.length === 0) return null;
    filter.actorIds = named.map(({ accountId }) => accountId);
  }
  if (caseNumber !== undefined) {
    const caseId = await cases.idOfNumber(caseNumber);
    if (caseId === null) return null;
    filter.caseId = caseId;
  }
  if (fromDay !== undefined) filter.from = new Date(fromDay);
  if (untilDay !== undefined) filter.until = new Date(Date.parse(untilDay) + DAY_MS);
  return filter;
}
