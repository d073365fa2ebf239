import type { Session } from '../../../shared/contracts/accounts.ts';
import { isStaff } from '../../../shared/contracts/actor.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import type { Reply, RequestFacts } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { Caller } from './guessLimit.ts';
import { readKnownDevice, sealKnownDevice } from './knownDevice.ts';
import type { StartedSession } from './session.answer.ts';
import type { SessionRecord } from './session.model.ts';
import { PARTICIPANT_DAYS } from './session.policy.ts';

/**
 * Each session has a cookie of its own name: the late answer to a renewal of one person cannot replace the token of another, who has
 * signed in meanwhile.
 */
const REFRESH = { prefix: 'kith_refresh_', path: '/api/auth' };
const DEVICE = { name: 'kith_device', path: '/api/auth' };
const NAME_LENGTH = 8;

const refreshCookieOf = ({ publicId }: SessionRecord) => REFRESH.prefix + publicId.slice(0, NAME_LENGTH);

type CookieDeps = Pick<AccountsDeps, 'clock' | 'cursors'>;
interface Exchange {
  request: RequestFacts;
  reply: Reply;
}

/** The refresh tokens that the browser holds. */
export function refreshTokensOf(request: RequestFacts): string[] {
  return request.cookiesNamed(REFRESH.prefix).map(({ value }) => value);
}

/** Deletes every refresh cookie that came with the request, but that of the session given. */
export function clearRefreshCookies({ request, reply }: Exchange, except?: SessionRecord): void {
  const exceptName = except && refreshCookieOf(except);
  for (const { name } of request.cookiesNamed(REFRESH.prefix))
    if (name !== exceptName) reply.clearCookie({ name, path: REFRESH.path });
}

/**
 * Sets the `Clear-Site-Data` header: all data of the site on a participant's shared device, on a person's own device the cached pages
 * that the back button would show.
 * A browser of staff keeps its storage: the service worker that receives pages, and the settings of the desk.
 */
export function setClearSiteData(reply: Reply, ended: readonly SessionRecord[]): void {
  const shared = ended.filter(({ ownDevice }) => !ownDevice);
  if (shared.length === 0) reply.clearSiteData(['cache']);
  else if (shared.every(({ role }) => isStaff(role))) reply.clearSiteData(['cache', 'cookies']);
  else reply.clearSiteData(['cache', 'cookies', 'storage']);
}

/** The address and the known device of a request that tries a passphrase or a code. */
export function callerOf(deps: CookieDeps, request: RequestFacts): Caller {
  const cookie = request.cookiesNamed(DEVICE.name)[0]?.value;
  return { visitor: request.visitor, device: readKnownDevice(deps, cookie) };
}

/**
 * Sets the cookies of a session that was started or renewed, and deletes those of others. They outlast the browser only on the
 * person's own device.
 * @returns the part of the session that the answer carries
 */
export function setSessionCookies(
  deps: CookieDeps,
  { request, reply }: Exchange,
  { session, refreshToken, record }: StartedSession,
): Session {
  const maxAgeSeconds = record.ownDevice ? PARTICIPANT_DAYS * DAY_SECONDS : null;
  const before = callerOf(deps, request).device;
  clearRefreshCookies({ request, reply }, record);
  reply.setCookie({ name: refreshCookieOf(record), path: REFRESH.path, value: refreshToken, maxAgeSeconds });
  const value = sealKnownDevice(deps, { accountId: record.accountId, before });
  reply.setCookie({ ...DEVICE, value, maxAgeSeconds });
  return session;
}
