import { parseArgs } from 'node:util';
import { greaterAttention } from '../../../../../shared/domain/moderation/attention.ts';
import { attentionOf, DEFAULT_THRESHOLDS } from '../../attention.policy.ts';
import { screenText } from '../../screenText.phase.ts';
import { logistic } from '../calibration.ts';
import { calibrate } from './calibrate.ts';
import { scoreUnseen } from './crossValidate.ts';
import type { JudgedLine } from './figures.ts';
import {
  calibrationError,
  GROUPS,
  kindTable,
  loadTable,
  mainTable,
  meanOverWriters,
  percent,
  readersFor,
  shareOfLinesAt,
  table,
  writerTable,
} from './figures.ts';
import { labelTable } from './labels.ts';
import type { Line } from './lines.ts';
import { isDistress } from './lines.ts';
import { prepare, readAllLines } from './prepare.ts';
import type { Attack } from './spellingAttacks.ts';
import { attack, ATTACKS } from './spellingAttacks.ts';
import type { ScoredLine } from './thresholds.ts';
import { onOneScale } from './thresholds.ts';

/*
 * `npm run listener:report [-- --rules] [--labels FILE]`: what the listener hears of writers that it was not trained on, at the
 * thresholds in use; with --rules, rules and listener together. --labels adds how moderators judged what it asked for.
 */
const { values: options } = parseArgs({
  options: { rules: { type: 'boolean', default: false }, labels: { type: 'string' } },
});
/** Every so many distress lines are written in each of the attacked spellings. */
const ATTACKED_EVERY = 6;

/** Other thresholds of mentees for `review`, to weigh recall against the load on readers. */
const OTHER_THRESHOLDS = [-0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5];

type HeardLine = ScoredLine & { isUnreadable: boolean };

/** What is asked for a line, by the listener and, where wanted, the rules. */
function judge({ line, scores, isUnreadable }: HeardLine, thresholds = DEFAULT_THRESHOLDS): JudgedLine {
  const { text, from, before } = line;
  const heard = attentionOf({ from, heard: { scores, unreadable: isUnreadable }, thresholds });
  const attention = options.rules
    ? greaterAttention(heard, screenText({ text, from, before }).attention)
    : heard;
  return { line, attention };
}

/** A table of the recall of distress, as written and under each spelling attack. */
function attackTable(clean: readonly JudgedLine[], attacked: ReadonlyMap<Attack, JudgedLine[]>): string {
  const recall = (lines: readonly JudgedLine[]): string =>
    percent(meanOverWriters(lines, GROUPS.distress, 'review'));
  return table(
    ['distress at review, a sixth of the lines', 'recall'],
    [
      ['as written', recall(clean)],
      ...[...attacked].map(([kind, lines]): [string, string] => [kind, recall(lines)]),
    ],
  );
}

/** Recall and load when mentees' lines are reviewed from another threshold on. */
function thresholdTable(heard: readonly HeardLine[]): string {
  return table(
    ['mentees reviewed above', 'distress', 'grave', 'hard innocents', 'ordinary chat', 'readers for 100,000'],
    OTHER_THRESHOLDS.map((review) => {
      const mentee = { ...DEFAULT_THRESHOLDS.mentee, review };
      const judged = heard.map((line) => judge(line, { ...DEFAULT_THRESHOLDS, mentee }));
      const chat = shareOfLinesAt(judged, GROUPS.ordinaryChat, 'review') ?? 0;
      return [
        review.toFixed(1),
        percent(meanOverWriters(judged, GROUPS.distress, 'review')),
        percent(meanOverWriters(judged, GROUPS.grave, 'review')),
        percent(shareOfLinesAt(judged, GROUPS.hardInnocents, 'review')),
        percent(chat),
        readersFor(chat).toFixed(1),
      ];
    }),
  );
}

const lines = readAllLines();
const writers = lines.filter(({ isCorpus }) => !isCorpus);
const sample = writers.filter(GROUPS.distress).filter((_, index) => index % ATTACKED_EVERY === 0);
const variants = ATTACKS.flatMap((kind) =>
  sample.map((line): Line => ({ ...line, text: attack(kind, line.text) })),
);
const prepared = await prepare({ lines, withoutContext: false });
const scored = onOneScale(await scoreUnseen(prepared, [...writers, ...variants]), writers.length);
const heard = scored.map((one) => ({ ...one, isUnreadable: prepared.isUnreadable(one.line.text) }));
const judged = heard.map((one) => judge(one));
const clean = judged.slice(0, writers.length);
const sampled = new Set(sample);
const byAttack = new Map(
  ATTACKS.map((kind, index): [Attack, JudgedLine[]] => {
    const start = writers.length + index * sample.length;
    return [kind, judged.slice(start, start + sample.length)];
  }),
);
const distress = scored.slice(0, writers.length).map(({ scores }) => scores.distress);
const truths = writers.map(isDistress);
const calibration = calibrate(distress, truths);
const error = calibrationError(
  distress.map((score) => logistic(score, calibration)),
  truths,
);

console.log(`# ${options.rules ? 'Rules and listener' : 'The listener alone'}, ${prepared.hash}\n`);
for (const text of [
  mainTable(clean),
  writerTable(clean),
  kindTable(clean),
  loadTable(clean),
  thresholdTable(heard.slice(0, writers.length)),
  attackTable(
    clean.filter(({ line }) => sampled.has(line)),
    byAttack,
  ),
  `Calibration error of the probability of distress: ${error.toFixed(3)}`,
  ...(options.labels === undefined ? [] : [labelTable(options.labels)]),
])
  console.log(`${text}\n`);
