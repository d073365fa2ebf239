import { z } from 'zod';
import { attention, riskLevel } from '../../../../shared/contracts/moderation.ts';
import { openJson, sealJson } from '../../../platform/crypto/index.ts';
import type { Sealer, SealedText } from '../../../platform/crypto/index.ts';
import { checkFinding } from '../../checks/index.ts';
import { conversationKeyScope } from '../sealedRecords.ts';
import type { MessageEntry } from './entry.ts';

const checkNote = z.strictObject({
  outcome: z.enum(['allow', 'redact', 'hold']),
  risk: riskLevel,
  /** A detail that was found only together with earlier messages has no position in this one. */
  findings: z.array(checkFinding),
  opensCase: z.boolean(),
  lock: z.boolean(),
  helpCard: z.boolean(),
  /** What the rules asked for, without the listener. */
  attention,
  /** 0–1: the in-line score. */
  urgency: z.number(),
  errored: z.boolean(),
  /** Entries of earlier messages that hold a piece of what was found. */
  pieces: z.array(z.string()),
});
/** The outcome of the check, stored with the message so that its effects can be finished after a crash. */
export type CheckNote = z.infer<typeof checkNote>;

const heardNote = z.strictObject({
  attention,
  /** 0–100 */
  score: z.number(),
  level: riskLevel,
  /** Model version. */
  version: z.string(),
});
/** The result of the listener for a message. */
export type HeardNote = z.infer<typeof heardNote>;

/** A message with its check opened. */
export interface CheckedMessage extends MessageEntry {
  note: CheckNote;
}

/** For a message whose conversation key was destroyed: nothing is left to act on. */
const ERASED: CheckNote = {
  outcome: 'allow',
  risk: 'none',
  findings: [],
  opensCase: false,
  lock: false,
  helpCard: false,
  attention: 'none',
  urgency: 0,
  errored: false,
  pieces: [],
};

export type SealedNotes = ReturnType<typeof createSealedNotes>;

type Place = Pick<MessageEntry, '_id' | 'conversationId'>;

/** What the check and the listener found in a message, sealed beside its words: it tells what they are about (S17). */
export function createSealedNotes(sealer: Sealer) {
  const placeOf = ({ _id, conversationId }: Place, what: 'check' | 'heard') => ({
    scope: conversationKeyScope(conversationId),
    recordId: `${_id}:${what}`,
  });
  return {
    sealCheck: (message: Place, note: CheckNote): Promise<SealedText> =>
      sealJson(sealer, placeOf(message, 'check'), note),
    async openCheck(message: MessageEntry): Promise<CheckedMessage> {
      const found = { sealed: message.check, schema: checkNote };
      return { ...message, note: (await openJson(sealer, placeOf(message, 'check'), found)) ?? ERASED };
    },
    sealHeard: (message: Place, note: HeardNote): Promise<SealedText> =>
      sealJson(sealer, placeOf(message, 'heard'), note),
    /** What the listener made of a message; null before it has heard it, and once the key of the conversation was destroyed. */
    openHeard: async ({ heard: sealed, ...message }: MessageEntry): Promise<HeardNote | null> =>
      sealed ? openJson(sealer, placeOf(message, 'heard'), { sealed, schema: heardNote }) : null,
  };
}
