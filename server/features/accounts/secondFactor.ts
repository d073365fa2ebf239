import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const ISSUER = 'Kith';
/** A code is taken one step early or late, for clocks that differ. */
const WINDOW = 1;

const totpOf = (secret: string, label = ISSUER): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** A new authenticator secret: 160 random bits, base32. */
export function newSecondFactor(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator scans or is pasted. */
export function otpauthUri({ secret, label }: { secret: string; label: string }): string {
  return totpOf(secret, label).toString();
}

/** The code of this instant (RFC 6238). */
export function codeAt({ secret, at }: { secret: string; at: Date }): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

/** Which thirty seconds since 1970 the code belongs to, or null when it is not one of now. */
export function stepOfCode({ secret, code, at }: { secret: string; code: string; at: Date }): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}
