import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CONSEQUENCES } from '../../../server/features/checks/decide.policy.ts';
import { screenText } from '../../../server/features/checks/screenText.phase.ts';
import { riskLevel } from '../../../shared/contracts/moderation.ts';

/** One text that we wrote ourselves, with all the kinds it should be given: none for a look-alike. */
const sample = z.strictObject({
  text: z.string(),
  before: z.array(z.string()).default([]),
  from: z.enum(['mentee', 'mentor']).default('mentee'),
  kinds: z.array(z.string()),
  risk: riskLevel.optional(),
  /** Only shows together with the earlier texts. */
  split: z.boolean().default(false),
});

const FOLDER = new URL('./corpus/', import.meta.url);
const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n'))
  .map((line) => sample.parse(JSON.parse(line)));

const checked = samples.map((one) => ({ ...one, decision: screenText(one) }));
const kindsOf = ({ decision }: (typeof checked)[number]) =>
  new Set<string>(decision.findings.map(({ kind }) => kind));

const LEAST = { precision: 0.98, recall: 0.94 };

describe('the labelled corpus', () => {
  test('is large enough to say something', () => {
    expect(samples.length).toBeGreaterThanOrEqual(1_650);
    expect(samples.filter(({ kinds }) => kinds.length === 0).length).toBeGreaterThanOrEqual(700);
  });

  test.each(Object.keys(CONSEQUENCES))('%s: precision and recall hold', (kind) => {
    const wanted = checked.filter(({ kinds }) => kinds.includes(kind));
    const found = checked.filter((one) => kindsOf(one).has(kind));
    const right = wanted.filter((one) => kindsOf(one).has(kind));
    const wrong = found.filter(({ kinds }) => !kinds.includes(kind)).map(({ text }) => text);
    const missed = wanted.filter((one) => !kindsOf(one).has(kind)).map(({ text }) => text);
    const precision = right.length / found.length;
    const recall = right.length / wanted.length;
    expect({ precision, wrong }).toSatisfy(() => precision >= LEAST.precision);
    expect({ recall, missed }).toSatisfy(() => recall >= LEAST.recall);
  });

  test('gives the risk that the wording carries (R15)', () => {
    const off = checked
      .filter(({ risk, decision }) => risk !== undefined && decision.risk !== risk)
      .map(({ text, risk, decision }) => ({ text, wanted: risk, given: decision.risk }));
    expect(off).toEqual([]);
  });

  test('gives a split detail no place', () => {
    const placed = checked.filter(
      ({ split, kinds, decision }) =>
        split && decision.findings.some(({ kind, start }) => kinds.includes(kind) && start !== null),
    );
    expect(placed.map(({ text, before }) => [...before, text])).toEqual([]);
  });

  test('leaves no phase unanswered', () => {
    expect(checked.filter(({ decision }) => decision.failed).map(({ text }) => text)).toEqual([]);
  });
});
