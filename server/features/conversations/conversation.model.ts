import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import {
  defineModel,
  numberField,
  sealedTextField,
  subdocument,
  textField,
} from '../../platform/db/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';

export interface Agreement {
  /** Grows with every change; an acceptance counts for the version it names. */
  version: number;
  goal: SealedText | null;
  /** `YYYY-MM-DD` */
  untilOn: string;
  acceptedBy: Record<Side, boolean>;
}

/** How far one side has read its own view. Positions are numbers of the log. */
export interface ReadState {
  readSeq: number;
  /** The public id of that entry in this side's view. */
  readUpTo: string | null;
  /** The newest entry that was delivered to this side's devices. */
  deliveredSeq: number;
}

/** Help that is offered to the mentee under one of their messages. */
export interface OfferedHelp {
  messagePublicId: string;
  at: Date;
  /** Set once; after it nothing is offered in this conversation again. */
  dismissedAt: Date | null;
}

export interface ConversationRecord {
  _id: string;
  publicId: string;
  menteeId: string;
  mentorId: string;
  ageBand: AgeBand;
  topicLabel: string;
  matchRequestId: string;
  /** Made for this conversation; the mentor sees no other. */
  menteePersona: Persona;
  /** The key of message fingerprints; sealed, so that destroying the conversation's data key destroys it too. */
  fingerprintKey: SealedText;
  beganAt: Date;
  /** The instant of the first `closed` entry; set once. */
  endedAt: Date | null;
  agreement: Agreement;
  reading: Record<Side, ReadState>;
  helpCard: boolean;
  /** How grave the words were that called for the card; kept when it is dismissed. */
  helpLevel: HelpLevel | null;
  /** The last offer of help in this conversation. */
  offer: OfferedHelp | null;
  /** Since when neither side reads its words: the mentee erased their account, and the data key is still needed. Absent before. */
  hiddenAt?: Date;
}

const yesNo = { type: Boolean, required: true } as const;

const persona = subdocument({ alias: textField, avatar: numberField });
const bySide = (field: object) => subdocument({ mentee: field, mentor: field });
const reading = subdocument({
  readSeq: numberField,
  readUpTo: { type: String, default: null },
  deliveredSeq: numberField,
});
const offer = subdocument({
  messagePublicId: textField,
  at: { type: Date, required: true },
  dismissedAt: { type: Date, default: null },
});
const agreement = subdocument({
  version: numberField,
  goal: { type: sealedTextField, default: null },
  untilOn: textField,
  acceptedBy: bySide(yesNo),
});

export const ConversationModel = defineModel<ConversationRecord>({
  collection: 'conversations',
  fields: {
    _id: textField,
    publicId: textField,
    menteeId: textField,
    mentorId: textField,
    ageBand: textField,
    topicLabel: textField,
    matchRequestId: textField,
    menteePersona: { type: persona, required: true },
    fingerprintKey: { type: sealedTextField, required: true },
    beganAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    agreement: { type: agreement, required: true },
    reading: { type: bySide({ type: reading, required: true }), required: true },
    helpCard: yesNo,
    helpLevel: { type: String, default: null },
    offer: { type: offer, default: null },
    hiddenAt: { type: Date },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { matchRequestId: 1 }, options: { unique: true } },
    { fields: { menteeId: 1, mentorId: 1 } },
    { fields: { mentorId: 1, endedAt: 1 } },
    { fields: { 'menteePersona.alias': 1 } },
  ],
});
