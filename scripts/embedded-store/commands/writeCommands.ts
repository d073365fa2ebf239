import { ObjectId } from 'bson';
import { StoreError } from '../errors.ts';
import { sameValue } from '../orderedKey.ts';
import { compileProjection } from '../projection.ts';
import { findDocs } from '../query.ts';
import { compileChange } from '../update.ts';
import { upsertSeed } from '../updateOperators.ts';
import { isArray, toStorableDoc } from '../values.ts';
import { CommandInput } from './command.ts';
import { assertMayChange, runStatements, retryWhenUnlocked } from './statements.ts';
import type { WriteScope } from '../collection.ts';
import type { Doc } from '../values.ts';
import type { Command, CommandContext } from './command.ts';

/** The fields of the statements inside `update` and `delete`. */
export const STATEMENT_FIELDS = {
  update: ['q', 'u', 'multi', 'upsert', 'arrayFilters'],
  delete: ['q', 'limit'],
};

function toInsert(doc: Doc): Doc {
  const { _id = new ObjectId(), ...fields } = toStorableDoc(doc);
  if (isArray(_id)) throw new StoreError('InvalidIdField', "The '_id' value cannot be of type array");
  return { _id, ...fields };
}

const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const statements = input.objects('documents');
    if (statements.length === 0) throw new StoreError(16, 'Write batch sizes must be between 1 and 100000');
    const collection = context.store.findOrCreate(context.database, input.text('insert'));
    let n = 0;
    const errors = await runStatements({ input, context, statements }, (doc, scope) => {
      collection.insert(toInsert(doc), scope);
      n++;
    });
    return { n, ...errors };
  },
};

interface ChangeStatement {
  readonly name: string;
  readonly filter: Doc;
  readonly update: unknown;
  readonly arrayFilters: readonly Doc[];
  readonly sort?: Doc;
  readonly multi: boolean;
  readonly upsert: boolean;
}

interface Changed {
  readonly matched: number;
  readonly modified: number;
  readonly before: Doc | null;
  readonly after: Doc | null;
  readonly upsertedId?: unknown;
}

/** Updates the matching documents; with `upsert`, inserts one if there is no match. */
function change(
  { store, database, txn }: CommandContext,
  statement: ChangeStatement,
  scope: WriteScope,
): Changed {
  const { name, filter, multi, upsert, sort = {} } = statement;
  const { isReplacement, apply } = compileChange(statement);
  if (multi && isReplacement) {
    throw new StoreError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const collection = store.find(database, name);
  const docs = findDocs(collection, { filter, sort, limit: multi ? 0 : 1, txn });
  let modified = 0;
  let after: Doc | null = null;
  for (const doc of docs) {
    after = apply(doc, false);
    if (sameValue(doc, after)) continue;
    collection?.replace(after, scope);
    modified++;
  }
  if (docs.length > 0 || !upsert) return { matched: docs.length, modified, before: docs[0] ?? null, after };
  const seed = upsertSeed(filter);
  const base = isReplacement ? ('_id' in seed ? { _id: seed['_id'] } : {}) : seed;
  const inserted = toInsert(apply(base, true));
  store.findOrCreate(database, name).insert(inserted, scope);
  return { matched: 1, modified: 0, before: null, after: inserted, upsertedId: inserted['_id'] };
}

const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const name = input.text('update');
    assertMayChange(name, 'update', context);
    const total = { n: 0, nModified: 0 };
    const upserted: Doc[] = [];
    const statements = input.objects('updates');
    const errors = await runStatements({ input, context, statements }, (doc, scope, index) => {
      const fields = new CommandInput(doc, 'update.updates', STATEMENT_FIELDS.update);
      const statement: ChangeStatement = {
        name,
        filter: fields.object('q') ?? {},
        update: doc['u'],
        arrayFilters: fields.objects('arrayFilters'),
        multi: fields.flag('multi'),
        upsert: fields.flag('upsert'),
      };
      const changed = change(context, statement, scope);
      total.n += changed.matched;
      total.nModified += changed.modified;
      if ('upsertedId' in changed) upserted.push({ index, _id: changed.upsertedId });
    });
    return { ...total, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
  },
};

const remove: Command = {
  fields: ['deletes', 'ordered'],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const name = input.text('delete');
    assertMayChange(name, 'delete', context);
    let n = 0;
    const statements = input.objects('deletes');
    const errors = await runStatements({ input, context, statements }, (doc, scope) => {
      const fields = new CommandInput(doc, 'delete.deletes', STATEMENT_FIELDS.delete);
      const collection = context.store.find(context.database, name);
      const query = { filter: fields.object('q') ?? {}, limit: fields.whole('limit'), txn: context.txn };
      for (const found of findDocs(collection, query)) {
        collection?.remove(found, scope);
        n++;
      }
    });
    return { n, ...errors };
  },
};

const findAndModify: Command = {
  fields: [
    ...['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'arrayFilters'],
    'bypassDocumentValidation',
  ],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const name = input.text('findAndModify');
    assertMayChange(name, 'findAndModify', context);
    const removing = input.flag('remove');
    if (removing === (input.doc['update'] !== undefined)) {
      throw new StoreError('FailedToParse', 'Either an update or remove=true must be specified');
    }
    const project = compileProjection(input.object('fields') ?? {});
    const show = (doc: Doc | null): Doc | null => doc && project(doc);
    const [filter, sort] = [input.object('query') ?? {}, input.object('sort') ?? {}];
    const scope: WriteScope = { txn: context.txn, logged: [] };
    const reply = await retryWhenUnlocked(context, scope, () => {
      if (removing) {
        const collection = context.store.find(context.database, name);
        const [found = null] = findDocs(collection, { filter, sort, limit: 1, txn: context.txn });
        if (found) collection?.remove(found, scope);
        return { lastErrorObject: { n: found ? 1 : 0 }, value: show(found) };
      }
      const statement: ChangeStatement = {
        name,
        filter,
        sort,
        update: input.doc['update'],
        arrayFilters: input.objects('arrayFilters'),
        multi: false,
        upsert: input.flag('upsert'),
      };
      const { matched, before, after, ...rest } = change(context, statement, scope);
      const inserted = 'upsertedId' in rest;
      const upserted = inserted ? { upserted: rest.upsertedId } : {};
      return {
        lastErrorObject: { n: matched, updatedExisting: matched > 0 && !inserted, ...upserted },
        value: show(input.flag('new') ? after : before),
      };
    });
    context.store.flush(scope.logged);
    return reply;
  },
};

export const WRITE_COMMANDS: Readonly<Record<string, Command>> = {
  insert,
  update,
  delete: remove,
  findAndModify,
};
