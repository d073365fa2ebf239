import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { decideTogetherEndpoint, listRelatedCasesEndpoint } from '../../../shared/contracts/desk.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { call } from '../../platform/api/call.ts';

/** A push may be lost. */
const POLL_MS = 15_000;

/** Other cases of the same conversation or people. The key begins with that of the case: what invalidates it invalidates these. */
export function useRelatedCases(id: string) {
  return useQuery({
    queryKey: ['case', id, 'related'],
    queryFn: ({ signal }) => call(listRelatedCasesEndpoint, { params: { id } }, { signal }),
    refetchInterval: POLL_MS,
  });
}

/** "No action" on several cases, all or none. */
export function useDecideTogether(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ rows, reason }: { rows: readonly CaseRow[]; reason: string }) =>
      call(decideTogetherEndpoint, {
        body: { cases: rows.map(({ id: caseId, version }) => ({ id: caseId, version })), reason },
      }),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: ['case', id] });
      await cache.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}

/** Whether a row may be among those that are decided together: of low risk at most, not decided, and one's own. */
export function mayDecideTogether(row: CaseRow): boolean {
  return riskRank(row.risk) <= riskRank('low') && isUndecided(row) && row.claimedByMe;
}
