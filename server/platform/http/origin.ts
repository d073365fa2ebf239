import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/index.ts';

/**
 * Whether the browser says that a request comes from our own page. Outside production the page may also be
 * wherever this server is reached (another port, 127.0.0.1).
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (origin === config.http.publicOrigin) return true;
  return config.mode !== 'production' && host !== undefined && origin === `http://${host}`;
}

/** A browser always names the origin of a cross-site call; programs that are no browser may leave it out. */
export function isForeignOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  return request.headers.origin !== undefined && !isOwnOrigin(request, config);
}
