import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { Config } from '../config/index.ts';

const GROUPS = 8;
/** The first 64 bits of IPv6: a household or a rented machine usually has a /64 network. */
const OWN_GROUPS = 4;

/**
 * The rate-limit key of a visitor who is not signed in: the IPv4 address, or the /64 network of the IPv6 address. `unknown` for what is no
 * address.
 */
export function visitorKey(request: Pick<IncomingMessage, 'headers' | 'socket'>, config: Config): string {
  const address = addressOf(request, config.http.proxies);
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv6(address)) return networkOf(address);
  return isIP(address) ? address : 'unknown';
}

/**
 * The address from which the outermost trusted load balancer was reached; without any, the other end of the connection.
 * @param proxies number of load balancers; each appends an address to `X-Forwarded-For`
 */
function addressOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').filter(Boolean);
  const nearestFirst = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  return withoutPort(nearestFirst[Math.min(proxies, nearestFirst.length - 1)]?.trim() ?? '');
}

/** Some load balancers append the port: `192.0.2.1:1044`, `[2001:db8::1]:1044`. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** The first 64 bits of an IPv6 address, without leading zeros: `2001:db8:0:1` of `2001:db8:0:1::5`. */
function networkOf(address: string): string {
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const skipped = Array.from({ length: GROUPS - left.length - right.length }, () => '0');
  const groups = [...left, ...skipped, ...right].slice(0, OWN_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
