import { createServer } from 'node:http';
import type { Config } from '../config/index.ts';
import { listen } from '../listen.ts';
import { collectProcessMetrics } from './index.ts';
import type { Metrics } from './index.ts';

/** Serves metrics at `/metrics` on a port of their own, in every role, until `close`. */
export async function serveMetrics({
  config,
  metrics,
}: {
  config: Pick<Config, 'http'>;
  metrics: Metrics;
}): Promise<{ close(): void }> {
  const { metricsHost: host, metricsPort: port } = config.http;
  if (port === null) return { close: () => undefined };
  collectProcessMetrics();
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    metrics.text().then(
      ({ contentType, body }) => response.setHeader('Content-Type', contentType).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, { host, port });
  return { close: () => void server.close() };
}
