import type { Server } from 'node:http';

interface Where {
  host: string;
  /** 0 lets the system choose. */
  port: number;
}

/** Resolves to the port it listens on; rejects with the system's error (`EADDRINUSE`) when it is taken. */
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
