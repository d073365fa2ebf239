import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { AuditSearch, searchAudit } from '../queries/searchAudit.ts';
import type { recordRow } from './recordRow.ts';

/** Searches the audit for a member of staff, and records that they did, before anything leaves. */
export function readAudit({
  record,
  search,
}: {
  record: ReturnType<typeof recordRow>;
  search: ReturnType<typeof searchAudit>;
}) {
  return async (input: { actor: Actor; search: AuditSearch }) => {
    const { after, ...by } = input.search;
    await record({
      actorId: input.actor.accountId,
      action: 'audit.searched',
      subject: { kind: 'audit', id: 'rows' },
      reason: [...Object.values(by), ...(after === undefined ? [] : ['further page'])].join(' ') || 'all',
    });
    return search(input);
  };
}
