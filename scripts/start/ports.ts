import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of 127.0.0.1 that the system chooses. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/** `wanted`, or the next one that is free; `say` hears which was taken. Throws for what is no port, or one that we may not open. */
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
