import type { z } from 'zod';
import { applicationForm } from '../../../shared/contracts/screening.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';

const savedForm = applicationForm.partial();

/** A form that is not complete, as the server stores it. */
export type SavedApplication = z.infer<typeof savedForm>;
export type Referee = ApplicationForm['referees'][number];

/** The form as it is typed: numbers are strings, and nothing is validated. */
export interface TypedApplication {
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

const PROMISED_MINUTES = 120;
const noReferee: Referee = { name: '', relationship: '', contact: '' };

/** The form, filled from the saved application. */
export function typedApplication(saved: SavedApplication, timeZoneHere: string): TypedApplication {
  const [first = noReferee, second = noReferee] = saved.referees ?? [];
  return {
    fullName: saved.fullName ?? '',
    email: saved.email ?? '',
    nation: saved.nation ?? null,
    timeZone: saved.timeZone ?? timeZoneHere,
    weeklyMinutes: String(saved.weeklyMinutes ?? PROMISED_MINUTES),
    topicIds: saved.topicIds ?? [],
    experience: saved.experience ?? '',
    motivation: saved.motivation ?? '',
    ageBands: saved.ageBands ?? [],
    referees: [first, second],
    agreed: saved.codeOfConductVersion === 1,
  };
}

/** The typed fields as the form contract names them, not validated yet. */
const read = (typed: TypedApplication): Record<keyof ApplicationForm, unknown> => ({
  fullName: typed.fullName,
  email: typed.email.trim(),
  nation: typed.nation,
  timeZone: typed.timeZone,
  weeklyMinutes: Number(typed.weeklyMinutes.trim() || Number.NaN),
  ageBands: typed.ageBands,
  topicIds: typed.topicIds,
  experience: typed.experience,
  motivation: typed.motivation,
  referees: typed.referees,
  codeOfConductVersion: typed.agreed ? 1 : undefined,
});

/** The valid fields, which can be saved. The others stay on the page only. */
export function savableFields(typed: TypedApplication): SavedApplication {
  const valid = Object.entries(read(typed)).filter(([name, value]) => {
    const field = applicationForm.keyof().safeParse(name);
    return field.success && applicationForm.shape[field.data].safeParse(value).success;
  });
  return savedForm.parse(Object.fromEntries(valid));
}

/** A field of the form, by its path. */
export type ApplicationField =
  | Exclude<keyof ApplicationForm, 'referees'>
  | `referees.${0 | 1}.${keyof Referee}`;

/** The element id of a field. */
export function fieldId(spot: ApplicationField): string {
  return `application-${spot}`;
}

const FIELDS = [
  'fullName',
  'email',
  'nation',
  'timeZone',
  'weeklyMinutes',
  'ageBands',
  'topicIds',
  'experience',
  'motivation',
  'referees.0.name',
  'referees.0.relationship',
  'referees.0.contact',
  'referees.1.name',
  'referees.1.relationship',
  'referees.1.contact',
  'codeOfConductVersion',
] as const satisfies readonly ApplicationField[];

interface ParsedApplication {
  /** Null while a field is invalid. */
  form: ApplicationForm | null;
  /** In the order of the form, each once. */
  wrong: ApplicationField[];
}

/** Validates the typed form: the complete form, or the invalid fields. */
export function parseApplication(typed: TypedApplication): ParsedApplication {
  const parsed = applicationForm.safeParse(read(typed));
  if (parsed.success) return { form: parsed.data, wrong: [] };
  const paths = parsed.error.issues.map((issue) => issue.path.join('.'));
  return { form: null, wrong: FIELDS.filter((spot) => paths.includes(spot)) };
}
