interface ErrorFacts {
  name: string;
  code?: string | number;
  message?: string;
  stack?: string[];
  cause?: ErrorFacts;
}

/** Names of errors whose messages quote the offending values. */
const QUOTES_VALUES = /Mongo|Bulk|Cast|Validat|Zod|Strict|Syntax/i;
const MESSAGE_LENGTH = 300;

/** An error without personal data: name, code, cleaned message and stack. */
export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const facts: ErrorFacts = { name: error.name };
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number'))
    facts.code = error.code;
  if (!QUOTES_VALUES.test(error.name)) facts.message = clean(error.message);
  const frames = framesOf(error);
  if (frames.length > 0) facts.stack = frames.slice(0, 8).map((line) => line.trim());
  if (error.cause instanceof Error) facts.cause = describeError(error.cause);
  return facts;
}

/** The stack frames after the message, which may itself have lines that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = message === '' ? 0 : stack.indexOf(message) + message.length;
  const lines = stack.slice(begin).split('\n');
  return lines.filter((line) => /^\s+at /.test(line));
}

/** Replaces quoted values, ids and addresses, which could name a person. */
function clean(message: string): string {
  return message
    .slice(0, MESSAGE_LENGTH)
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|\{[^}]*\}?/g, '…')
    .replace(/[A-Za-z0-9_-]{16,}|\S+@\S+|\b\d{1,3}(\.\d{1,3}){3}\b/g, '…');
}
