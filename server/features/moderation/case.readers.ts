import { isForLeadAlone } from '../../../shared/domain/moderation/authorityReport.ts';
import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

type ReadersDeps = Pick<ModerationDeps, 'caseReaders'>;

/**
 * The ids of those cases that only a safeguarding lead may open: abuse was suspected in them, or in a case that they look again at, because what
 * was restricted is read in them (R23). The suspicion is read each time: it can be raised after the second case was opened.
 * @returns their ids
 */
export async function findForLead(
  { caseReaders }: ReadersDeps,
  found: readonly Pick<ModerationCase, '_id' | 'originIds'>[],
): Promise<ReadonlySet<string>> {
  if (found.length === 0) return new Set();
  const ids = [...new Set(found.flatMap(({ _id, originIds }) => [_id, ...originIds]))];
  const restricted = new Set(await caseReaders.findForLeadAlone(ids));
  const forLead = found.filter(({ _id, originIds }) => [_id, ...originIds].some((id) => restricted.has(id)));
  return new Set(forLead.map(({ _id }) => _id));
}

/** Whether only a safeguarding lead opens a case, by a suspicion in it or in one that it looks at again (R23). */
export async function isForLeadReaders(
  deps: ReadersDeps,
  found: Pick<ModerationCase, '_id' | 'authorityReports' | 'originIds'>,
): Promise<boolean> {
  return isForLeadAlone(found) || (await findForLead(deps, [found])).size > 0;
}
