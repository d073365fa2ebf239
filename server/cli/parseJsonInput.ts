import type { z } from 'zod';
import { BadInput } from './command.ts';
import { lineOfPath, lineOfSyntaxError } from './jsonLines.ts';

/** A path as text: `acts[3].at`. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');

/** What was expected at the place of an issue, in words. */
const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `expected no field "${issue.keys.join('", "')}"`;
  const words = issue.message.replace(/^Invalid input: /, '');
  return words.startsWith('expected') ? words : `expected something else (${words})`;
};

/** Schemas ignore a field of this name, so that a receipt with one would verify: it is refused before. */
const IGNORED_FIELD = '__proto__';

/** Whether an object of the input, at any depth, has the ignored field. No recursion: deep input would overflow the stack. */
const hasIgnoredField = (input: unknown): boolean => {
  const waiting = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, IGNORED_FIELD)) return true;
    for (const member of Object.values(value)) waiting.push(member);
  }
  return false;
};

/**
 * Parses JSON by a schema.
 * @param input `firstLine`: line number (from 1) of the text in the whole input.
 * @throws {BadInput} with the line and the field
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
  if (hasIgnoredField(value)) {
    throw new BadInput({
      where: `line ${firstLine}, ${IGNORED_FIELD}`,
      expected: 'expected no field of this name',
    });
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
