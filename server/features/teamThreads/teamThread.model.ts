import type { Role } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, defineModel, numberField, sealedTextField, textField } from '../../platform/db/index.ts';

/** What one person and the safety team write to each other: about one conversation, or about whatever has none. */
export interface TeamThread {
  _id: string;
  publicId: string;
  /** The mentee or mentor. */
  accountId: string;
  side: Side;
  conversationId: string | null;
  /** `account:conversation`, unique; see `threadKeyOf`. */
  key: string;
  /** The newest case beside which it stands; an answer of the person goes there. */
  caseId: string;
  /** Number of the newest message. */
  lastSeq: number;
  lastAt: Date;
  /** Number of the newest message that the person has read. */
  readSeq: number;
  /** Number of the newest message of the team. */
  teamSeq: number;
  /** The help card that the person's words called for; the gravest. */
  helpLevel: HelpLevel | null;
}

/** A message of a team thread, from the person or from the team. */
export interface TeamMessageRecord {
  _id: string;
  publicId: string;
  threadId: string;
  /** Unique in the thread, without gaps. */
  seq: number;
  from: 'person' | 'team';
  authorId: string;
  /** Of the writer, when it was written. */
  role: Role;
  clientMessageId: string;
  text: SealedText;
  at: Date;
}

export const TeamThreadModel = defineModel<TeamThread>({
  collection: 'team_threads',
  fields: {
    _id: textField,
    publicId: textField,
    accountId: textField,
    side: textField,
    conversationId: { type: String, default: null },
    key: textField,
    caseId: textField,
    lastSeq: numberField,
    lastAt: dateField,
    readSeq: numberField,
    teamSeq: numberField,
    helpLevel: { type: String, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { key: 1 }, options: { unique: true } },
    { fields: { accountId: 1, lastAt: -1 } },
  ],
});

export const TeamMessageModel = defineModel<TeamMessageRecord>({
  collection: 'team_messages',
  fields: {
    _id: textField,
    publicId: textField,
    threadId: textField,
    seq: numberField,
    from: textField,
    authorId: textField,
    role: textField,
    clientMessageId: textField,
    text: { type: sealedTextField, required: true },
    at: dateField,
  },
  indexes: [
    { fields: { threadId: 1, seq: 1 }, options: { unique: true } },
    { fields: { threadId: 1, authorId: 1, clientMessageId: 1 }, options: { unique: true } },
  ],
});
