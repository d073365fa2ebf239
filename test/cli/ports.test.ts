import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, pickPort } from '../../scripts/start/ports.ts';

test('a port that is taken is told, and the next one is tried', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '127.0.0.1');
  await once(blocker, 'listening');
  const said: string[] = [];
  expect(await pickPort(port, (words) => void said.push(words))).toBeGreaterThan(port);
  expect(said[0]).toBe(`Port ${port} is taken; trying ${port + 1}.`);
  blocker.close();
});

test.each([NaN, 70_000, -1])('%d is no port, and is not called taken', async (port) => {
  const said: string[] = [];
  const picked = pickPort(port, (words) => void said.push(words));
  await expect(picked).rejects.toThrow(`PORT cannot be ${port}.`);
  expect(said).toEqual([]);
});
