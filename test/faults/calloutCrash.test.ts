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
import { acknowledge, IMMINENT, putOnCall, signInAgain } from '../server/callout/onCall.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';

/** The day before London changes to summer time. */
const START = new Date('2030-03-30T12:00:00Z');
const END_MINUTES = 48 * 60;
const END = new Date(START.getTime() + END_MINUTES * 60_000);
const SEED = 11;
const WORDS_OF_CASES = [IMMINENT, WORDS.distress, 'sometimes i hurt myself'];

function databaseOf(uri: string): string {
  const url = new URL(uri);
  url.pathname = '/callout';
  return url.href;
}

/** Sets the scene by a second app on the same stores, which runs no job and no sweep. */
async function setScene({ clock, environment, origin }: ServerProcess) {
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
  const rook = await sitDown(app, 'Rook');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  await putOnCall(alder.client, ['Rook'], { day: '2030-03-30', from: '12:00', to: '12:00' });
  const ids: string[] = [];
  for (const words of WORDS_OF_CASES) {
    const { mentee } = await startConversation(app);
    ids.push((await rook.caseFrom(() => mentee.send(words))).id);
  }
  await doors.close();
  /** Rook acknowledges one of the cases, and does not claim it. */
  return async (place: number): Promise<string[]> => {
    await signInAgain(app, [rook]);
    const { acknowledged } = await acknowledge(rook.client, ids[place % ids.length] ?? '');
    return acknowledged ? [acknowledged.at] : [];
  };
}

test('R18: with workers killed, Redis emptied and the store restarted over 48 hours, and cases that are acknowledged and not claimed, every step of every round fires once, in order, none early, and its page arrives once', async () => {
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
  const acknowledgeOne = await setScene(server);

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
  const acknowledgedAt: string[] = [];
  let minute = 0;
  while (minute < END_MINUTES) {
    minute += 1 + Math.floor(random() * 240);
    server.clock.set(new Date(START.getTime() + minute * 60_000));
    await pause(Math.floor(random() * 1_500));
    await faults[Math.floor(random() * faults.length)]?.();
    if (random() < 0.4) acknowledgedAt.push(...(await acknowledgeOne(Math.floor(random() * 3))));
  }
  // A page whose process was killed is tried again after some minutes at most; the sweeps run every five seconds.
  server.clock.set(new Date(END.getTime() + 60 * 60_000));
  await pause(20_000);
  await server.kill();

  const after = await startTestApp({ environment: server.environment, roles: ['web'] });
  const { rounds, pages } = await checkFired(END, acknowledgedAt);
  await after.stop();
  console.log(`${acknowledgedAt.length} acknowledgements, ${rounds} rounds of 3 cases, ${pages} pages`);
  expect(rounds).toBeGreaterThan(WORDS_OF_CASES.length);
  expect(receiver.pages).toHaveLength(pages);
  expect(receiver.refusals).toEqual([]);
  await receiver.stop();
  await redis.end();
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});
