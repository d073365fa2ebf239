import { isIPv6 } from 'node:net';
import type { Request } from 'express';

const GROUPS = 8;
/** Of IPv6 a household, or one rented machine, has this many groups to itself. */
const OWN_GROUPS = 4;

/** What limits know a visitor by who is not signed in: an IPv4 address, or the /64 that one of IPv6 is in. */
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
