import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

const schema = z.custom<z.ZodType>((value) => value instanceof z.ZodType);
const endpoint = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string(),
  access: z.unknown(),
  limit: z.string(),
  params: schema.optional(),
  query: schema.optional(),
  body: schema.optional(),
  answer: schema,
});
const socketEvent = z.object({ name: z.string(), access: z.unknown(), payload: schema, answer: schema });
const push = z.strictObject({ name: z.string(), payload: schema });

const modules = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(import.meta.glob('../../shared/contracts/*.ts', { eager: true }));
const exported = Object.values(modules).flatMap((module) => Object.entries(module));

function contractsOf<S extends z.ZodType>(shape: S): { name: string; contract: z.output<S> }[] {
  return exported.flatMap(([name, value]) => {
    if (value instanceof z.ZodType) return [];
    const parsed = shape.safeParse(value);
    return parsed.success ? [{ name, contract: parsed.data }] : [];
  });
}
const endpoints = contractsOf(endpoint);
const socketEvents = contractsOf(socketEvent);
const pushes = contractsOf(push);

/** A receipt's entries are hashed as they stand, whatever fields later kinds bring. */
const LOOSE = ['getReceiptEndpoint.answer.shape.entries.element'];

const sourceOf = (matching: RegExp) => sourceFiles(matching).map(readSource).join('\n');
const featureSource = sourceOf(/^server\/(features|platform)\/.*\.ts$/);

/** Names that appear as `before(name` or `before(contracts.name`. */
const without = (names: string[], before: string) =>
  names.filter((name) => !new RegExp(`${before}\\(\\s*(contracts\\.)?${name}\\b`).test(featureSource));

describe('contracts', () => {
  test('are found', () => {
    expect([endpoints.length > 40, socketEvents.length > 3, pushes.length > 3]).toEqual([true, true, true]);
  });

  test('name each endpoint, event and push once', () => {
    const names = [
      ...endpoints.map(({ contract }) => `${contract.method} ${contract.path.replace(/:\w+/g, ':')}`),
      ...socketEvents.map(({ contract }) => contract.name),
      ...pushes.map(({ contract }) => contract.name),
    ];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('are all served: an endpoint or event in the table has a handler', () => {
    expect(
      without(
        endpoints.map(({ name }) => name),
        'handle',
      ),
    ).toEqual([]);
    expect(
      without(
        socketEvents.map(({ name }) => name),
        '\\.on',
      ),
    ).toEqual([]);
  });

  test('describe every parameter of their path', () => {
    const undescribed = endpoints.filter(({ contract: { path, params } }) => {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
      const described = params instanceof z.ZodObject ? Object.keys(params.shape) : [];
      return named.toSorted().join() !== described.toSorted().join();
    });
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  test('are strict all the way down, both ways: nothing is dropped in silence', () => {
    const loose = [
      ...endpoints.flatMap(({ name, contract: { params, query, body, answer } }) =>
        looseIn(name, { params, query, body, answer }),
      ),
      ...socketEvents.flatMap(({ name, contract: { payload, answer } }) =>
        looseIn(name, { payload, answer }),
      ),
      ...pushes.flatMap(({ name, contract: { payload } }) => looseIn(name, { payload })),
    ];
    expect(loose).toEqual(LOOSE);
  });

  test('are the only place where the client finds an address of the API', () => {
    const elsewhere = sourceFiles(/^client\/.*\.tsx?$/).filter((path) =>
      /['"`]\/api\//.test(readSource(path)),
    );
    expect(elsewhere).toEqual([]);
  });

  test('are the only place where a socket event is named', () => {
    const names = [...socketEvents, ...pushes].map(({ contract }) => contract.name);
    const elsewhere = sourceFiles(/^(client|server)\/.*\.tsx?$/).flatMap((path) => {
      const source = readSource(path);
      return names.filter((name) => source.includes(`'${name}'`)).map((name) => `${path}: ${name}`);
    });
    expect(elsewhere).toEqual([]);
  });
});

function looseIn(name: string, parts: Record<string, z.ZodType | undefined>): string[] {
  return Object.entries(parts).flatMap(([part, value]) =>
    value ? walk(value, `${name}.${part}`, new Set()) : [],
  );
}

/** Paths of objects that would let unknown fields through or drop them. */
function walk(value: unknown, path: string, seen: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (!(value instanceof z.ZodType)) {
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`, seen));
  }
  const strict = !(value instanceof z.ZodObject) || value.def.catchall instanceof z.ZodNever;
  const inner =
    value instanceof z.ZodLazy ? walk(value.unwrap(), path, seen) : walk({ ...value.def }, path, seen);
  return strict ? inner : [path, ...inner];
}
