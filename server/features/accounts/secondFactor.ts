import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const ISSUER = 'Kith';
/** Steps that a code may be early or late, because the authenticator's clock differs. */
const WINDOW = 1;

/** The generator of one-time codes for a secret (RFC 6238). @param secret base32 */
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

/** Address that an authenticator scans, or that is pasted into it. */
export function otpauthUri({ secret, label }: { secret: string; label: string }): string {
  return totpOf(secret, label).toString();
}

/** The code of this instant (RFC 6238). */
export function codeAt({ secret, at }: { secret: string; at: Date }): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

/** The time step of a code, in periods of thirty seconds since 1970 (RFC 6238); null when the code is not valid now. */
export function stepOfCode({ secret, code, at }: { secret: string; code: string; at: Date }): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** Data key and record under which an authenticator's secret is sealed. */
export function secondFactorScope(accountId: string): { scope: string; recordId: string } {
  return { scope: `account:${accountId}`, recordId: `${accountId}:secondFactor` };
}
