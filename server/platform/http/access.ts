import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Access } from '../../../shared/contracts/endpoint.ts';
import { AppError } from './appError.ts';

/** An actor, as an access token proves it. */
export interface Authenticated {
  actor: Actor;
  /** When the access token expires. */
  expiresAt: Date;
}

/** The platform's port to the accounts feature. */
export interface Authenticator {
  /**
   * @throws {AppError} notSignedIn for an invalid or expired token
   * @throws {AppError} sessionEnded when the session or account has ended before the token expires
   */
  authenticate(accessToken: string): Promise<Authenticated>;
  /** The ids of those sessions that are still valid, without a cache. Called on connect, and every five seconds for all sockets. */
  findLiveSessions(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Notes an act of a person: called for every signed-in request but GET. */
  noteAct(actor: Actor): Promise<void>;
}

/** @throws {AppError} notAllowed when the role has no access */
export function checkAccess(access: Access, actor: Actor): void {
  if (typeof access === 'string' || access.includes(actor.role)) return;
  throw new AppError('notAllowed');
}
