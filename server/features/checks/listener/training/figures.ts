import type { Attention } from '../../../../../shared/domain/moderation/attention.ts';
import { ATTENTIONS, attentionRank } from '../../../../../shared/domain/moderation/attention.ts';
import { EXPECTED } from '../../../../../shared/domain/moderation/attentionLoad.ts';
import type { LineKind } from '../heads.ts';
import { LINE_KINDS } from '../heads.ts';
import type { Line } from './lines.ts';
import { isDistress, isInnocent } from './lines.ts';
import { ORDINARY_CHAT } from './settings.ts';

/** A line and what was asked for it by a model that had not seen its writer. */
export interface JudgedLine {
  line: Line;
  attention: Attention;
}

type Test = (line: Line) => boolean;
const GRADES = ATTENTIONS.slice(1);

const isMentees: Test = ({ from }) => from === 'mentee';
const isChat: Test = ({ writer }) => ORDINARY_CHAT.includes(writer);
export const GROUPS = {
  distress: (line) => isDistress(line) && isMentees(line),
  grave: (line) => isDistress(line) && isMentees(line) && (line.risk === 'high' || line.risk === 'imminent'),
  grooming: (line) => line.kinds.includes('grooming') && line.from === 'mentor',
  hardInnocents: (line) => isInnocent(line) && !isChat(line),
  ordinaryChat: isChat,
} as const satisfies Record<string, Test>;

/** Share of the lines that pass the test with at least this attention; null where there are none. */
export function shareOfLinesAt(
  judged: readonly JudgedLine[],
  test: Test,
  minAttention: Attention,
): number | null {
  const chosen = judged.filter(({ line }) => test(line));
  const reached = chosen.filter(({ attention }) => attentionRank(attention) >= attentionRank(minAttention));
  return chosen.length === 0 ? null : reached.length / chosen.length;
}

/** The mean over writers who wrote at least `MIN_LINES` such lines. */
export function meanOverWriters(judged: readonly JudgedLine[], test: Test, minAttention: Attention): number {
  const writers = [...new Set(judged.map(({ line }) => line.writer))];
  const shares = writers.flatMap((writer) => {
    const ofWriter = judged.filter(({ line }) => line.writer === writer);
    const share = shareOfLinesAt(ofWriter, test, minAttention);
    return share === null || ofWriter.filter(({ line }) => test(line)).length < MIN_LINES ? [] : [share];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
const MIN_LINES = 5;

/**
 * @param share from 0 to 1; null prints a dash
 */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

/** The figures that the thresholds are chosen by. */
export function mainTable(judged: readonly JudgedLine[]): string {
  const rows: [string, (minAttention: Attention) => number | null][] = [
    ['distress, mean over writers', (minAttention) => meanOverWriters(judged, GROUPS.distress, minAttention)],
    [
      'grave distress (high, imminent)',
      (minAttention) => meanOverWriters(judged, GROUPS.grave, minAttention),
    ],
    ['grooming by mentors', (minAttention) => meanOverWriters(judged, GROUPS.grooming, minAttention)],
    ['hard innocents', (minAttention) => shareOfLinesAt(judged, GROUPS.hardInnocents, minAttention)],
    ['ordinary chat', (minAttention) => shareOfLinesAt(judged, GROUPS.ordinaryChat, minAttention)],
  ];
  return table(
    ['at least', ...GRADES],
    rows.map(([name, share]) => [name, ...GRADES.map((minAttention) => percent(share(minAttention)))]),
  );
}

/** A Markdown table: for each writer the shares of lines that get at least `review`, by group. */
export function writerTable(judged: readonly JudgedLine[]): string {
  const writers = [...new Set(judged.map(({ line }) => line.writer))];
  return table(
    ['writer, at review', 'distress', 'grave', 'grooming', 'innocents'],
    writers.map((writer) => {
      const ofWriter = judged.filter(({ line }) => line.writer === writer);
      const tests: Test[] = [GROUPS.distress, GROUPS.grave, GROUPS.grooming, isInnocent];
      return [writer, ...tests.map((test) => percent(shareOfLinesAt(ofWriter, test, 'review')))];
    }),
  );
}

/** Recall by kind and by level of risk. */
export function kindTable(judged: readonly JudgedLine[]): string {
  /** Lines that were labelled with a kind. */
  const ofKind =
    (kind: LineKind): Test =>
    ({ kinds }) =>
      kinds.includes(kind);
  /** Lines of distress that were labelled with a risk. */
  const ofRisk =
    (risk: string): Test =>
    (line) =>
      GROUPS.distress(line) && line.risk === risk;
  const rows: [string, Test][] = [
    ...LINE_KINDS.map((kind): [string, Test] => [kind, ofKind(kind)]),
    ...['low', 'moderate', 'high', 'imminent'].map((risk): [string, Test] => [
      `distress, ${risk}`,
      ofRisk(risk),
    ]),
  ];
  return table(
    ['lines', 'count', ...GRADES],
    rows.map(([name, test]) => [
      name,
      `${judged.filter(({ line }) => test(line)).length}`,
      ...GRADES.map((minAttention) => percent(shareOfLinesAt(judged, test, minAttention))),
    ]),
  );
}

const HOURS_A_READER = 8;
const MESSAGES_A_DAY = EXPECTED.messagesPerDay.mentee + EXPECTED.messagesPerDay.mentor;

/**
 * Full-time readers for 100,000 messages a day of which this share is read.
 * @param share from 0 to 1
 */
export function readersFor(share: number): number {
  return (share * 100_000 * EXPECTED.reviewSeconds) / (HOURS_A_READER * 3_600);
}

/** What ordinary chat alone would cost at full size. */
export function loadTable(judged: readonly JudgedLine[]): string {
  return table(
    [
      'at least',
      'share of ordinary chat',
      'messages a day',
      'moderator-hours a day',
      'readers for 100,000 messages',
    ],
    (['review', 'case'] as const).map((minAttention) => {
      const share = shareOfLinesAt(judged, GROUPS.ordinaryChat, minAttention) ?? 0;
      const perDay = share * MESSAGES_A_DAY;
      const hours = (perDay * EXPECTED.reviewSeconds) / 3_600;
      return [
        minAttention,
        percent(share),
        perDay.toFixed(0),
        hours.toFixed(1),
        readersFor(share).toFixed(2),
      ];
    }),
  );
}

const CALIBRATION_BINS = 10;

/**
 * Expected calibration error: the mean distance of probability and truth over ten bins, weighted by their lines.
 * @param probabilities 0–1, one for each line; `truths`: whether the line has the label, in the same order
 * @returns 0–1
 */
export function calibrationError(probabilities: readonly number[], truths: readonly boolean[]): number {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({ predicted: 0, true: 0 }));
  for (const [index, probability] of probabilities.entries()) {
    const bin = bins[Math.min(CALIBRATION_BINS - 1, Math.floor(probability * CALIBRATION_BINS))];
    if (bin === undefined) continue;
    bin.predicted += probability;
    bin.true += truths[index] === true ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.predicted - bin.true), 0) / probabilities.length;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
