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

/** A field of this name is no field of any input, and a schema would pass over it in silence: a receipt with one would verify. */
const UNSEEN = '__proto__';

/** Without recursion: input may go as deep as it likes. */
const hasUnseenField = (input: unknown): boolean => {
  const waiting = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, UNSEEN)) return true;
    for (const member of Object.values(value)) waiting.push(member);
  }
  return false;
};

/**
 * Reads JSON and holds it against a schema. `firstLine` is the number of its first line, where it is one of several.
 * @throws BadInput naming the line and the field
 */
export function parseJsonInput<Schema extends z.ZodType>(
  schema: Schema,
  { text, firstLine = 1 }: { text: string; firstLine?: number },
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = firstLine + lineOfSyntaxError(text, error) - 1;
    throw new BadInput({ where: `line ${line}`, expected: 'expected JSON' });
  }
  if (hasUnseenField(value)) {
    throw new BadInput({ where: `line ${firstLine}, ${UNSEEN}`, expected: 'expected no field of this name' });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const line = firstLine + lineOfPath(text, path) - 1;
  const field = fieldOf(path);
  const where = field === '' ? `line ${line}` : `line ${line}, ${field}`;
  throw new BadInput({ where, expected: issue ? expectation(issue) : 'expected something else' });
}
