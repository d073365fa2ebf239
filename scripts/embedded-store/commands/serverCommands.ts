import { StoreError } from '../errors.ts';
import type { Command, CommandContext } from './command.ts';
import type { Doc } from '../values.ts';

export const REPLICA_SET = 'kith-embedded';
const VERSION = '7.0.0';

const hello: Command = {
  fields: 'any', // drivers send metadata about themselves (spec: "MongoDB Handshake")
  run: (_, { address }) => ({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    secondary: false,
    setName: REPLICA_SET,
    setVersion: 1,
    hosts: [address],
    primary: address,
    me: address,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21, // MongoDB 7.0
    localTime: new Date(),
    readOnly: false,
  }),
};

const buildInfo: Command = {
  fields: [],
  run: () => ({
    version: VERSION,
    versionArray: [...VERSION.split('.').map(Number), 0],
    gitVersion: 'embedded store of Kith, not MongoDB',
    storageEngines: ['embedded'], // `connectDb` recognises the embedded store by this name
    modules: [],
    maxBsonObjectSize: 16 * 1024 * 1024,
  }),
};

const ping: Command = { fields: [], run: () => ({}) };

const endSessions: Command = {
  fields: [],
  run: (input, { endSession }) => {
    for (const { id } of input.objects('endSessions')) endSession(id);
    return {};
  },
};

function transactionOf(context: CommandContext, command: string) {
  if (context.txn) return context.txn;
  throw new StoreError('InvalidOptions', `${command} must be run within a transaction`);
}

const noSuchTransaction = () => new StoreError('NoSuchTransaction', 'Transaction has been aborted.');

const commitTransaction: Command = {
  fields: [],
  inTransaction: true,
  writes: true,
  run: (_, context): Doc => {
    const txn = transactionOf(context, 'commitTransaction');
    if (txn.state === 'aborted') throw noSuchTransaction();
    if (txn.state === 'open') context.store.commit(txn);
    return {};
  },
};

const abortTransaction: Command = {
  fields: [],
  inTransaction: true,
  run: (_, context): Doc => {
    const txn = transactionOf(context, 'abortTransaction');
    if (txn.state === 'aborted') throw noSuchTransaction();
    if (txn.state === 'committed') {
      throw new StoreError('TransactionCommitted', 'Transaction has been committed.');
    }
    context.store.abort(txn);
    return {};
  },
};

export const SERVER_COMMANDS: Readonly<Record<string, Command>> = {
  hello,
  ismaster: hello,
  isMaster: hello,
  ping,
  buildInfo,
  endSessions,
  commitTransaction,
  abortTransaction,
};
