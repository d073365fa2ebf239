import { applicationForm } from '../../../shared/contracts/screening.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';
import type { z } from 'zod';
import type { SealedText } from '../../platform/crypto/index.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

const draftForm = applicationForm.partial();
export type DraftForm = z.output<typeof draftForm>;

type Sealing = Pick<ScreeningDeps, 'sealer'>;

/** The scope under which everything of an application is sealed. */
export function applicationScope(applicationId: string): string {
  return `application:${applicationId}`;
}
/** Key scope and record id of the form. */
const formSealing = (applicationId: string) => ({
  scope: applicationScope(applicationId),
  recordId: `${applicationId}:form`,
});
/** Key scope and record id of the note on a referral. */
const referralNoteSealing = (applicationId: string) => ({
  scope: applicationScope(applicationId),
  recordId: `${applicationId}:referral`,
});
/** @param index of the step in the history */
const noteOf = (applicationId: string, index: number) => ({
  scope: applicationScope(applicationId),
  recordId: `${applicationId}:note:${index}`,
});

/** Seals a form, whole or in part, as JSON. */
export function sealForm({ sealer }: Sealing, applicationId: string, form: DraftForm): Promise<SealedText> {
  return sealer.seal({ ...formSealing(applicationId), text: JSON.stringify(form) });
}

/** The fields saved so far; an empty object when none were. */
export async function openDraft({ sealer }: Sealing, { _id, form }: Application): Promise<DraftForm> {
  if (!form) return {};
  return draftForm.parse(JSON.parse(await sealer.open({ ...formSealing(_id), sealed: form })));
}

/**
 * The form as it was sent in.
 * @throws {ZodError} the application was not sent in, so that its form is incomplete.
 */
export async function openForm(deps: Sealing, application: Application): Promise<ApplicationForm> {
  return applicationForm.parse(await openDraft(deps, application));
}

/** Seals the note of the application's next step. */
export function sealNote(
  { sealer }: Sealing,
  { _id, history }: Application,
  text: string,
): Promise<SealedText> {
  return sealer.seal({ ...noteOf(_id, history.length), text });
}

/** Seals the note that closes a task to refer a person. */
export function sealReferralNote(
  { sealer }: Sealing,
  { _id }: Application,
  text: string,
): Promise<SealedText> {
  return sealer.seal({ ...referralNoteSealing(_id), text });
}

/** The note that closed the task to refer a person; null without one. */
export async function openReferralNote(
  { sealer }: Sealing,
  { _id, referral }: Application,
): Promise<string | null> {
  const sealed = referral?.closed?.note;
  return sealed ? sealer.open({ ...referralNoteSealing(_id), sealed }) : null;
}

/** The notes of the history, in its order. */
export function openNotes({ sealer }: Sealing, { _id, history }: Application): Promise<(string | null)[]> {
  return Promise.all(
    history.map(async ({ note }, index) =>
      note ? sealer.open({ ...noteOf(_id, index), sealed: note }) : null,
    ),
  );
}
