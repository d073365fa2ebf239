import { StoreError } from '../errors.ts';
import { compileFilter } from '../filter.ts';
import { nameOf, parseIndexSpec } from '../indexSpec.ts';
import { sameValue } from '../orderedKey.ts';
import { isArray, isDoc } from '../values.ts';
import { listing } from './readCommands.ts';
import { assertMayChange, retryWhenUnlocked } from './statements.ts';
import type { Collection } from '../collection.ts';
import type { IndexSpec } from '../indexSpec.ts';
import type { Command, CommandContext } from './command.ts';

const NOTHING_LOGGED = { txn: undefined, logged: [] };

function existing(context: CommandContext, name: string): Collection {
  const collection = context.store.find(context.database, name);
  if (!collection) throw new StoreError('NamespaceNotFound', `ns does not exist: ${name}`);
  return collection;
}

const create: Command = {
  fields: [],
  writes: true,
  run: (input, context) => {
    const name = input.text('create');
    if (context.store.find(context.database, name)) {
      throw new StoreError('NamespaceExists', `Collection ${context.database}.${name} already exists.`);
    }
    context.store.findOrCreate(context.database, name);
    return {};
  },
};

const drop: Command = {
  fields: [],
  writes: true,
  run: async (input, context) => {
    const name = input.text('drop');
    assertMayChange(name, 'drop', context);
    const collection = context.store.find(context.database, name);
    if (!collection) return {};
    await retryWhenUnlocked(context, NOTHING_LOGGED, () => context.store.drop(context.database, collection));
    return { ns: collection.namespace, nIndexesWas: collection.indexes.size };
  },
};

const dropDatabase: Command = {
  fields: [],
  writes: true,
  run: async (_, context) => {
    for (const collection of [...(context.store.databases.get(context.database)?.values() ?? [])]) {
      await retryWhenUnlocked(context, NOTHING_LOGGED, () =>
        context.store.drop(context.database, collection),
      );
    }
    return { dropped: context.database };
  },
};

const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: (input, context) => {
    const { databases } = context.store;
    const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' };
    const collections = [...(databases.get(context.database)?.keys() ?? [])].map((name) => ({
      ...{ name, type: 'collection', options: {}, info: { readOnly: false }, idIndex },
    }));
    const matching = collections.filter(compileFilter(input.object('filter') ?? {}));
    const shown = input.flag('nameOnly') ? matching.map(({ name, type }) => ({ name, type })) : matching;
    return listing(context, '$cmd.listCollections', shown);
  },
};

/**
 * Whether the collection has this index already.
 * @throws {StoreError} IndexKeySpecsConflict or IndexOptionsConflict when it has a different one of this name or key
 */
function isKnown(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: other } of collection.indexes.values()) {
    const sameKey = sameValue(other.key, spec.key);
    if (other.name === '_id_' && sameKey) return true;
    if (other.name === spec.name) {
      if (sameValue(other, spec)) return true;
      throw new StoreError(
        'IndexKeySpecsConflict',
        `The index ${spec.name} is there with another key or other options`,
      );
    }
    if (sameKey && sameValue(other.partialFilterExpression, spec.partialFilterExpression)) {
      throw new StoreError('IndexOptionsConflict', `Index already exists as ${other.name}`);
    }
  }
  return false;
}

const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  writes: true,
  run: async (input, context) => {
    const name = input.text('createIndexes');
    const specs = input.objects('indexes').map(parseIndexSpec);
    const createdCollectionAutomatically = !context.store.find(context.database, name);
    const collection = context.store.findOrCreate(context.database, name);
    const numIndexesBefore = collection.indexes.size;
    for (const spec of specs) {
      if (isKnown(collection, spec)) continue;
      await retryWhenUnlocked(context, NOTHING_LOGGED, () => context.store.addIndex(collection, spec));
    }
    return { numIndexesBefore, numIndexesAfter: collection.indexes.size, createdCollectionAutomatically };
  },
};

const dropIndexes: Command = {
  fields: ['index'],
  writes: true,
  run: async (input, context) => {
    const collection = existing(context, input.text('dropIndexes'));
    const nIndexesWas = collection.indexes.size;
    const wanted = input.doc['index'];
    for (const index of isArray(wanted) ? wanted : [wanted]) {
      const names = [...collection.indexes.keys()].filter((name) => name !== '_id_');
      const chosen = index === '*' ? names : [isDoc(index) ? namedByKey(collection, index) : String(index)];
      for (const name of chosen) {
        if (name === '_id_') throw new StoreError('InvalidOptions', 'cannot drop _id index');
        if (!names.includes(name)) throw new StoreError('IndexNotFound', `index not found: ${name}`);
        await retryWhenUnlocked(context, NOTHING_LOGGED, () => context.store.dropIndex(collection, name));
      }
    }
    return { nIndexesWas };
  },
};

function namedByKey(collection: Collection, key: Record<string, unknown>): string {
  for (const { spec } of collection.indexes.values()) if (sameValue(spec.key, key)) return spec.name;
  return nameOf(parseIndexSpec({ key }).key);
}

const listIndexes: Command = {
  fields: ['cursor'],
  run: (input, context) => {
    const name = input.text('listIndexes');
    const specs = [...existing(context, name).indexes.values()].map(({ spec }) => ({ ...spec }));
    return listing(context, name, specs);
  },
};

export const SCHEMA_COMMANDS: Readonly<Record<string, Command>> = {
  create,
  drop,
  dropDatabase,
  listCollections,
  createIndexes,
  dropIndexes,
  listIndexes,
};
