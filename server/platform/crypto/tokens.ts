import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Actor } from '../../../shared/contracts/actor.ts';
import { roleSchema } from '../../../shared/contracts/actor.ts';
import type { Clock } from '../clock/index.ts';
import { AppError } from '../http/appError.ts';

const ACCESS_TOKEN_SECONDS = 600;

export interface AccessToken {
  token: string;
  expiresAt: Date;
}

export interface Tokens {
  /** A signed access token that says who is asking, for ten minutes. */
  sign(actor: Actor): AccessToken;
  /** Who the token speaks for and until when; throws `notSignedIn`. Says nothing about a session that has ended since. */
  verify(token: string): { actor: Actor; expiresAt: Date };
}

const claims = z.object({ sub: z.string(), sid: z.string(), role: roleSchema, exp: z.number() });
const ISSUER = 'kith';
const AUDIENCE = 'kith-web';
const ALGORITHM = 'HS256';

export function createTokens({ key, clock }: { key: Buffer; clock: Clock }): Tokens {
  const secret = createSecretKey(key);
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  return {
    sign({ accountId, role, sessionId }) {
      const iat = seconds();
      const exp = iat + ACCESS_TOKEN_SECONDS;
      const payload = { sub: accountId, sid: sessionId, role, iat, exp, iss: ISSUER, aud: AUDIENCE };
      return { token: jwt.sign(payload, secret, { algorithm: ALGORITHM }), expiresAt: new Date(exp * 1000) };
    },
    verify(token) {
      const { sub, sid, role, exp } = readClaims(token);
      return { actor: { accountId: sub, role, sessionId: sid }, expiresAt: new Date(exp * 1000) };
    },
  };

  function readClaims(token: string): z.infer<typeof claims> {
    try {
      const timestamp = seconds();
      const options = {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: timestamp,
      } satisfies jwt.VerifyOptions;
      return claims.parse(jwt.verify(token, secret, options));
    } catch {
      throw new AppError('notSignedIn');
    }
  }
}
