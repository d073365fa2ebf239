import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/index.ts';

/**
 * Whether the `Origin` header names our own page. Outside production that is also the address by which this server was reached (another
 * port, 127.0.0.1).
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (origin === config.http.publicOrigin) return true;
  return config.mode !== 'production' && host !== undefined && origin === `http://${host}`;
}

/** Whether the `Origin` header names another site. Browsers always send it across sites; other programs may leave it out. */
export function isForeignOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  return request.headers.origin !== undefined && !isOwnOrigin(request, config);
}
