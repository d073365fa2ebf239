import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { KithApp } from '../../server/app.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { createApiClient } from '../support/apiClient.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { connectSocket } from '../support/testSocket.ts';
import { plainLine, untilHeard } from '../server/attention/scene.ts';
import { scriptListener } from '../server/attention/scriptedListener.ts';
import { startConversation } from '../server/conversations/startConversation.ts';

const MESSAGES = 20;
let server: ServerProcess;
/** Never started: it only opens doors for setting the scene. */
let doors: KithApp;
let next: TestApp | undefined;
beforeAll(async () => {
  server = await startServerProcess();
  const { environment, clock } = server;
  doors = await createApp({ config: loadConfig(environment), clock, logTo: { write: () => undefined } });
});
afterAll(async () => {
  await server.stop();
  await (next ? next.stop() : doors.close());
});

test('what a killed process acknowledged and had not heard is heard by the one that starts next', async () => {
  const { clock, environment, origin } = server;
  const { features, platform } = doors;
  const talk = await startConversation({
    ...{ origin, clock, environment, features, platform, logs: [] },
    visitor: () => createApiClient(origin),
    connect: (client) => connectSocket(origin, client.accessToken() ?? ''),
    sweepNow: async () => undefined,
    stop: async () => undefined,
  });
  const sent = [];
  for (let line = 0; line < MESSAGES; line += 1) sent.push(talk.mentee.send(plainLine()));
  const ids = (await Promise.all(sent)).map(({ entry }) => entry.id);
  await server.kill();

  next = await startTestApp({ environment, listener: scriptListener() });
  next.clock.advance({ minutes: 1 });
  await next.sweepNow();
  for (const id of ids) expect((await untilHeard(next, id)).attention).toBe('none');
});
