import type { z } from 'zod';
import { BadInput } from './command.ts';
import { lineOfPath, lineOfSyntaxError } from './jsonLines.ts';

/** `acts[3].at` */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');

const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `expected no field "${issue.keys.join('", "')}"`;
  const words = issue.message.replace(/^Invalid input: /, '');
  return words.startsWith('expected') ? words : `expected something else (${words})`;
};

/**
 * Reads JSON and holds it against a schema. `firstLine` is the number of its first line, where it is one of several.
 * @throws BadInput naming the line and the field
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  { text, firstLine = 1 }: { text: string; firstLine?: number },
): z.output<Schema> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = firstLine + lineOfSyntaxError(text, error) - 1;
    throw new BadInput({ where: `line ${line}`, expected: 'expected JSON' });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const line = firstLine + lineOfPath(text, path) - 1;
  const field = fieldOf(path);
  const where = field === '' ? `line ${line}` : `line ${line}, ${field}`;
  throw new BadInput({ where, expected: issue ? expectation(issue) : 'expected something else' });
};
