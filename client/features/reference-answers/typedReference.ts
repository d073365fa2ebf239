import { referenceAnswers } from '../../../shared/contracts/references.ts';
import type { ReferenceAnswers } from '../../../shared/contracts/references.ts';

/** A reference as it is typed: nothing is validated, and nothing is chosen beforehand. */
export interface TypedReference {
  known: string;
  character: string;
  withYoungPeople: string;
  worried: ReferenceAnswers['worried'] | null;
  worry: string;
  recommend: ReferenceAnswers['recommend'] | null;
}

export type ReferenceField = keyof TypedReference;

export const EMPTY_REFERENCE: TypedReference = {
  known: '',
  character: '',
  withYoungPeople: '',
  worried: null,
  worry: '',
  recommend: null,
};

const FIELDS = Object.keys(EMPTY_REFERENCE);
const isField = (name: string): name is ReferenceField => FIELDS.includes(name);

/** The complete answers, or the invalid fields in the order of the page. */
export function referenceOf(typed: TypedReference): {
  answers: ReferenceAnswers | null;
  wrong: ReferenceField[];
} {
  const { worry, ...rest } = typed;
  const isWorried = typed.worried === 'yes';
  const parsed = referenceAnswers.safeParse({ ...rest, ...(isWorried && { worry }) });
  if (parsed.success) return { answers: parsed.data, wrong: [] };
  const paths = parsed.error.issues.map(({ path }) => String(path[0]));
  return { answers: null, wrong: FIELDS.filter(isField).filter((field) => paths.includes(field)) };
}
