import { z } from 'zod';
import { riskLevel } from '../../../shared/contracts/moderation.ts';
import { RULE_VERDICTS } from '../../../shared/domain/moderation/decisions.ts';
import { reportRules } from '../../features/checks/index.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

const labelledText = z.strictObject({
  text: z.string(),
  kinds: z.array(z.string()),
  from: z.enum(['mentee', 'mentor']).default('mentee'),
  risk: riskLevel.optional(),
  before: z.array(z.string()).optional(),
  split: z.boolean().optional(),
});
const judgedAttempt = z.strictObject({
  rules: z.array(z.string()),
  disputed: z.boolean(),
  verdict: z.enum(RULE_VERDICTS).nullable().default(null),
});
const line = z.union([labelledText, judgedAttempt]);

/**
 * `rules report`: prints what each rule finds in labelled texts, how often its stops were disputed, and what people found of that, one rule a line. Input: one JSON
 * object a line, a text with its kinds or an attempt `{rules, disputed, verdict}`.
 */
export const rulesReport: RunCommand = async ({ readInput, print }) => {
  const lines = (await readInput()).split('\n');
  const inputs = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [parseJsonInput(line, { text, firstLine: index + 1 })],
  );
  const figures = reportRules({
    texts: inputs.flatMap((input) => ('text' in input ? [input] : [])),
    attempts: inputs.flatMap((input) => ('text' in input ? [] : [input])),
  });
  for (const rule of figures) print(rule);
  return 0;
};
