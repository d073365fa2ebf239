import { DAY_MS } from '../units.ts';

/** Policy: how many referees are asked, and how many of them are checked by a second channel (R2). */
export const REFERENCES_NEEDED = 2;

export const REFERENCE_STATES = ['asked', 'ringMe', 'received'] as const;
export type ReferenceState = (typeof REFERENCE_STATES)[number];

/** States in which a referee can still answer. */
export const OPEN_REFERENCE_STATES: readonly ReferenceState[] = ['asked', 'ringMe'];

/** How a reference came, and by which other way its origin was checked. */
export const REFERENCE_CHANNELS = ['link', 'phone'] as const;
export const SECOND_CHANNELS = ['phone', 'workEmail', 'inPerson'] as const;
export type ReferenceChannel = (typeof REFERENCE_CHANNELS)[number];
export type SecondChannel = (typeof SECOND_CHANNELS)[number];

/** What falls due of a request, in order: the question, two reminders, and the search for another referee. */
export const REFERENCE_STAGES = ['ask', 'firstReminder', 'secondReminder', 'another'] as const;
export type ReferenceStage = (typeof REFERENCE_STAGES)[number];

/** Policy: reminders at two and four weeks, another referee at six (R2). */
const DUE_DAYS: Readonly<Record<ReferenceStage, number>> = {
  ask: 0,
  firstReminder: 14,
  secondReminder: 28,
  another: 42,
};
const LINK_DAYS = 70;

/** At least this long between two mails, also after a time in which nothing ran. */
const MIN_PAUSE_DAYS = 7;

/** When a stage of a request falls due. */
export function stageDueAt(stage: ReferenceStage, askedAt: Date): Date {
  return new Date(askedAt.getTime() + DUE_DAYS[stage] * DAY_MS);
}

/** The stage after another; null after the last. */
export function stageAfter(stage: ReferenceStage): ReferenceStage | null {
  return REFERENCE_STAGES[REFERENCE_STAGES.indexOf(stage) + 1] ?? null;
}

/** The instant at which the links of a request expire. */
export function linkExpiresAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + LINK_DAYS * DAY_MS);
}

/** Whether an answer speaks for the volunteer. */
export function speaksFor({ recommend, worried }: { recommend: string; worried: string }): boolean {
  return recommend === 'yes' && worried === 'no';
}

/** Whether a second channel tells more than the way the reference came: a call does not confirm a call. */
export function isSecondChannel(channel: ReferenceChannel, second: SecondChannel): boolean {
  return channel !== second;
}

/** How many more referees a volunteer has to name: one for each that is to be replaced and was not yet. */
export function refereesWanted(requests: readonly { anotherWanted: boolean }[]): number {
  const wanted = requests.filter(({ anotherWanted }) => anotherWanted).length;
  return Math.max(0, wanted - Math.max(0, requests.length - REFERENCES_NEEDED));
}

/** When the stage after a mail that went out now falls due. */
export function nextStageDueAt(stage: ReferenceStage, { askedAt, now }: { askedAt: Date; now: Date }): Date {
  const earliestMs = now.getTime() + MIN_PAUSE_DAYS * DAY_MS;
  return new Date(Math.max(stageDueAt(stage, askedAt).getTime(), earliestMs));
}
