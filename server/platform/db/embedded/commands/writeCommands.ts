import { ObjectId } from 'bson';
import { StoreError } from '../errors.ts';
import { compileProjection } from '../projection.ts';
import { findDocs } from '../query.ts';
import { sameValue } from '../orderedKey.ts';
import { compileChange } from '../update.ts';
import { upsertSeed } from '../updateOperators.ts';
import { isArray, toStorableDoc } from '../values.ts';
import { CommandInput } from './command.ts';
import { assertMayChange, runStatements, whenFree } from './statements.ts';
import type { Collection, WriteScope } from '../collection.ts';
import type { ChangeRequest } from '../update.ts';
import type { Doc } from '../values.ts';
import type { Command, CommandContext } from './command.ts';

const UPDATE_FIELDS = ['q', 'u', 'multi', 'upsert', 'arrayFilters'];
const DELETE_FIELDS = ['q', 'limit'];

function toInsert(doc: Doc): Doc {
  const storable = toStorableDoc(doc);
  const { _id = new ObjectId(), ...fields } = storable;
  if (isArray(_id)) throw new StoreError('InvalidIdField', "The '_id' value cannot be of type array");
  return { _id, ...fields };
}

const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const documents = input.objects('documents') ?? [];
    if (documents.length === 0)
      throw new StoreError(16, 'Write batch sizes must be between 1 and 100000. Got 0 operations.');
    const collection = context.store.findOrCreate(context.database, input.text('insert'));
    let n = 0;
    const errors = await runStatements({ input, context, statements: documents }, (doc, scope) => {
      collection.insert(toInsert(doc), scope);
      n++;
    });
    return { n, ...errors };
  },
};

interface Changed {
  readonly matched: number;
  readonly modified: number;
  readonly before: Doc | null;
  readonly after: Doc | null;
  readonly upsertedId?: unknown;
}

function change(
  collection: Collection | undefined,
  options: ChangeRequest & { sort?: Doc; multi: boolean; create?: () => Collection },
  scope: WriteScope,
): Changed {
  const compiled = compileChange(options);
  const { filter, multi, sort, create } = options;
  if (multi && compiled.isReplacement) {
    throw new StoreError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const docs = findDocs(collection, {
    filter,
    ...(sort ? { sort } : {}),
    limit: multi ? 0 : 1,
    txn: scope.txn,
  });
  let modified = 0;
  let after: Doc | null = null;
  for (const doc of docs) {
    after = compiled.apply(doc, false);
    if (sameValue(doc, after)) continue;
    collection?.replace(after, scope);
    modified++;
  }
  if (docs.length > 0 || !create) return { matched: docs.length, modified, before: docs[0] ?? null, after };
  const seed = upsertSeed(filter);
  const base = compiled.isReplacement ? ('_id' in seed ? { _id: seed['_id'] } : {}) : seed;
  const inserted = toInsert(compiled.apply(base, true));
  create().insert(inserted, scope);
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
    const statements = input.objects('updates') ?? [];
    const errors = await runStatements({ input, context, statements }, (doc, scope, index) => {
      const statement = new CommandInput(doc, 'update.updates', UPDATE_FIELDS);
      const changed = change(
        context.store.find(context.database, name),
        {
          ...requestOf(statement, 'q', 'u'),
          multi: statement.flag('multi'),

          ...creation(statement, name, context),
        },
        scope,
      );
      total.n += changed.matched;
      total.nModified += changed.modified;
      if ('upsertedId' in changed) upserted.push({ index, _id: changed.upsertedId });
    });
    return { ...total, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
  },
};

function requestOf(input: CommandInput, filterField: string, updateField: string): ChangeRequest {
  const arrayFilters = input.objects('arrayFilters');
  return {
    update: input.doc[updateField],
    filter: input.object(filterField) ?? {},
    ...(arrayFilters ? { arrayFilters } : {}),
  };
}

function creation(input: CommandInput, name: string, context: CommandContext): { create?: () => Collection } {
  return input.flag('upsert') ? { create: () => context.store.findOrCreate(context.database, name) } : {};
}

const remove: Command = {
  fields: ['deletes', 'ordered'],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const name = input.text('delete');
    assertMayChange(name, 'delete', context);
    let n = 0;
    const statements = input.objects('deletes') ?? [];
    const errors = await runStatements({ input, context, statements }, (doc, scope) => {
      const statement = new CommandInput(doc, 'delete.deletes', DELETE_FIELDS);
      const collection = context.store.find(context.database, name);
      const query = {
        filter: statement.object('q') ?? {},
        limit: statement.whole('limit'),
        txn: context.txn,
      };
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
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'bypassDocumentValidation',
  ],
  inTransaction: true,
  writes: true,
  run: async (input, context) => {
    const name = input.text('findAndModify');
    assertMayChange(name, 'findAndModify', context);
    const removing = input.flag('remove');
    if (removing === (input.doc['update'] !== undefined)) {
      throw new StoreError(
        'FailedToParse',
        'Either an update or remove=true must be specified, and not both',
      );
    }
    const project = compileProjection(input.object('fields') ?? {});
    const show = (doc: Doc | null): Doc | null => doc && project(doc);
    const sort = input.object('sort') ?? {};
    const scope: WriteScope = { txn: context.txn, logged: [] };
    const reply = await whenFree(context, scope, () => {
      const collection = context.store.find(context.database, name);
      const { filter, ...request } = requestOf(input, 'query', 'update');
      if (removing) {
        const [found = null] = findDocs(collection, { filter, sort, limit: 1, txn: context.txn });
        if (found) collection?.remove(found, scope);
        return { lastErrorObject: { n: found ? 1 : 0 }, value: show(found) };
      }
      const options = {
        ...request,
        filter,
        sort,

        multi: false,
        ...creation(input, name, context),
      };
      const changed = change(collection, options, scope);
      const upserted = 'upsertedId' in changed ? { upserted: changed.upsertedId } : {};
      const updatedExisting = changed.matched > 0 && !('upsertedId' in changed);
      return {
        lastErrorObject: { n: changed.matched, updatedExisting, ...upserted },
        value: show(input.flag('new') ? changed.after : changed.before),
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

/** The fields of the statements inside `update` and `delete`. */
export const STATEMENT_FIELDS = { update: UPDATE_FIELDS, delete: DELETE_FIELDS };
