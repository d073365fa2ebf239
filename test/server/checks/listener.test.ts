import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ARTEFACT_FOLDER,
  createListener,
  loadClassifier,
  loadNgramScorer,
} from '../../../server/features/checks/listener/index.ts';
import type { Listener, ListenerJob } from '../../../server/features/checks/listener/index.ts';
import type { Log } from '../../../server/platform/logging/index.ts';
import { createMetrics } from '../../../server/platform/metrics/index.ts';

const WORDS = 'kept counting what was left in mums bathroom cabinet again tonight';
const job = (more: Partial<ListenerJob> = {}): ListenerJob => ({
  ...{ text: WORDS, from: 'mentee', before: [], urgency: 0 },
  ...more,
});

const folders: string[] = [];
const listeners: Listener[] = [];
let threads: Worker[] = [];
let alarms: string[] = [];
let logged: string[] = [];
let metrics = createMetrics();

function fakeLog(): Log {
  const note = (facts: object, message: string) => void logged.push(`${JSON.stringify(facts)} ${message}`);
  return {
    ...{ debug: note, info: note, warn: note, ref: () => '' },
    error: (facts, message) => {
      note(facts, message);
      alarms.push(message);
    },
    child: () => fakeLog(),
  };
}

function start(options: { folder?: string; maxWaiting?: number } = {}): Listener {
  const onThread = (thread: Worker) => void threads.push(thread);
  const listener = createListener({ log: fakeLog(), metrics, onThread, ...options });
  listeners.push(listener);
  return listener;
}

const ready = (listener: Listener) => expect.poll(() => listener.isReady(), { timeout: 60_000 }).toBe(true);
const figure = async (name: string) =>
  new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec((await metrics.text()).body)?.[1];

/** A copy of the artefacts, one of which is left out or has its header changed. */
function alteredFolder({
  without,
  change,
}: {
  without?: string;
  change?: (header: object) => object;
}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-listener-'));
  folders.push(folder);
  for (const name of ['encoder.bin', 'model.bin', 'ngrams.bin', 'lexicon.bin'])
    if (name !== without) cpSync(join(ARTEFACT_FOLDER, name), join(folder, name));
  if (change === undefined) return folder;
  for (const name of ['model.bin', 'ngrams.bin']) {
    const bytes = readFileSync(join(folder, name));
    const length = bytes.readUInt32LE(0);
    const header = change(z.looseObject({}).parse(JSON.parse(bytes.toString('utf8', 4, 4 + length))));
    const changed = Buffer.from(JSON.stringify(header));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(changed.length);
    const padding = Buffer.alloc(-(4 + changed.length) & 3);
    const blobs = bytes.subarray((4 + length + 3) & ~3);
    writeFileSync(join(folder, name), Buffer.concat([size, changed, padding, blobs]));
  }
  return folder;
}

beforeEach(() => {
  metrics = createMetrics();
  [threads, alarms, logged] = [[], [], []];
});
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the listener', () => {
  test('answers from its thread what the classifier says, and puts no words into log or figures', async () => {
    const listener = start();
    const message = job({ before: ['cant sleep again'] });
    expect(await listener.hear(message)).toEqual(loadClassifier().hear(message));
    expect(await figure('kith_listener_ready')).toBe('1');
    expect(await figure('kith_listener_seconds_count')).toBe('1');
    expect(logged.join(' ') + (await metrics.text()).body).not.toContain('cabinet');
  });

  test('tries a message once more on a new thread when its thread is killed', async () => {
    const listener = start();
    await ready(listener);
    const asked = listener.hear(job());
    await threads[0]?.terminate();
    expect((await asked).unreadable).toBe(false);
    expect(threads).toHaveLength(2);
    expect(await figure('kith_listener_failures_total')).toBe('1');
  });

  test('gives up a message that ends two threads, and goes on with the next', async () => {
    const listener = start();
    await ready(listener);
    const doomed = expect(listener.hear(job())).rejects.toMatchObject({ code: 'failed' });
    await threads[0]?.terminate();
    await expect.poll(() => threads.length, { timeout: 60_000, interval: 1 }).toBe(2);
    // Its first message says that it is ready; the waiting message is given to it in the same turn.
    threads[1]?.once('message', () => void threads[1]?.terminate());
    await doomed;
    expect((await listener.hear(job())).version).toMatch(/^kith-listener/);
  });

  test('refuses what its queue cannot hold, so that it can be heard later', async () => {
    const listener = start({ maxWaiting: 3 });
    const taken = [job(), job(), job()].map((one) => listener.hear(one));
    await expect(listener.hear(job())).rejects.toMatchObject({ code: 'queueFull' });
    expect(listener.queueLength()).toBe(3);
    expect(await Promise.all(taken)).toHaveLength(3);
    await expect(listener.hear(job())).resolves.toBeDefined();
  });

  test.each([
    { count: 21, first: 9, order: 'the most urgent first when many wait' },
    { count: 20, first: 0, order: 'the oldest first when few wait' },
  ])('hears $order', async ({ count, first }) => {
    const listener = start();
    const heard: number[] = [];
    const urgencies = Array.from({ length: count }, (_, index) => (index === 9 ? 1 : 0));
    await Promise.all(
      urgencies.map(async (urgency, index) => {
        await listener.hear(job({ text: 'ok', urgency }));
        heard.push(index);
      }),
    );
    expect(heard[0]).toBe(first);
    expect(heard).toHaveLength(count);
  });

  test.each(['encoder.bin', 'model.bin', 'lexicon.bin'])(
    'without %s refuses every message, and raises the alarm once',
    async (without) => {
      const listener = start({ folder: alteredFolder({ without }) });
      await expect(listener.hear(job())).rejects.toMatchObject({ code: 'unavailable' });
      await expect(listener.hear(job())).rejects.toMatchObject({ code: 'unavailable' });
      expect(listener.isReady()).toBe(false);
      expect(alarms).toHaveLength(1);
      expect(logged.join(' ')).toContain(`${without} cannot be read`);
      expect(await figure('kith_listener_ready')).toBe('0');
    },
  );

  test('refuses a model of another format, or one that does not belong to the lexicon', async () => {
    const format = start({ folder: alteredFolder({ change: (header) => ({ ...header, format: 99 }) }) });
    await expect(format.hear(job())).rejects.toMatchObject({ code: 'unavailable' });
    const version = start({ folder: alteredFolder({ change: (header) => ({ ...header, version: 'x' }) }) });
    await expect(version.hear(job())).rejects.toMatchObject({ code: 'unavailable' });
    expect(logged.join(' ')).toMatch(/format 99, this code reads \d.*model\.bin is x/s);
  });

  test('lets go of all that waits when it stops', async () => {
    const listener = start();
    const asked = expect(listener.hear(job())).rejects.toMatchObject({ code: 'stopped' });
    await listener.stop();
    await asked;
    await expect(listener.hear(job())).rejects.toMatchObject({ code: 'stopped' });
  });
});

describe('the scorer of n-grams', () => {
  test('loads without encoder and model, and says so when its own file is missing or of another format', () => {
    expect(loadNgramScorer(alteredFolder({ without: 'encoder.bin' })).version).toMatch(/^kith-listener/);
    expect(() => loadNgramScorer(alteredFolder({ without: 'ngrams.bin' }))).toThrow('cannot be read');
    const folder = alteredFolder({ change: (header) => ({ ...header, format: 99 }) });
    expect(() => loadNgramScorer(folder)).toThrow('format 99');
  });
});
