import { z } from 'zod';
import type { CursorSealer } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Participation } from './directory.ts';

/** Numbers are padded, so that the length of a cursor says nothing. */
const sealed = z.strictObject({ c: z.string(), v: z.string(), s: z.string().regex(/^\d{10}$/) });

export interface Positions {
  /** A place in the log as an opaque cursor, good for this viewer in this conversation alone. */
  seal(participation: Participation, seq: number): string;
  /** Throws `cursorGone` for a cursor of another viewer or conversation, or one that was not made here. */
  open(participation: Participation, cursor: string): number;
}

export function createPositions(cursors: CursorSealer): Positions {
  return {
    seal: ({ conversation, accountId }, seq) =>
      cursors.seal({ c: conversation._id, v: accountId, s: String(seq).padStart(10, '0') }),
    open({ conversation, accountId }, cursor) {
      const { c, v, s } = cursors.open(cursor, sealed);
      if (c !== conversation._id || v !== accountId) throw new AppError('cursorGone');
      return Number(s);
    },
  };
}
