import type { InterviewSlot } from '../../../shared/contracts/interviews.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { interviewFacts, passesInterview } from '../../../shared/domain/screening/interview.ts';
import type { Interview } from './interview.model.ts';

type Slots = Pick<Interview, 'slots' | 'booked'>;

/** The offered interview times and the one that was taken, for the volunteer and staff. */
export function presentSlots({ slots, booked }: Slots): { slots: InterviewSlot[]; booked: string | null } {
  return {
    slots: slots.map(({ publicId: id, startsAt }) => ({ id, startsAt: startsAt.toISOString() })),
    booked,
  };
}

/** The scores and notes of the interviewers and of the second look, for screening staff. */
export function presentInterview(
  interview: Interview,
  {
    nameOf,
    notes,
  }: {
    nameOf: (accountId: string) => string;
    notes: { forms: readonly string[]; look: string | null };
  },
): ApplicationView['interview'] {
  const { forms, look } = interview;
  const scores = forms.map((form) => form.scores);
  return {
    ...presentSlots(interview),
    forms: forms.map((form, index) => ({
      by: nameOf(form.by),
      at: form.at.toISOString(),
      scores: form.scores,
      notes: notes.forms[index] ?? '',
      passes: passesInterview(form.scores),
    })),
    needsLook: interviewFacts(scores, look).needsLook,
    look: look && {
      by: nameOf(look.by),
      at: look.at.toISOString(),
      verdict: look.verdict,
      note: notes.look ?? '',
    },
  };
}
