import type { z } from 'zod';
import { applicationForm } from '../../../shared/contracts/screening.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';

export type FieldName = keyof ApplicationForm;
/** What the server keeps of a form that is not whole yet. */
export type Saved = z.infer<typeof savedForm>;
export type Referee = ApplicationForm['referees'][number];

const savedForm = applicationForm.partial();

/** The form as it is typed: everything a string until it is sent. */
export interface Typed {
  fullName: string;
  email: string;
  nation: ApplicationForm['nation'] | null;
  timeZone: string;
  weeklyMinutes: string;
  topicIds: string[];
  experience: string;
  motivation: string;
  ageBands: ApplicationForm['ageBands'];
  referees: [Referee, Referee];
  agreed: boolean;
}

const noReferee: Referee = { name: '', relationship: '', contact: '' };

/** The form filled with what was saved before. */
export function typedFrom(saved: Saved, timeZoneHere: string): Typed {
  const [first = noReferee, second = noReferee] = saved.referees ?? [];
  return {
    fullName: saved.fullName ?? '',
    email: saved.email ?? '',
    nation: saved.nation ?? null,
    timeZone: saved.timeZone ?? timeZoneHere,
    weeklyMinutes: String(saved.weeklyMinutes ?? 120),
    topicIds: saved.topicIds ?? [],
    experience: saved.experience ?? '',
    motivation: saved.motivation ?? '',
    ageBands: saved.ageBands ?? [],
    referees: [first, second],
    agreed: saved.codeOfConductVersion === 1,
  };
}

const filled = (typed: Typed): Record<FieldName, unknown> => ({
  fullName: typed.fullName,
  email: typed.email.trim(),
  nation: typed.nation,
  timeZone: typed.timeZone,
  weeklyMinutes: Number(typed.weeklyMinutes),
  topicIds: typed.topicIds,
  experience: typed.experience,
  motivation: typed.motivation,
  ageBands: typed.ageBands,
  referees: typed.referees,
  codeOfConductVersion: typed.agreed ? 1 : undefined,
});

/** The fields that are whole already: what can be saved now. The rest stays on the page. */
export function savable(typed: Typed): Saved {
  const values = Object.entries(filled(typed)).filter(([name, value]) => {
    const field = applicationForm.keyof().safeParse(name);
    return field.success && applicationForm.shape[field.data].safeParse(value).success;
  });
  return savedForm.parse(Object.fromEntries(values));
}

/** A field of the form on the screen, for its mistake: referees have three each. */
export type Spot = Exclude<FieldName, 'referees'> | `referees.${0 | 1}.${keyof Referee}`;

const spotOf = (path: readonly PropertyKey[]): string =>
  path[0] === 'referees' ? path.slice(0, 3).join('.') : String(path[0]);

type Checked = { form: ApplicationForm; wrong: [] } | { form: null; wrong: string[] };

/** The whole form, or the fields that stand in its way, in the order of the form and each once. */
export function checkWhole(typed: Typed): Checked {
  const parsed = applicationForm.safeParse(filled(typed));
  if (parsed.success) return { form: parsed.data, wrong: [] };
  return { form: null, wrong: [...new Set(parsed.error.issues.map((issue) => spotOf(issue.path)))] };
}
