import type { AttentionThresholds, ThresholdsView } from '../../../shared/contracts/attention.ts';
import { EXPECTED, loadAt, shareAt } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { ExpectedLoad, MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';

type Side = keyof AttentionThresholds;

/** Every threshold, in the order of the screen. `isRead`: a person reads what reaches it. */
export const THRESHOLDS = [
  { key: 'menteeOffer', from: 'mentee', grade: 'offer', isRead: false },
  { key: 'menteeReview', from: 'mentee', grade: 'review', isRead: true },
  { key: 'menteeCase', from: 'mentee', grade: 'case', isRead: true },
  { key: 'mentorReview', from: 'mentor', grade: 'review', isRead: true },
  { key: 'mentorCase', from: 'mentor', grade: 'case', isRead: true },
] as const;
export type ThresholdKey = (typeof THRESHOLDS)[number]['key'];

type ThresholdRow = (typeof THRESHOLDS)[number];
type Values = Readonly<Record<ThresholdKey, number>>;
/** The content of the fields. */
export type TypedThresholds = Readonly<Record<ThresholdKey, string>>;

/** The scale of a threshold, as the contract bounds it, and the decimals shown. */
const MIN_SCORE = -5;
const MAX_SCORE = 5;
const DIGITS = 3;

/** A value as shown: at most three decimals. */
export function shownValue(value: number): string {
  return String(Number(value.toFixed(DIGITS)));
}

/** The thresholds by key. */
export function valuesOf({ mentee, mentor }: AttentionThresholds): Values {
  return {
    menteeOffer: mentee.offer,
    menteeReview: mentee.review,
    menteeCase: mentee.case,
    mentorReview: mentor.review,
    mentorCase: mentor.case,
  };
}

/** The thresholds from their values by key. */
const thresholdsOf = (values: Values): AttentionThresholds => ({
  mentee: { offer: values.menteeOffer, review: values.menteeReview, case: values.menteeCase },
  mentor: { review: values.mentorReview, case: values.mentorCase },
});

/** One value for each threshold. */
function mapRows<T>(valueOf: (row: ThresholdRow) => T): Record<ThresholdKey, T> {
  const [menteeOffer, menteeReview, menteeCase, mentorReview, mentorCase] = THRESHOLDS;
  return {
    menteeOffer: valueOf(menteeOffer),
    menteeReview: valueOf(menteeReview),
    menteeCase: valueOf(menteeCase),
    mentorReview: valueOf(mentorReview),
    mentorCase: valueOf(mentorCase),
  };
}

/** The thresholds as they are shown in the fields. */
export function typedThresholds(thresholds: AttentionThresholds): TypedThresholds {
  const values = valuesOf(thresholds);
  return mapRows(({ key }) => shownValue(values[key]));
}

/** The number of a field; an unchanged field keeps all stored digits, although fewer are shown. Null when it is no number. */
function readValue(typed: string, stored: number): number | null {
  if (typed.trim() === shownValue(stored)) return stored;
  const value = typed.trim() === '' ? NaN : Number(typed.replace(',', '.'));
  return Number.isFinite(value) && value >= MIN_SCORE && value <= MAX_SCORE ? value : null;
}

export interface ParsedThresholds {
  /** Null for a field that holds no number on the scale. */
  values: Readonly<Record<ThresholdKey, number | null>>;
  /** Fields that hold no number. */
  notNumbers: readonly ThresholdKey[];
  /** Fields whose number is smaller than that of the milder grade before it. */
  tooSmall: readonly ThresholdKey[];
  /** Null while a field is invalid. */
  thresholds: AttentionThresholds | null;
}

/** Parses the fields. A milder grade must not need a higher score. */
export function parseThresholds(typed: TypedThresholds, stored: AttentionThresholds): ParsedThresholds {
  const before = valuesOf(stored);
  const values = mapRows(({ key }) => readValue(typed[key], before[key]));
  const notNumbers = THRESHOLDS.flatMap(({ key }) => (values[key] === null ? [key] : []));
  const tooSmall = THRESHOLDS.flatMap(({ key, from }, index) => {
    const milder = THRESHOLDS[index - 1];
    if (milder?.from !== from) return [];
    const min = values[milder.key];
    const value = values[key];
    return min !== null && value !== null && value < min ? [key] : [];
  });
  const complete = mapRows(({ key }) => values[key] ?? before[key]);
  const isValid = notNumbers.length === 0 && tooSmall.length === 0;
  return { values, notNumbers, tooSmall, thresholds: isValid ? thresholdsOf(complete) : null };
}

/** Which values differ, in the order of the screen. */
export function changesOf(from: AttentionThresholds, to: AttentionThresholds) {
  const before = valuesOf(from);
  const after = valuesOf(to);
  return THRESHOLDS.flatMap(({ key }) =>
    before[key] === after[key] ? [] : [{ key, from: before[key], to: after[key] }],
  );
}

export interface Preview extends ExpectedLoad {
  /** Share of ordinary messages, 0–1. */
  share: number;
}

/** The load that one threshold would cause at the expected number of messages; null where nothing was measured. */
export function previewOf(
  measured: Readonly<Record<Side, readonly MeasuredShare[]>>,
  row: ThresholdRow,
  value: number,
): Preview | null {
  const share = shareAt(measured[row.from], value);
  const load = loadAt({ measured: measured[row.from], threshold: value, from: row.from, isRead: row.isRead });
  return share === null || load === null ? null : { share, ...load };
}

/** The load of each threshold as set; null where nothing was measured. */
export function loadsOf(view: ThresholdsView): Readonly<Record<ThresholdKey, Preview | null>> {
  const { mentee, mentor } = view.load;
  const loads = {
    menteeOffer: mentee.offer,
    menteeReview: mentee.review,
    menteeCase: mentee.case,
    mentorReview: mentor.review,
    mentorCase: mentor.case,
  };
  const values = valuesOf(view.thresholds);
  const withShare = ({ key, from }: ThresholdRow) => {
    const share = shareAt(view.measured[from], values[key]);
    const load = loads[key];
    return share === null || load === null ? null : { share, ...load };
  };
  return mapRows(withShare);
}

/** The expected number of messages a day, of both sides. */
export const MESSAGES_PER_DAY = EXPECTED.messagesPerDay.mentee + EXPECTED.messagesPerDay.mentor;
const HOURS_OF_A_READER = 7;
const MESSAGES_FOR_TWO_READERS = 100_000;

/** Reading hours a day: two full-time readers per 100,000 messages. */
export const READING_HOURS = (MESSAGES_PER_DAY / MESSAGES_FOR_TWO_READERS) * 2 * HOURS_OF_A_READER;

/**
 * The total reading of a day; null while a value is missing or cannot be read. What reaches `case` has also reached `review`, and is
 * counted once.
 */
export function readingLoad(
  measured: ThresholdsView['measured'],
  values: ParsedThresholds['values'],
): ExpectedLoad | null {
  const loads = THRESHOLDS.filter(({ grade }) => grade === 'review').map((row) => {
    const value = values[row.key];
    return value === null ? null : previewOf(measured, row, value);
  });
  if (loads.some((load) => load === null)) return null;
  const sum = (part: keyof ExpectedLoad) => loads.reduce((all, load) => all + (load?.[part] ?? 0), 0);
  return { perDay: sum('perDay'), moderatorHoursPerDay: Math.round(sum('moderatorHoursPerDay') * 10) / 10 };
}

/** The range of a slider: covers what was measured and what is set; one step each way when there is neither. */
export function sliderRange(measured: readonly MeasuredShare[], values: readonly number[]) {
  const ends = [...measured.map(({ threshold }) => threshold), ...values];
  const widen = measured.length === 0 ? 1 : 0;
  const round = (value: number) => Math.min(MAX_SCORE, Math.max(MIN_SCORE, Number(value.toFixed(2))));
  return { min: round(Math.min(...ends) - widen), max: round(Math.max(...ends) + widen) };
}
