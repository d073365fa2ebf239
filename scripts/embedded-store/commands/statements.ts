import { StoreError } from '../errors.ts';
import { Blocked } from '../transaction.ts';
import type { WriteScope } from '../collection.ts';
import type { Doc } from '../values.ts';
import type { CommandContext, CommandInput } from './command.ts';

/** Runs a write. If an open transaction holds a lock that it needs, waits until that transaction ends and retries. */
export async function retryWhenUnlocked<T>(
  context: CommandContext,
  scope: WriteScope,
  write: () => T,
): Promise<T> {
  for (;;) {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      context.store.flush(scope.logged); // logged before the wait, so that later writes of others follow it in the log
      await error.by.ended;
    }
  }
}

/** Runs the statements of one command in order; stops at the first error when `ordered` or in a transaction. */
export async function runStatements<S>(
  { input, context, statements }: { input: CommandInput; context: CommandContext; statements: readonly S[] },
  run: (statement: S, scope: WriteScope, index: number) => void,
): Promise<Doc> {
  const scope: WriteScope = { txn: context.txn, logged: [] };
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      await retryWhenUnlocked(context, scope, () => run(statement, scope, index));
    } catch (error) {
      if (!(error instanceof StoreError) || (context.txn && error.codeName === 'WriteConflict')) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (input.flag('ordered', true) || context.txn) break;
    }
  }
  context.store.flush(scope.logged);
  return writeErrors.length > 0 ? { writeErrors } : {};
}

/**
 * Refuses a change of an append-only collection, as MongoDB does for a role that may only insert and read.
 * @throws {StoreError} Unauthorized
 */
export function assertMayChange(name: string, command: string, context: CommandContext): void {
  if (!context.appendOnly.has(name)) return;
  const message = `not authorized on ${context.database} to execute command { ${command}: "${name}" }: append-only`;
  throw new StoreError('Unauthorized', message);
}
