import type { z } from 'zod';
import { AppError } from '../http/appError.ts';
import { decrypt, encrypt, pack, unpack } from './aead.ts';

/** Seals values that clients keep for us. */
export interface CursorSealer {
  /** Encrypts small JSON into an opaque string that only this server can read or make. */
  seal(value: unknown): string;
  /** @throws {AppError} cursorGone for text that was not sealed here, or does not fit the schema */
  open<T extends z.ZodType>(text: string, schema: T): z.output<T>;
}

const AAD = 'kith cursor v1';

export function createCursorSealer(key: Buffer): CursorSealer {
  return {
    seal: (value) =>
      pack(encrypt({ key, plain: Buffer.from(JSON.stringify(value)), aad: AAD })).toString('base64url'),
    open(text, schema) {
      const parsed = schema.safeParse(readSealed(text));
      if (!parsed.success) throw new AppError('cursorGone');
      return parsed.data;
    },
  };

  function readSealed(text: string): unknown {
    try {
      return JSON.parse(
        decrypt({ key, ...unpack(Buffer.from(text, 'base64url')), aad: AAD }).toString('utf8'),
      );
    } catch {
      throw new AppError('cursorGone');
    }
  }
}
