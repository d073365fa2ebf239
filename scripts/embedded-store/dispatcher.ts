import { checkConcerns, COMMON_FIELDS, CommandInput } from './commands/command.ts';
import { READ_COMMANDS } from './commands/readCommands.ts';
import { SCHEMA_COMMANDS } from './commands/schemaCommands.ts';
import { SERVER_COMMANDS } from './commands/serverCommands.ts';
import { WRITE_COMMANDS } from './commands/writeCommands.ts';
import { Cursors } from './cursors.ts';
import { StoreError } from './errors.ts';
import { Sessions } from './sessions.ts';
import type { Command } from './commands/command.ts';
import type { DriverSession } from './sessions.ts';
import type { Store } from './store.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

export const STORE_COMMANDS: Readonly<Record<string, Command>> = {
  ...SERVER_COMMANDS,
  ...READ_COMMANDS,
  ...WRITE_COMMANDS,
  ...SCHEMA_COMMANDS,
};

interface Work {
  readonly command: Command;
  readonly input: CommandInput;
  readonly txn: Transaction | undefined;
}

interface DispatcherOptions {
  readonly store: Store;
  readonly address: string;
  readonly appendOnly: ReadonlySet<string>;
  /** Resolves when everything written before the call is on disk. */
  readonly durable: () => Promise<void>;
  readonly transactionLifetimeMs: number;
}

/** Runs each command in the session and transaction that it names. Never throws: a failure becomes an error reply. */
export class Dispatcher {
  private readonly options: DispatcherOptions;
  private readonly cursors = new Cursors();
  private readonly sessions: Sessions;

  constructor(options: DispatcherOptions) {
    this.options = options;
    this.sessions = new Sessions(options.store);
  }

  async execute(doc: Doc): Promise<Doc> {
    const name = Object.keys(doc)[0] ?? '';
    const isTransaction = doc['autocommit'] === false;
    let txn: Transaction | undefined;
    try {
      const command = Object.hasOwn(STORE_COMMANDS, name) ? STORE_COMMANDS[name] : undefined;
      if (!command) {
        throw new StoreError(
          'CommandNotFound',
          `Kith's embedded store does not support the command '${name}'`,
        );
      }
      const known = command.fields === 'any' ? Object.keys(doc) : [name, ...command.fields, ...COMMON_FIELDS];
      const work: Work = { command, input: new CommandInput(doc, name, known), txn: undefined };
      checkConcerns(doc);
      const session = this.sessions.of(doc['lsid'], Date.now());
      const number = typeof doc['txnNumber'] === 'number' ? doc['txnNumber'] : undefined;
      if (session && number !== undefined && !isTransaction) {
        return await session.once(number, () => this.run(work));
      }
      if (isTransaction) txn = joinTransaction(session, number, work);
      const reply = await this.run({ ...work, txn });
      if (txn && 'writeErrors' in reply) this.options.store.abort(txn);
      return reply;
    } catch (error) {
      if (txn && name !== 'commitTransaction') this.options.store.abort(txn);
      return failure(error, isTransaction);
    }
  }

  /** Aborts transactions that exceed their lifetime; closes idle cursors and ends idle sessions. */
  sweep(now: number): void {
    for (const txn of this.options.store.open) {
      if (now - txn.startedAt > this.options.transactionLifetimeMs) this.options.store.abort(txn);
    }
    this.cursors.closeIdle(now);
    this.sessions.endIdle(now);
  }

  private async run({ command, input, txn }: Work): Promise<Doc> {
    const { store, address, appendOnly, durable } = this.options;
    const { cursors } = this;
    const endSession = (id: unknown) => this.sessions.end(id);
    const context = { store, cursors, database: input.text('$db'), txn, address, appendOnly, endSession };
    try {
      return { ...(await command.run(input, context)), ok: 1 };
    } finally {
      // An error reply waits too: an E11000 reports a document that must still exist after a crash.
      if (command.writes && !(txn && txn.state === 'open')) await durable();
    }
  }
}

/** The transaction that a command belongs to; begins it on `startTransaction`. */
function joinTransaction(
  session: DriverSession | undefined,
  number: number | undefined,
  { command, input }: Work,
) {
  const [name = ''] = Object.keys(input.doc);
  if (!command.inTransaction) {
    throw new StoreError('OperationNotSupportedInTransaction', `Cannot run '${name}' in a transaction.`);
  }
  if (!session || number === undefined) {
    throw new StoreError('InvalidOptions', 'A transaction needs a session and a transaction number');
  }
  const ends = name === 'commitTransaction' || name === 'abortTransaction';
  return session.transaction(number, { starts: input.flag('startTransaction'), ends, now: Date.now() });
}

const TRANSIENT = ['WriteConflict', 'NoSuchTransaction'];

function failure(error: unknown, inTransaction: boolean): Doc {
  if (!(error instanceof StoreError)) console.error('embedded store:', error);
  const known =
    error instanceof StoreError
      ? error
      : new StoreError('InternalError', error instanceof Error ? error.message : String(error));
  // On this label the driver retries the whole transaction (spec: "Convenient API for Transactions").
  const labels = inTransaction && TRANSIENT.includes(known.codeName) ? ['TransientTransactionError'] : [];
  return {
    ok: 0,
    errmsg: known.message,
    code: known.code,
    codeName: known.codeName,
    ...known.details,
    ...(labels.length > 0 ? { errorLabels: labels } : {}),
  };
}
