import { isIPv6 } from 'node:net';
import type { Request } from 'express';

const GROUPS = 8;
/** The first 64 bits of IPv6: a household or a rented machine usually has a /64 network. */
const OWN_GROUPS = 4;

/** The rate-limit key of a visitor who is not signed in: the IPv4 address, or the /64 network of the IPv6 address. */
export function visitorKey({ ip = 'unknown' }: Pick<Request, 'ip'>): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(ip) ? networkOf(ip) : ip;
}

function networkOf(address: string): string {
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const skipped = Array.from({ length: GROUPS - left.length - right.length }, () => '0');
  const groups = [...left, ...skipped, ...right].slice(0, OWN_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
