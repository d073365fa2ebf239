import type { MyAppeal } from '../../../shared/contracts/appeals.ts';
import type { AppealRecord } from './appeal.model.ts';

/** An appeal for its person: never who decided. */
export function presentAppeal({ publicId, subject, at, decideBy, outcome }: AppealRecord): MyAppeal {
  const times = { at: at.toISOString(), decideBy: decideBy.toISOString() };
  return { id: publicId, about: subject.kind, subjectId: subject.id, ...times, outcome };
}
