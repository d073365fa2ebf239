import { DAY_MS, HOUR_SECONDS } from '../units.ts';
import type { Curriculum, PreparationItem } from './curriculum.ts';

/** The newest pass of one item. */
export interface Pass {
  version: number;
  at: Date;
}

export interface Passes {
  modules: Readonly<Record<string, Pass>>;
  practice: Readonly<Record<string, Pass>>;
  conduct: Pass | null;
}

/** `renew`: it still counts, and is to be repeated before `validUntil`. `lapsed`: it counted once. */
export type ItemState = 'toDo' | 'done' | 'renew' | 'lapsed';

export interface ItemStatus {
  state: ItemState;
  /** Null where it was never passed, and where it counts without an end. */
  validUntil: Date | null;
}

/** A part of a preparation as other features rely on it; `validUntil` null: without an end, so far. */
export interface PassedPart {
  /** The lowest version that was passed. */
  version: number;
  validUntil: Date | null;
}

/** A part is absent until every item of it was passed once. A lapsed part has an instant that has passed. */
export interface PassedParts {
  training: PassedPart | undefined;
  conduct: PassedPart | undefined;
  practice: PassedPart | undefined;
}

/** Days before the end from which a pass is shown as one to renew. */
const RENEW_DAYS = 30;

/** The time at which mentors are asked again: the end of earlier versions, or of the days for which a pass counts. */
function endOf(item: PreparationItem, pass: Pass, days: number | null): Date | null {
  const ends = [];
  if (days !== null) ends.push(pass.at.getTime() + days * DAY_MS);
  if (pass.version < item.version)
    ends.push(item.earlierCountUntil === null ? pass.at.getTime() : Date.parse(item.earlierCountUntil));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** @param days for how many days a pass counts; null: without an end */
export function itemStatus(
  item: PreparationItem,
  pass: Pass | undefined,
  { days, now }: { days: number | null; now: Date },
): ItemStatus {
  if (!pass) return { state: 'toDo', validUntil: null };
  const validUntil = endOf(item, pass, days);
  if (validUntil === null) return { state: 'done', validUntil };
  if (validUntil <= now) return { state: 'lapsed', validUntil };
  const isSoon = validUntil.getTime() - now.getTime() <= RENEW_DAYS * DAY_MS;
  return { state: isSoon || pass.version < item.version ? 'renew' : 'done', validUntil };
}

/** The part that these items make up; undefined until each of them was passed. `days`: for how many a pass counts; null: without an end. */
function partOf(
  items: readonly PreparationItem[],
  passes: Readonly<Record<string, Pass>>,
  days: number | null,
): PassedPart | undefined {
  const passed = items.flatMap((item) => {
    const pass = passes[item.id];
    return pass ? [{ version: pass.version, end: endOf(item, pass, days) }] : [];
  });
  if (passed.length < items.length) return undefined;
  const ends = passed.flatMap(({ end }) => (end === null ? [] : [end.getTime()]));
  return {
    version: Math.min(...passed.map(({ version }) => version)),
    validUntil: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}

/** What was passed, with the end of each part (R7, R8). */
export function passedParts(curriculum: Curriculum, passes: Passes): PassedParts {
  const { conduct, modules, practice, practiceDays } = curriculum;
  return {
    training: partOf(modules, passes.modules, null),
    conduct: partOf([conduct], passes.conduct ? { [conduct.id]: passes.conduct } : {}, null),
    practice: partOf(practice, passes.practice, practiceDays),
  };
}

/** Whether a part is passed and has not lapsed. */
export function counts(part: PassedPart | undefined, now: Date): boolean {
  return part !== undefined && (part.validUntil === null || part.validUntil > now);
}

/** Verified hours from which a mentor is called experienced. */
export const EXPERIENCED_HOURS = 20;

export interface MentorLevels {
  trained: boolean;
  practised: boolean;
  experienced: boolean;
}

/** The levels of a mentor, each on top of the one before. @param verifiedSeconds as the time ledger counts them */
export function levelsOf(
  passed: PassedParts,
  { verifiedSeconds, now }: { verifiedSeconds: number; now: Date },
): MentorLevels {
  const trained = counts(passed.training, now) && counts(passed.conduct, now);
  const practised = trained && counts(passed.practice, now);
  return {
    trained,
    practised,
    experienced: practised && verifiedSeconds >= EXPERIENCED_HOURS * HOUR_SECONDS,
  };
}
