import { z } from 'zod';
import { HELP_LEVELS } from '../domain/moderation/riskLevels.ts';

/** Signs that change the direction of what follows, whatever its letters: nothing people write needs them. */
const DIRECTION_OVERRIDES = /[\u202d\u202e]/g;
/** Marks above the most that a script stacks on one letter. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;
/** Neither blank, nor ignorable, nor a mark without a letter, nor a control. */
const VISIBLE = /[^\s\u2800\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}]/u;

/** Words of a person: without what hides or overlays others' words. Length limits count code points, as people do. */
export function text(max: number) {
  return z
    .string()
    .overwrite((value) => value.replace(DIRECTION_OVERRIDES, '').replace(STACKED_MARKS, '$1'))
    .trim()
    .min(1)
    .refine((value) => VISIBLE.test(value), { error: 'only signs that cannot be seen' })
    .refine((value) => [...value].length <= max, { error: `at most ${max} characters` });
}

export const publicId = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/);
export const instant = z.iso.datetime();
export const calendarDate = z.iso.date();
/** `21:30` */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A sealed position; opaque to clients. */
export const cursor = z.string().min(1).max(512);
export const done = z.strictObject({ done: z.literal(true).describe('external: says that it is done') });

export const AGE_BANDS = ['13-15', '16-17', '18-25'] as const;
export const ageBand = z.enum(AGE_BANDS);
export type AgeBand = z.infer<typeof ageBand>;

export const helpLevel = z.enum(HELP_LEVELS);

/** What others see of a person: never a sign-in name. `avatar` is the index of one of six colour pairs. */
export const persona = z.strictObject({ alias: z.string(), avatar: z.number().int().min(0).max(5) });
export type Persona = z.infer<typeof persona>;

/** How many rows of a list to skip. */
export const pageQuery = z.strictObject({
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .default(0),
});

export const idParams = z.strictObject({ id: publicId });
