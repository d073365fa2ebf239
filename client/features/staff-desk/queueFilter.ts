import type { CaseQueueName, DeskView } from '../../../shared/contracts/desk.ts';
import type { CaseRow, RiskLevel } from '../../../shared/contracts/moderation.ts';

/** Which cases the queue lists. A search looks at all of them, closed ones too. */
export interface DeskFilter {
  queue: CaseQueueName;
  kind: CaseRow['kind'] | null;
  leastRisk: RiskLevel | null;
  search: string;
}

export const WHOLE_QUEUE: DeskFilter = { queue: 'all', kind: null, leastRisk: null, search: '' };

/** The filter as query parameters of the queue endpoints; empty parts are left out. */
export function queryOf({ queue, kind, leastRisk, search }: DeskFilter) {
  return {
    queue,
    ...(kind !== null && { kind }),
    ...(leastRisk !== null && { leastRisk }),
    ...(search.trim() !== '' && { search: search.trim() }),
  };
}

/** Whether it lists less than its queue. */
export function isNarrowed({ kind, leastRisk, search }: DeskFilter): boolean {
  return kind !== null || leastRisk !== null || search.trim() !== '';
}

export function filterOf({ queue, kind, leastRisk }: DeskView): DeskFilter {
  return { queue, kind, leastRisk, search: '' };
}

/** The saved views with this filter under a name; one of the same name is replaced. */
export function withView(views: readonly DeskView[], name: string, filter: DeskFilter): DeskView[] {
  const { queue, kind, leastRisk } = filter;
  return [...views.filter((one) => one.name !== name), { name, queue, kind, leastRisk }];
}
