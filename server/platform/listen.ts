import type { Server } from 'node:http';

interface Where {
  host: string;
  /** 0 for a port of the system's choice. */
  port: number;
}

/**
 * Listens, and resolves to the port.
 * @throws {Error} the system's own, `EADDRINUSE` for a port that is taken
 */
export function listen(server: Server, { host, port }: Where): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
