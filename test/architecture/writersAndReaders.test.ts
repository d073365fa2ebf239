import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { STATE_MOVES } from '../../shared/domain/conversation/moves.ts';
import { CONTROL_KINDS, CONVERSATION_STATES } from '../../shared/domain/conversation/states.ts';
import { ENDPOINTS, PUSHES, SOCKET_EVENTS } from '../support/contractTables.ts';
import { fieldsOf } from './facts/contractFields.ts';
import {
  constantsMadeBy,
  firstArgumentsOf,
  literalsMade,
  methodsCalledOn,
  nodesIn,
  propertiesRead,
  readSources,
  stringProperty,
  valuesOfProperty,
} from './facts/sourceFacts.ts';
import type { Source } from './facts/sourceFacts.ts';

const server = readSources(/^server\/(features|platform)\/(?!checks\/)(?!.*\/listener\/).*\.ts$/);
const readers = readSources(/^(client|server\/cli)\/.*\.tsx?$/);

const WRITES = ['create', 'insertMany', 'updateOne', 'updateMany', 'findOneAndUpdate', 'bulkWrite'];
const READS = [
  ...['find', 'findOne', 'findById', 'exists', 'countDocuments', 'aggregate', 'distinct'],
  'findOneAndUpdate',
];

/** Collections with one half only, and what will bring the other. */
const HALF: Readonly<Record<string, string>> = {
  'reader of feedback_texts': 'the page on which a mentor reads what was said, once it is released',
  'reader of reflections': 'the page on which a mentor reads their own notes',
};

/** `writer of x` or `reader of x`, for each collection whose model is never written or never read. */
function missingHalves(sources: readonly Source[]): string[] {
  const nodes = nodesIn(sources);
  const called = methodsCalledOn(nodes);
  return constantsMadeBy('defineModel', nodes).flatMap(({ name, args: [input] }) => {
    const methods = called.get(name) ?? new Set<string>();
    const collection = stringProperty(input, 'collection') ?? name;
    return [
      ...(WRITES.some((method) => methods.has(method)) ? [] : [`writer of ${collection}`]),
      ...(READS.some((method) => methods.has(method)) ? [] : [`reader of ${collection}`]),
    ];
  });
}

/** Fields that the client reads by a computed name. */
const COMPUTED: Readonly<Record<string, string>> = {
  30: 'client/features/mentor-standing/RatingWindows.tsx: table[window]',
  180: 'client/features/mentor-standing/RatingWindows.tsx: table[window]',
  365: 'client/features/mentor-standing/RatingWindows.tsx: table[window]',
};

/** Events that are defined, but not published, or published without a reaction. */
function unheardEvents(sources: readonly Source[]): string[] {
  const nodes = nodesIn(sources);
  const published = firstArgumentsOf('publish', nodes);
  const heard = valuesOfProperty('event', nodes);
  return constantsMadeBy('defineEvent', nodes)
    .map(({ name }) => name)
    .filter((name) => !published.has(name) || !heard.has(name));
}

/** Control kinds that no command of the server writes. */
function unmadeKinds(kinds: readonly string[], sources: readonly Source[]): string[] {
  const made = literalsMade(nodesIn(sources));
  return kinds.filter((kind) => !made.has(kind));
}

/** Fields of a schema that no source reads by name. A name that is read anywhere counts: types are not followed. */
function unreadFields(schema: z.ZodType, read: ReadonlySet<string>): string[] {
  return [...fieldsOf(schema)].filter((field) => !read.has(field) && !(field in COMPUTED));
}

describe('every write has a reader', () => {
  test('each collection is written and read, or is listed with what is missing', () => {
    expect(missingHalves(server).sort()).toEqual(Object.keys(HALF).sort());
  });

  test('each event is published and has a reaction', () => {
    expect(unheardEvents(server)).toEqual([]);
  });

  test('each control kind has a maker, and each state a move that leads to it', () => {
    const makers = server.filter(({ path }) => path.startsWith('server/features/'));
    expect(unmadeKinds(CONTROL_KINDS, makers)).toEqual([]);
    const reached = new Set(Object.values(STATE_MOVES).map(({ to }) => to));
    expect(CONVERSATION_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  const read = propertiesRead(nodesIn(readers));
  test('each field of an answer and of a push is read by the client or the command line, or is external', () => {
    const schemas = [
      ...ENDPOINTS.map(({ method, path, answer }) => ({ name: `${method} ${path}`, schema: answer })),
      ...SOCKET_EVENTS.map(({ name, answer }) => ({ name, schema: answer })),
      ...PUSHES.map(({ name, payload }) => ({ name, schema: payload })),
    ];
    const unread = schemas.flatMap(({ name, schema }) =>
      unreadFields(schema, read).map((field) => `${name}: ${field}`),
    );
    expect(unread).toEqual([]);
  });
});

describe('a breach is found', () => {
  const source = (text: string): Source[] => [{ path: 'server/features/made/up.ts', text }];

  test('a collection that is only read, or only written', () => {
    const model = `const UpModel = defineModel<Up>({ collection: 'ups' });`;
    expect(missingHalves(source(`${model} UpModel.findOne({});`))).toEqual(['writer of ups']);
    expect(missingHalves(source(`${model} UpModel.create([]);`))).toEqual(['reader of ups']);
    expect(missingHalves(source(`${model} UpModel.findOneAndUpdate({});`))).toEqual([]);
  });

  test('an event without a reaction, or that nothing publishes', () => {
    const event = `const happened = defineEvent('up.happened', 1, schema);`;
    expect(unheardEvents(source(`${event} events.publish(happened, {});`))).toEqual(['happened']);
    expect(unheardEvents(source(`${event} defineReaction({ event: happened });`))).toEqual(['happened']);
    const both = `events.publish(happened, {}); defineReaction({ event: happened });`;
    expect(unheardEvents(source(`${event} ${both}`))).toEqual([]);
  });

  test('a control kind that is only asked for', () => {
    const asked = `if (entry.kind === 'frozen' || ['frozen'].includes(entry.kind)) freeze();`;
    expect(unmadeKinds(['frozen'], source(asked))).toEqual(['frozen']);
    expect(unmadeKinds(['frozen'], source(`append({ kind: 'frozen' });`))).toEqual([]);
  });

  test('a field that is only written, unless it is external', () => {
    const schema = z.strictObject({ list: z.array(z.strictObject({ unread: z.string() })) });
    const write = propertiesRead(nodesIn(source(`const made = { unread: 1 }; show(made.list);`)));
    expect(unreadFields(schema, write)).toEqual(['unread']);
    const destructured = propertiesRead(nodesIn(source(`const { list, unread: seen } = made;`)));
    expect(unreadFields(schema, destructured)).toEqual([]);
    const external = z.strictObject({ list: schema.shape.list.describe('external: for auditors') });
    expect(unreadFields(external, new Set())).toEqual([]);
  });
});
