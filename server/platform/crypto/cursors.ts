import { hkdfSync } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { Clock } from '../clock/index.ts';
import { AppError } from '../http/appError.ts';
import { decrypt, encrypt, pack, unpack } from './aead.ts';

/** Seals values that clients keep for us. */
export interface CursorSealer {
  /** Encrypts small JSON into an opaque string that only this server can read or make. */
  seal(value: unknown): string;
  /** @throws {AppError} cursorGone for text that was not sealed here, or does not fit the schema */
  open<T extends z.ZodType>(text: string, schema: T): z.output<T>;
}

/** In front of the ciphertext: the day of the seal, counted from 1970-01-01 (UTC). */
const DAY_BYTES = 2;
const DAY_KEYS = 64;

/**
 * Each day has a key of its own (HKDF, RFC 5869): nonces are random, and under one AES-GCM key no more than 2^32 values may be sealed (NIST
 * SP 800-38D), which a busy service reaches within months. The day is in the cursor, so that one of an earlier day opens as before.
 */
export function createCursorSealer({ key, clock }: { key: Buffer; clock: Clock }): CursorSealer {
  const dayKeys = new LRUCache<number, Buffer>({ max: DAY_KEYS });

  /** The key for cursors of one day. @param day days since 1970-01-01, UTC */
  function keyOf(day: number): Buffer {
    const cachedKey = dayKeys.get(day);
    if (cachedKey) return cachedKey;
    const derived = Buffer.from(hkdfSync('sha256', key, '', aadOf(day), 32));
    dayKeys.set(day, derived);
    return derived;
  }

  /** Opens a sealed value. @throws {AppError} cursorGone for a text that this server did not seal */
  function readSealed(text: string): unknown {
    try {
      const sealed = Buffer.from(text, 'base64url');
      const day = sealed.readUInt16BE();
      const parts = unpack(sealed.subarray(DAY_BYTES));
      return JSON.parse(decrypt({ key: keyOf(day), ...parts, aad: aadOf(day) }).toString('utf8'));
    } catch {
      throw new AppError('cursorGone');
    }
  }

  return {
    seal(value) {
      const day = Math.floor(clock.now().getTime() / DAY_MS);
      const prefix = Buffer.alloc(DAY_BYTES);
      prefix.writeUInt16BE(day);
      const plain = Buffer.from(JSON.stringify(value));
      const sealed = pack(encrypt({ key: keyOf(day), plain, aad: aadOf(day) }));
      return Buffer.concat([prefix, sealed]).toString('base64url');
    },
    open(text, schema) {
      const parsed = schema.safeParse(readSealed(text));
      if (!parsed.success) throw new AppError('cursorGone');
      return parsed.data;
    },
  };
}

const aadOf = (day: number): string => `kith cursor v2 ${day}`;
