import type { MyAppeal } from '../../../shared/contracts/appeals.ts';
import type { AppealRecord } from './appeal.model.ts';

/** An appeal for its person: never who decided. `explained`: what the appealed explanation told. */
export function presentAppeal(
  { publicId, subject, at, decideBy, outcome }: AppealRecord,
  explained: MyAppeal['explained'],
): MyAppeal {
  const times = { at: at.toISOString(), decideBy: decideBy.toISOString() };
  return { id: publicId, about: subject.kind, subjectId: subject.id, explained, ...times, outcome };
}
