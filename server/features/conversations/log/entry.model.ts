import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import {
  defineModel,
  safeguardingCopyField,
  sealedTextField,
  subdocument,
  textField,
} from '../../../platform/db/index.ts';
import type { Entry } from './entry.ts';

const stateAndLocks = subdocument({ state: textField, locks: { type: [String], required: true } });
export const EntryModel = defineModel<Entry>({
  collection: 'entries',
  fields: {
    _id: textField,
    publicId: textField,
    conversationId: textField,
    seq: { type: Number, required: true, min: 1 },
    type: { type: String, enum: ['message', 'control'], required: true },
    at: { type: Date, required: true },
    after: { type: stateAndLocks, required: true },
    seenBy: { type: [{ type: String, enum: SIDES }], required: true },
    unreadFor: { type: String, enum: [...SIDES, null] },
    from: { type: String, enum: SIDES },
    senderId: String,
    clientMessageId: String,
    fingerprint: String,
    stored: { type: String, enum: ['accepted', 'held', 'redacted'] },
    text: sealedTextField,
    original: safeguardingCopyField,
    check: sealedTextField,
    reactionsPending: Boolean,
    unheard: Boolean,
    urgency: Number,
    heard: sealedTextField,
    kind: String,
    by: { type: String, enum: [...SIDES, null] },
    actorId: String,
    aboutId: String,
    aboutPublicId: String,
    placedAfter: String,
    removedFor: sealedTextField,
  },
  indexes: [
    { fields: { conversationId: 1, seq: 1 }, options: { unique: true } },
    { fields: { conversationId: 1, from: 1, seq: 1 } },
    {
      fields: { conversationId: 1, senderId: 1, clientMessageId: 1 },
      options: { unique: true, partialFilterExpression: { clientMessageId: { $exists: true } } },
    },
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { at: 1 } },
    { fields: { conversationId: 1, at: 1, seq: 1 } },
    { fields: { aboutId: 1 }, options: { partialFilterExpression: { aboutId: { $exists: true } } } },
    { fields: { reactionsPending: 1 }, options: { partialFilterExpression: { reactionsPending: true } } },
    {
      fields: { unheard: 1, urgency: -1, at: 1 },
      options: { partialFilterExpression: { unheard: true } },
    },
  ],
});
