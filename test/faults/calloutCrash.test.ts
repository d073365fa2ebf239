import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { startEmbedded } from '../../scripts/embedded-store/startEmbedded.ts';
import { createApiClient } from '../support/apiClient.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { connectSocket } from '../support/testSocket.ts';
import { startWebhookReceiver } from '../support/webhookReceiver.ts';
import { checkFired, seededRandom } from '../server/callout/firedSteps.ts';
import { IMMINENT, putOnCall } from '../server/callout/onCall.ts';
import { beginTalk, WORDS } from '../server/conversations/talk.ts';
import { sitDown } from '../server/moderation/desk.ts';

/** The day before London changes to summer time. */
const START = new Date('2030-03-30T12:00:00Z');
const END_MINUTES = 48 * 60;
const SEED = 11;
const WORDS_OF_CASES = [IMMINENT, WORDS.distress, 'sometimes i hurt myself'];

function databaseOf(uri: string): string {
  const url = new URL(uri);
  url.pathname = '/callout';
  return url.href;
}

/** Sets the scene by a second app on the same stores, which runs no job and no sweep. */
async function setScene({ clock, environment, origin }: ServerProcess): Promise<void> {
  const doors = await createApp({
    config: loadConfig(environment),
    clock,
    logTo: { write: () => undefined },
  });
  const app: TestApp = {
    ...{ origin, clock, environment, logs: [], features: doors.features, platform: doors.platform },
    visitor: () => createApiClient(origin),
    connect: (client) => connectSocket(origin, client.accessToken() ?? ''),
    sweepNow: async () => undefined,
    stop: async () => undefined,
  };
  await sitDown(app, 'Rook');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  await putOnCall(alder.client, ['Rook'], { day: '2030-03-30', from: '12:00', to: '12:00' });
  for (const words of WORDS_OF_CASES) {
    const { mentee } = await beginTalk(app);
    await mentee.send(words);
  }
  await doors.close();
}

test('R18: with workers killed, Redis emptied and the store restarted over 48 hours, every step fires once, in order, none early, and its page arrives once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-callout-'));
  const redis = await startOwnRedis();
  let store = await startEmbedded({ dataDir: folder });
  const receiver = await startWebhookReceiver(randomBytes(32), () => server.clock.now());
  const server = await startServerProcess({
    MONGODB_URI: databaseOf(store.uri),
    REDIS_URL: redis.url,
    KITH_PAGE_WEBHOOK_URL: receiver.url,
    KITH_PAGE_WEBHOOK_KEY: receiver.key,
  });
  server.clock.set(START);
  await setScene(server);

  async function restartStore(): Promise<void> {
    await server.kill();
    await store.stop();
    store = await startEmbedded({ dataDir: folder });
    server.environment['MONGODB_URI'] = databaseOf(store.uri);
    await server.restart();
  }

  const random = seededRandom(SEED);
  const faults = [
    async () => {
      await server.kill();
      await server.restart();
    },
    () => redis.empty(),
    restartStore,
    async () => {
      await redis.stop();
      await redis.start();
    },
  ];
  let minute = 0;
  while (minute < END_MINUTES) {
    minute += 1 + Math.floor(random() * 240);
    server.clock.set(new Date(START.getTime() + minute * 60_000));
    await pause(Math.floor(random() * 1_500));
    await faults[Math.floor(random() * faults.length)]?.();
  }
  server.clock.set(new Date(START.getTime() + (END_MINUTES + 5) * 60_000));
  await expect.poll(() => receiver.pages.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(9);
  // The sweeps run every five seconds.
  await pause(12_000);
  await server.kill();

  const after = await startTestApp({ environment: server.environment, roles: ['web'] });
  expect(await checkFired(new Date(START.getTime() + END_MINUTES * 60_000))).toBe(12);
  await after.stop();
  expect(receiver.pages).toHaveLength(9);
  expect(receiver.refusals).toEqual([]);
  await receiver.stop();
  await redis.end();
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});
