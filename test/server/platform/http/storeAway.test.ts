import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../../../shared/contracts/endpoint.ts';
import { startEmbedded } from '../../../../scripts/embedded-store/startEmbedded.ts';
import { inTransaction } from '../../../../server/platform/db/index.ts';
import { defineEvent } from '../../../../server/platform/events/index.ts';
import type { Routes } from '../../../../server/platform/http/index.ts';
import type { Platform } from '../../../../server/platform/platform.ts';
import { refusalOf } from '../../../support/apiClient.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';

const write = endpoint({
  method: 'POST',
  path: '/api/write',
  access: 'public',
  limit: 'write',
  answer: z.strictObject({ done: z.literal(true) }),
});
const written = defineEvent('probe.written', 1, z.strictObject({}));

const modules = (platform: Platform) => [
  {
    name: 'probe',
    routes: (routes: Routes) =>
      routes.handle(write, async () => {
        await inTransaction(() => platform.events.publish(written, {}));
        return { done: true as const };
      }),
  },
];

const folder = mkdtempSync(join(tmpdir(), 'kith-away-'));
let store: Awaited<ReturnType<typeof startEmbedded>>;
let app: TestPlatform;
beforeAll(async () => {
  store = await startEmbedded({ dataDir: folder, sync: false });
  const uri = new URL(store.uri);
  uri.pathname = '/away';
  app = await startPlatform(modules, { MONGODB_URI: uri.href, KITH_ROLES: 'web' });
});
afterAll(async () => {
  await app.stop();
  await store.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('is not ready while its clock and that of the store are more than a second apart', async () => {
  const read = async () => {
    const answer = await app.visitor().send({ path: '/readyz' });
    return [answer.status, answer.json()];
  };
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
  try {
    expect(await read()).toMatchObject([503, { ready: false, store: 'reachable' }]);
  } finally {
    vi.useRealTimers();
  }
  expect(await read()).toMatchObject([200, { ready: true }]);
});

test('says in plain words that the store is away, within seconds, and that it is not ready', async () => {
  const visitor = app.visitor();
  expect(await visitor.call(write)).toEqual({ done: true });
  await store.stop();
  const startedAt = performance.now();
  expect(await refusalOf(visitor.call(write))).toMatchObject({ code: 'unavailable', status: 503 });
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  const ready = await visitor.send({ path: '/readyz' });
  expect([ready.status, ready.json()]).toMatchObject([
    503,
    { ready: false, store: 'away', clockOffMilliseconds: null },
  ]);
  expect((await visitor.send({ path: '/healthz' })).status).toBe(200);
});
