import type { SealedText } from '../../platform/crypto/index.ts';
import type { Application } from './application.model.ts';
import { applicationScope } from './applicationWords.ts';
import type { ScreeningDeps } from './screening.deps.ts';

type Sealing = Pick<ScreeningDeps, 'sealer'>;

/** Key scope and record id of interview notes. @param form index of the form, or `look` for the second look */
const placeOf = ({ _id, interview: { round } }: Application, form: number | 'look') => ({
  scope: applicationScope(_id),
  recordId: `${_id}:interview:${round}:${form}`,
});

/** Seals the notes of the next form, or of the second look. */
export function sealInterviewNotes(
  { sealer }: Sealing,
  application: Application,
  { text, isLook }: { text: string; isLook: boolean },
): Promise<SealedText> {
  const form = isLook ? 'look' : application.interview.forms.length;
  return sealer.seal({ ...placeOf(application, form), text });
}

/** The notes of the forms, in their order, and of the second look. */
export async function openInterviewNotes(
  { sealer }: Sealing,
  application: Application,
): Promise<{ forms: string[]; look: string | null }> {
  const { forms, look } = application.interview;
  return {
    forms: await Promise.all(
      forms.map(({ notes }, index) => sealer.open({ ...placeOf(application, index), sealed: notes })),
    ),
    look: look && (await sealer.open({ ...placeOf(application, 'look'), sealed: look.note })),
  };
}
