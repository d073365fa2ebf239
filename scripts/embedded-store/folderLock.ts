import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { ListenOptions, Server } from 'node:net';

/*
 * A process locks a data folder by listening on a socket named after its path: abstract on Linux, a loopback port
 * elsewhere. The system closes it when the process dies, even by SIGKILL. It answers a connection with the store's URI.
 */
function lockAddress(folder: string): { path: string } | { port: number; host: string } {
  const digest = createHash('sha256').update(realpathSync(folder)).digest();
  if (process.platform === 'linux') return { path: `\0kith-store-${digest.toString('hex')}` };
  return { host: '127.0.0.1', port: 49_152 + (digest.readUInt16BE(0) % 16_000) };
}

export interface FolderLock {
  release(): void;
}

/** Locks the folder and serves `uri` on the lock socket; `undefined` when another process holds the lock. */
export async function holdFolder(folder: string, uri: string): Promise<FolderLock | undefined> {
  const server: Server = createServer((socket) => socket.on('error', () => socket.destroy()).end(uri));
  const address: ListenOptions = lockAddress(folder);
  try {
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
  return { release: () => void server.close() };
}

/** The URI of the store whose process holds the lock of this folder. @throws {Error} when another program uses the socket. */
export async function askHolder(folder: string): Promise<string> {
  const socket = createConnection(lockAddress(folder));
  let uri = '';
  socket.setEncoding('utf8').on('data', (part: string) => (uri += part));
  await once(socket, 'close');
  if (!uri.startsWith('mongodb://127.0.0.1:'))
    throw new Error(`the data folder ${folder} is in use by another program`);
  return uri;
}
