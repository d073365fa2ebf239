import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Config } from '../config/index.ts';

/** Loopback and local networks. */
const LOCAL_NETWORKS = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const;
const local = new BlockList();
for (const [net, prefix, family] of LOCAL_NETWORKS) local.addSubnet(net, prefix, family);

/**
 * Whether the `Origin` header names our own page. Outside production that is also the address by which this server was reached (another
 * port, 127.0.0.1).
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (origin === config.http.publicOrigin) return true;
  return (
    config.mode !== 'production' && host !== undefined && isLocalHost(host) && origin === `http://${host}`
  );
}

/** A name of another site can be made to resolve to this machine (DNS rebinding), so that only these are trusted (S19). */
function isLocalHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const family = isIP(name);
  return family !== 0 && local.check(name, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether the `Origin` header names another site. Browsers always send it across sites; other programs may leave it out. */
export function isForeignOrigin(request: Pick<IncomingMessage, 'headers'>, config: Config): boolean {
  return request.headers.origin !== undefined && !isOwnOrigin(request, config);
}
