import { createSecretKey, hkdfSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Actor } from '../../../shared/contracts/actor.ts';
import { roleSchema } from '../../../shared/contracts/actor.ts';
import type { Clock } from '../clock/index.ts';
import { AppError } from '../http/appError.ts';
import { createCursorSealer } from './cursors.ts';

const ACCESS_TOKEN_SECONDS = 600;

export interface AccessToken {
  token: string;
  expiresAt: Date;
}

export interface Tokens {
  /** A signed access token, valid for ten minutes. */
  sign(actor: Actor): AccessToken;
  /**
   * The actor and expiry of a token. Does not tell whether the session has ended since.
   * @throws {AppError} notSignedIn for an invalid or expired token
   */
  verify(token: string): { actor: Actor; expiresAt: Date };
}

const claims = z.object({ sub: z.string(), role: roleSchema, exp: z.number() });
/** Account and session; sealed into `sub`, because ids of the store do not leave the server. */
const subject = z.strictObject({ accountId: z.string(), sessionId: z.string() });
const ISSUER = 'kith';
const AUDIENCE = 'kith-web';
const ALGORITHM = 'HS256';

export function createTokens({ key, clock }: { key: Buffer; clock: Clock }): Tokens {
  const secret = createSecretKey(key);
  const subjectKey = Buffer.from(hkdfSync('sha256', key, '', 'kith token subject', 32));
  const subjects = createCursorSealer({ key: subjectKey, clock });
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  return {
    sign({ accountId, role, sessionId }) {
      const iat = seconds();
      const exp = iat + ACCESS_TOKEN_SECONDS;
      const sub = subjects.seal({ accountId, sessionId });
      const payload = { sub, role, iat, exp, iss: ISSUER, aud: AUDIENCE };
      return { token: jwt.sign(payload, secret, { algorithm: ALGORITHM }), expiresAt: new Date(exp * 1000) };
    },
    verify(token) {
      const { actor, exp } = readClaims(token);
      return { actor, expiresAt: new Date(exp * 1000) };
    },
  };

  function readClaims(token: string): { actor: Actor; exp: number } {
    try {
      const timestamp = seconds();
      const options = {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: timestamp,
      } satisfies jwt.VerifyOptions;
      const { sub, role, exp } = claims.parse(jwt.verify(token, secret, options));
      return { actor: { ...subjects.open(sub, subject), role }, exp };
    } catch {
      throw new AppError('notSignedIn');
    }
  }
}
