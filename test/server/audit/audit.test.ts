import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { loadConfig } from '../../../server/platform/config/index.ts';
import { runNode } from '../../cli/runNode.ts';
import { createTestClock } from '../../support/testClock.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

type Doc = Record<string, unknown> & { _id: string };

const RUNS = Number(process.env['KITH_ROUNDS'] ?? 60);

let app: TestApp;
/** The audit as the service wrote it. */
let rows: Doc[];
let seals: Doc[];
beforeAll(async () => {
  app = await startTestApp();
  for (const reason of ['one', 'two', 'three', 'four']) {
    for (const caseId of [undefined, 'case-1'])
      await app.features.audit.record({
        actorId: 'somebody',
        action: 'case.read',
        subject: { kind: 'message', id: `of ${reason}` },
        reason,
        ...(caseId && { caseId }),
      });
    await app.features.audit.seal();
  }
  rows = await collection('audit_rows').find().toArray();
  seals = await collection('audit_seals').find().sort({ seq: 1 }).toArray();
});
beforeEach(() => replaceAudit(rows, seals));
afterAll(() => app.stop());

const collection = (name: string) => mongoose.connection.collection<Doc>(name);
const verify = () => app.features.audit.verify();
const faults = async () => (await verify()).damaged.map(({ fault }) => fault);
const kith = (words: string) =>
  runNode([...serverArguments('server/cli/main.ts'), ...words.split(' ')], '', app.environment);

/** Writes a database that holds these two collections alone: the store refuses to change or remove a row. */
async function replaceAudit(newRows: readonly Doc[], newSeals: readonly Doc[]): Promise<void> {
  await mongoose.connection.dropDatabase();
  if (newRows.length > 0) await collection('audit_rows').insertMany(structuredClone([...newRows]));
  if (newSeals.length > 0) await collection('audit_seals').insertMany(structuredClone([...newSeals]));
}

/** The value with one character, millisecond or number changed; null for one that holds nothing to change. */
function altered(value: unknown, at: number): unknown {
  if (typeof value === 'string' && value.length > 0) {
    const place = at % value.length;
    return `${value.slice(0, place)}${value[place] === 'x' ? 'y' : 'x'}${value.slice(place + 1)}`;
  }
  if (typeof value === 'number') return value + 1;
  if (value instanceof Date) return new Date(value.getTime() + 1);
  return null;
}

/** The ways to every value of a document that can be altered. */
function leavesOf(value: unknown, way: readonly string[] = []): string[][] {
  if (value === null || value instanceof Date || typeof value !== 'object') return [[...way]];
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...way, key]));
}

/** A copy with the value at the way changed. */
function withLeaf(doc: Doc, way: readonly string[], change: (value: unknown) => unknown): Doc {
  const copy = structuredClone(doc);
  let inside: Record<string, unknown> = copy;
  for (const key of way.slice(0, -1)) inside = inside[key] as Record<string, unknown>;
  const last = way.at(-1) ?? '';
  inside[last] = change(inside[last]);
  return copy;
}

test('R38: what the service wrote is whole, every row is in one seal, and `audit verify` says so', async () => {
  const { damaged, rows: sealed, seals: count, waiting, head } = await verify();
  expect(damaged).toEqual([]);
  expect([sealed, count, waiting]).toEqual([rows.length, seals.length, 0]);
  expect(seals.length).toBeGreaterThanOrEqual(4);
  expect(head?.seq).toBe(seals.length);
  const cli = await kith('audit verify');
  expect([cli.code, cli.out]).toEqual([0, expect.stringContaining('"damaged":0}')]);
  expect(cli.err).toContain(`Head: ${head?.seq}:${head?.hash}`);
});

test('R38: one byte changed in any field of any row or seal is found', async () => {
  const places = [
    ...rows.flatMap((doc, at) => leavesOf(doc).map((way) => ({ of: 'rows' as const, at, way }))),
    ...seals.flatMap((doc, at) => leavesOf(doc).map((way) => ({ of: 'seals' as const, at, way }))),
  ].filter(({ of, way }) => !(of === 'seals' && way[0] === '_id'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async ({ of, at, way }, position) => {
      const change = (docs: readonly Doc[], mine: boolean) =>
        docs.map((doc, index) =>
          mine && index === at
            ? withLeaf(doc, way, (value) => (value === null ? 'x' : altered(value, position)))
            : doc,
        );
      await replaceAudit(change(rows, of === 'rows'), change(seals, of === 'seals'));
      expect(await faults()).not.toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test('R38: one row or seal taken, doubled or moved is found, whichever it is', async () => {
  for (let at = 0; at < rows.length; at += 1) {
    await replaceAudit(rows.toSpliced(at, 1), seals);
    expect(await faults()).toContain('missing');
  }
  for (let at = 0; at < seals.length - 1; at += 1) {
    await replaceAudit(rows, seals.toSpliced(at, 1));
    expect(await faults()).toEqual(expect.arrayContaining(['seq', 'prevHash']));
  }
});

test('R38: a row that the service did not write is found before and after the sealer saw it', async () => {
  const [first] = rows;
  if (!first) throw new Error('no row');
  for (const forged of [
    { ...first, _id: 'a-copy' },
    { ...first, _id: 'backdated', at: new Date(0) },
  ]) {
    await replaceAudit([...rows, forged], seals);
    expect(await faults()).toEqual(['forged']);
    await app.features.audit.seal();
    expect(await faults()).toEqual(['forged']);
  }
  expect(app.logs.filter((line) => line.includes('audit row forged'))).toHaveLength(1);
});

test('R38: the end of the chain cut off is found by a head that was written down, and by the process that knew it', async () => {
  const { head } = await verify();
  const last = new Set((seals.at(-1)?.['rows'] as { id: string }[]).map(({ id }) => id));
  await app.features.audit.seal();
  await replaceAudit(
    rows.filter(({ _id }) => !last.has(_id)),
    seals.slice(0, -1),
  );
  expect(await faults()).toEqual([]);
  const verdict = await app.features.audit.verify({ known: head ?? undefined });
  expect(verdict.damaged).toEqual([{ seal: head?.seq, fault: 'head' }]);
  await expect(app.features.audit.seal()).rejects.toThrow('not the one that this process knew');
  expect(app.logs.some((line) => line.includes('audit chain rolled back'))).toBe(true);
  const cli = await kith(`audit verify --head ${head?.seq}:${head?.hash}`);
  expect([cli.code, cli.out.split('\n')[0]]).toEqual([1, `{"seal":${head?.seq},"fault":"head"}`]);
});

test('R38: two processes that seal at once put each row into one seal', async () => {
  const other = await createApp({
    config: loadConfig(app.environment),
    clock: createTestClock(app.environment['KITH_CLOCK_FILE'] ?? ''),
    logTo: { write: () => undefined },
  });
  try {
    for (let round = 0; round < 10; round += 1) {
      const subject = { kind: 'round', id: String(round) };
      const write = (by: typeof app.features) =>
        by.audit.record({ actorId: null, action: 'audit.test', subject });
      await Promise.all([write(app.features), write(other.features), write(app.features)]);
      await Promise.all([app.features.audit.seal(), other.features.audit.seal()]);
    }
    await app.features.audit.seal();
    const { damaged, rows: sealed, waiting } = await verify();
    expect([damaged, sealed, waiting]).toEqual([[], rows.length + 30, 0]);
  } finally {
    await other.close().catch(() => undefined);
  }
});
