import { once } from 'node:events';
import { createServer } from 'node:net';

/** A free port of 127.0.0.1, chosen by the system. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/**
 * The port `wanted`, or the next one that is free; calls `say` for each one that is in use.
 * @throws {Error} for an invalid port, or one that this process may not open.
 */
export async function pickPort(wanted: number, say: (words: string) => void): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      return await tryPort(port);
    } catch (error) {
      if (!isTaken(error)) throw new Error(`PORT cannot be ${port}.`, { cause: error });
      say(`Port ${port} is taken; trying ${port + 1}.`);
    }
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function tryPort(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : port;
}
