import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { ModerationCase } from './case.model.ts';
import { caseNumberOf } from './case.policy.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** What the appeal of a case is about, with the case in which that was decided. Null for a case without an appeal. */
export async function readAppealed(
  { appeals, cases }: Pick<ModerationDeps, 'appeals' | 'cases'>,
  { subject }: ModerationCase,
): Promise<CaseView['appealed']> {
  const appeal = subject.kind === 'appeal' ? await appeals.find(subject.id) : null;
  if (!appeal) return null;
  const [origin] = await cases.findMany(appeal.decidedIn === null ? [] : [appeal.decidedIn]);
  return {
    about: appeal.subject.kind,
    decidedIn: origin ? { id: origin.publicId, number: caseNumberOf(origin) } : null,
  };
}
