import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Access } from '../../../shared/contracts/endpoint.ts';
import { AppError } from './appError.ts';

export interface Authenticated {
  actor: Actor;
  /** When the access token runs out. */
  expiresAt: Date;
}

/** What the platform needs to know of accounts; the accounts feature fills it in. */
export interface Authenticator {
  /** Throws `notSignedIn`, or `sessionEnded` when account or session are over though the token has not run out. */
  authenticate(accessToken: string): Promise<Authenticated>;
  /** Whether account and session still stand: read again on connect, and every five seconds for staff sockets. */
  isSessionLive(actor: Actor): Promise<boolean>;
  /** A person did something, not just their device: told of every signed-in request that is not a GET. */
  noteAct(actor: Actor): Promise<void>;
}

/** Throws `notAllowed` when this role has no business here. */
export function checkAccess(access: Access, actor: Actor): void {
  if (typeof access === 'string' || access.includes(actor.role)) return;
  throw new AppError('notAllowed');
}
