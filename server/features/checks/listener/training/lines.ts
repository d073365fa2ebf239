import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Side } from '../../../../../shared/domain/conversation/states.ts';
import { RISK_LEVELS } from '../../../../../shared/domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../../../../../shared/domain/moderation/riskLevels.ts';
import type { LineKind } from '../heads.ts';
import { DISTRESS_KINDS, HEADS, LINE_KINDS } from '../heads.ts';

/** A labelled line as the model is trained on it. */
export interface Line {
  text: string;
  /** Earlier messages of the same writer, oldest first. */
  before: readonly string[];
  kinds: readonly LineKind[];
  /** Unknown for some lines of the rules' corpus. */
  risk: RiskLevel | undefined;
  from: Side;
  /** Name of the file without its ending: one file a writer, and each file of the corpus. */
  writer: string;
  /** Lines of the rules' corpus only train, at a low weight, and are never used to judge. */
  isCorpus: boolean;
}

const writersLine = z.strictObject({
  text: z.string().min(1),
  kinds: z.array(z.enum(LINE_KINDS)),
  risk: z.enum(RISK_LEVELS),
  from: z.enum(['mentee', 'mentor']),
  before: z.array(z.string()).default([]),
});
const corpusLine = z.object({
  text: z.string(),
  kinds: z.array(z.string()),
  risk: z.enum(RISK_LEVELS).optional(),
  from: z.enum(['mentee', 'mentor']).optional(),
  before: z.array(z.string()).default([]),
});

/** Kinds of the rules that the model hears as grooming. */
const GROOMING_KINDS = new Set([
  'secrecy',
  'gift',
  'money',
  'imageRequest',
  'ageProbe',
  'sexual',
  'grooming',
]);
const LINE_KIND_NAMES: readonly string[] = LINE_KINDS;

/** Lines of all writers in a folder of `train-*.jsonl`, by file and then in order. Throws when a line is malformed. */
export function readWriters(folder: string): Line[] {
  return jsonFiles(folder)
    .filter((path) => basename(path).startsWith('train-'))
    .flatMap((path) =>
      readRows(path, writersLine).map((line) => ({ ...line, writer: nameOf(path), isCorpus: false })),
    );
}

/**
 * Lines of the rules' corpus. A line that has a kind which the model does not know ("text me on …") says nothing about distress
 * or grooming either way and is left out.
 */
export function readCorpus(folder: string): Line[] {
  return jsonFiles(folder).flatMap((path) =>
    readRows(path, corpusLine).flatMap(({ text, kinds: given, risk, from, before }) => {
      const kinds = LINE_KINDS.filter((kind) =>
        given.some((name) => name === kind || (kind === 'grooming' && GROOMING_KINDS.has(name))),
      );
      const isForeign = given.some((name) => !LINE_KIND_NAMES.includes(name) && !GROOMING_KINDS.has(name));
      if (isForeign) return [];
      const writer = from ?? (kinds.includes('grooming') ? 'mentor' : 'mentee');
      const level = risk ?? (kinds.length === 0 ? 'none' : undefined);
      return [{ text, before, kinds, risk: level, from: writer, writer: nameOf(path), isCorpus: true }];
    }),
  );
}

/** The paths of the JSON Lines files of a folder, sorted. */
function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

const nameOf = (path: string): string => basename(path, '.jsonl');

/** The rows of a JSON Lines file. Throws with file and line for one that does not fit. */
function readRows<Row>(path: string, shape: z.ZodType<Row>): Row[] {
  const rows = readFileSync(path, 'utf8').split('\n');
  return rows.flatMap((row, index) => {
    if (row.trim() === '') return [];
    const parsed = shape.safeParse(JSON.parse(row));
    if (!parsed.success) throw new Error(`${basename(path)}, line ${index + 1}: ${parsed.error.message}`);
    return [parsed.data];
  });
}

/** Hash of the writers' lines and the settings, 12 hexadecimal digits. The corpus, which changes with the rules and weighs little, is left out. */
export function hashOf(lines: readonly Line[], settings: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(settings));
  for (const { text, before, kinds, risk, from, writer } of lines.filter(({ isCorpus }) => !isCorpus))
    digest.update(JSON.stringify([text, before, kinds, risk ?? null, from, writer]));
  return digest.digest('hex').slice(0, 12);
}

/** +1 or -1 for each head, in their order; an unknown risk counts as high, the commonest of the corpus. */
export function targetOf({ kinds, risk = 'high' }: Pick<Line, 'kinds' | 'risk'>): number[] {
  const level = RISK_LEVELS.indexOf(risk);
  const truths = {
    selfHarm: kinds.includes('selfHarm'),
    abuse: kinds.includes('abuse'),
    danger: kinds.includes('danger'),
    encouragesHarm: kinds.includes('encouragesHarm'),
    grooming: kinds.includes('grooming'),
    distress: isDistress({ kinds }),
    aboveNone: level > 0,
    aboveLow: level > 1,
    aboveModerate: level > 2,
    aboveHigh: level > 3,
  };
  return HEADS.map((head) => (truths[head] ? 1 : -1));
}

/** Whether a line has a kind of distress: the writer is at risk. */
export function isDistress({ kinds }: Pick<Line, 'kinds'>): boolean {
  return DISTRESS_KINDS.some((kind) => kinds.includes(kind));
}

/** A line without any kind: nothing should be done about it. */
export function isInnocent({ kinds }: Pick<Line, 'kinds'>): boolean {
  return kinds.length === 0;
}
