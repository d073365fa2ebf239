import { Temporal } from 'temporal-polyfill';

/** What an interview is scored on, each from 1 to 4. */
export const INTERVIEW_CRITERIA = ['motivation', 'listening', 'boundaries', 'safety', 'reliability'] as const;
export type InterviewCriterion = (typeof INTERVIEW_CRITERIA)[number];
export type InterviewScores = Readonly<Record<InterviewCriterion, number>>;

export const LOOK_VERDICTS = ['goOn', 'notYet'] as const;
export type LookVerdict = (typeof LOOK_VERDICTS)[number];

/** Policy: the least in each criterion, and the least in all. */
const MIN_SCORE = 2;
const MIN_TOTAL = 13;
/** Policy: from this distance on two people saw different interviews. */
const FAR_APART = 2;

/** Whether the scores of one form are enough. */
export function passesInterview(scores: InterviewScores): boolean {
  const values = INTERVIEW_CRITERIA.map((criterion) => scores[criterion]);
  return Math.min(...values) >= MIN_SCORE && values.reduce((sum, value) => sum + value, 0) >= MIN_TOTAL;
}

/** Whether two forms differ so much that a third person looks at them. */
function areApart(one: InterviewScores, other: InterviewScores): boolean {
  return (
    passesInterview(one) !== passesInterview(other) ||
    INTERVIEW_CRITERIA.some((criterion) => Math.abs(one[criterion] - other[criterion]) >= FAR_APART)
  );
}

/** Whether any two of the forms differ. */
function formsDiffer(forms: readonly InterviewScores[]): boolean {
  return forms.some((one, index) => forms.slice(index + 1).some((other) => areApart(one, other)));
}

/** What an interview proves. */
export interface InterviewFacts {
  passed: boolean;
  /** The forms differ, and no one else has looked yet. */
  needsLook: boolean;
}

/** What the forms of an interview say together: where they agree, every form has to pass; where they differ, the second look decides. */
export function interviewFacts(
  forms: readonly InterviewScores[],
  look: { verdict: LookVerdict } | null,
): InterviewFacts {
  if (!formsDiffer(forms))
    return { passed: forms.length > 0 && forms.every(passesInterview), needsLook: false };
  return { passed: look?.verdict === 'goOn', needsLook: look === null };
}

/**
 * The instant of a time on a wall clock; null where clocks jump over it or show it twice that day.
 * @param wall `day`: `2030-03-31`; `time`: `10:30`; `timeZone`: an IANA name
 */
export function instantOfWallTime(wall: { day: string; time: string; timeZone: string }): Date | null {
  const plain = Temporal.PlainDate.from(wall.day).toPlainDateTime(Temporal.PlainTime.from(wall.time));
  const earlier = plain.toZonedDateTime(wall.timeZone, { disambiguation: 'earlier' }).epochMilliseconds;
  const later = plain.toZonedDateTime(wall.timeZone, { disambiguation: 'later' }).epochMilliseconds;
  return earlier === later ? new Date(earlier) : null;
}
