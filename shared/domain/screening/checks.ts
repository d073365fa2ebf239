import { Temporal } from 'temporal-polyfill';
import type { Nation } from '../signposts/signposts.data.ts';

/** Levels of a background check, of all nations. */
export const CHECK_LEVELS = ['basic', 'enhanced', 'enhancedBarred', 'level1', 'level2', 'pvg'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

export const CHECK_OUTCOMES = ['clear', 'notClear'] as const;
export type ScreeningOutcome = (typeof CHECK_OUTCOMES)[number];

/** How a person's documents were seen. */
export const IDENTITY_CHANNELS = ['video', 'inPerson'] as const;

/** Age bands under 18. */
const MINOR_BANDS = ['13-15', '16-17'] as const;

/** Policy: a check is made again after so many years (R6). */
const CHECK_VALID_YEARS = 3;

/**
 * Levels that each nation's body gives: the Disclosure and Barring Service in England and Wales, Disclosure Scotland, AccessNI (R3). The
 * last of each searches the lists of people who are barred from work with children.
 */
const LEVELS: Readonly<Record<Nation, readonly CheckLevel[]>> = {
  england: ['basic', 'enhanced', 'enhancedBarred'],
  wales: ['basic', 'enhanced', 'enhancedBarred'],
  scotland: ['level1', 'level2', 'pvg'],
  northernIreland: ['basic', 'enhanced', 'enhancedBarred'],
};

const BARRED_LISTS: readonly CheckLevel[] = ['enhancedBarred', 'pvg'];

/** Whether a check of this level searches the lists of people barred from work with children. */
export function searchesBarredLists(level: CheckLevel): boolean {
  return BARRED_LISTS.includes(level);
}

/** Whether a band of ages is under 18. */
export function isMinorBand(band: string): boolean {
  return MINOR_BANDS.some((minor) => minor === band);
}

/**
 * Levels that may be asked for: those of the nation, with the barred lists only for a volunteer who asks to work with people under 18,
 * because the law allows that search for such work alone (R4).
 */
export function eligibleLevels({
  nation,
  asked,
}: {
  nation: Nation;
  asked: readonly string[];
}): readonly CheckLevel[] {
  return LEVELS[nation].filter((level) => asked.some(isMinorBand) || !searchesBarredLists(level));
}

/**
 * When a check lapses: at the start of its date, UTC, `CHECK_VALID_YEARS` on.
 * @param issuedOn `2030-01-16`
 */
export function checkValidUntil(issuedOn: string): Date {
  const date = Temporal.PlainDate.from(issuedOn).add({ years: CHECK_VALID_YEARS });
  return new Date(date.toZonedDateTime('UTC').epochMilliseconds);
}
