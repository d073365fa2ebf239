import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../../support/apiClient.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';
import { modules, person, say } from './probe.ts';

let app: TestPlatform;
beforeAll(async () => {
  app = await startPlatform(modules, { KITH_PROXIES: '1' });
});
afterAll(() => app.stop());

const BURST = 70;

/** Connects from an address; the load balancer is played by the header. */
async function connectFrom(address: string, token: string): Promise<Socket | null> {
  const socket = io(app.origin, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token },
    extraHeaders: { origin: app.origin, 'x-forwarded-for': address },
  });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', () => resolve(socket.disconnect() && null));
  });
}

/** Sends bursts every ten milliseconds until the connection is cut; gives how many events were answered. */
async function flood(socket: Socket, send: (answered: () => void) => void): Promise<number> {
  let answered = 0;
  const end = performance.now() + 5_000;
  while (socket.connected && performance.now() < end) {
    for (let count = 0; count < BURST; count += 1) send(() => (answered += 1));
    await pause(10);
  }
  return answered;
}

test('S2: an account that floods over three connections loses them, and is refused new ones for a minute', async () => {
  const neighbour = await app.connect(person('neighbour'));
  const lines = await Promise.all(
    Array.from({ length: 3 }, () =>
      connectFrom('10.2.0.1', app.platform.tokens.sign(person('flooder')).token),
    ),
  );
  const floods = lines.map((line) => {
    if (!line) throw new Error('not connected');
    return flood(line, (answered) => line.emit(say.name, {}, answered));
  });
  const answered = await Promise.all(floods);
  expect(lines.map((line) => line?.connected)).toEqual([false, false, false]);
  expect(answered.reduce((sum, one) => sum + one)).toBeLessThan(600);
  const refusal = await refusalOf(app.connect(person('flooder')));
  expect(refusal.code).toBe('tooMany');
  expect(refusal.retryAfterSeconds).toBeGreaterThan(50);
  expect(await neighbour.emit(say, { words: 'still here' })).toEqual({ heard: 'still here' });
  neighbour.close();
  const { body } = await app.platform.metrics.text();
  expect(body).toContain('kith_socket_floods_total{what="cut"} 3');
});

test('S2: events without an acknowledgement count too', async () => {
  const line = await connectFrom('10.2.0.2', app.platform.tokens.sign(person('silent')).token);
  if (!line) throw new Error('not connected');
  await flood(line, () => line.emit(say.name, {}));
  expect(line.connected).toBe(false);
  expect(await refusalOf(app.connect(person('silent')))).toMatchObject({ code: 'tooMany' });
});

test('S2: one account may do in all its connections together what three of them may', async () => {
  const lines = await Promise.all(Array.from({ length: 5 }, () => app.connect(person('tabs'))));
  const acks = await Promise.all(
    lines.flatMap((line) => Array.from({ length: 50 }, () => line.emitRaw(say.name, { words: 'hello' }))),
  );
  expect(acks.filter((ack) => JSON.stringify(ack).includes('tooMany'))).toHaveLength(5 * 50 - 180);
  expect(lines.every(({ connected }) => connected)).toBe(true);
  for (const line of lines) line.close();
});

test('S2: handshakes that are refused are limited by address, and those that are admitted are not', async () => {
  const { token } = app.platform.tokens.sign(person('schoolmate'));
  for (let batch = 0; batch < 20; batch += 1)
    await Promise.all(Array.from({ length: 30 }, () => connectFrom('10.2.0.3', 'nonsense')));
  expect(await connectFrom('10.2.0.3', token)).toBeNull();
  for (let count = 0; count < 150; count += 1) {
    const admitted = await connectFrom('10.2.0.4', token);
    expect(admitted?.connected).toBe(true);
    admitted?.disconnect();
  }
  expect((await connectFrom('10.2.0.4', token))?.disconnect()).toBeTruthy();
});
