import { isForLeadAlone } from '../../../shared/domain/moderation/authorityReport.ts';
import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

type ReadersDeps = Pick<ModerationDeps, 'caseReaders'>;

/**
 * Those of the cases that look again at a case which only a safeguarding lead may read (R23). Only a lead may work these, because what was
 * restricted is read in them. The suspicion is read each time: it can be raised after the second case was opened.
 * @returns their ids
 */
export async function findForLeadByOrigin(
  { caseReaders }: ReadersDeps,
  found: readonly Pick<ModerationCase, '_id' | 'originIds'>[],
): Promise<ReadonlySet<string>> {
  const originIds = [...new Set(found.flatMap((one) => one.originIds))];
  if (originIds.length === 0) return new Set();
  const restricted = new Set(await caseReaders.findForLeadAlone(originIds));
  const inheriting = found.filter((one) => one.originIds.some((id) => restricted.has(id)));
  return new Set(inheriting.map(({ _id }) => _id));
}

/** Whether only a safeguarding lead reads the words of a case, by a suspicion in it or in one that it looks at again (R23). */
export async function isForLeadReaders(
  deps: ReadersDeps,
  found: Pick<ModerationCase, '_id' | 'authorityReports' | 'originIds'>,
): Promise<boolean> {
  return isForLeadAlone(found) || (await findForLeadByOrigin(deps, [found])).size > 0;
}
