import { z } from 'zod';
import type { CursorSealer } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Participation } from '../participations.ts';

/** Conversation, viewer and number. The number is padded, so that the length of a cursor tells nothing. */
const sealedCursor = z.strictObject({ c: z.string(), v: z.string(), s: z.string().regex(/^\d{10}$/) });

export interface EntryCursors {
  /** A number of the log as an opaque cursor, valid for this viewer in this conversation. */
  seal(participation: Participation, seq: number): string;
  /** @throws {AppError} cursorGone for a cursor of another viewer or conversation, and for one that was not sealed here */
  open(participation: Participation, cursor: string): number;
}

export function createEntryCursors(cursors: CursorSealer): EntryCursors {
  return {
    seal: ({ conversation, accountId }, seq) =>
      cursors.seal({ c: conversation._id, v: accountId, s: String(seq).padStart(10, '0') }),
    open({ conversation, accountId }, cursor) {
      const { c, v, s } = cursors.open(cursor, sealedCursor);
      if (c !== conversation._id || v !== accountId) throw new AppError('cursorGone');
      return Number(s);
    },
  };
}
