import type { NoticeSettings } from '../../../shared/domain/notices/settings.ts';
import { defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** What a person changed; without a record the defaults hold. `_id` is the account's id. */
export interface NoticeSettingsRecord extends NoticeSettings {
  _id: string;
}

const quiet = subdocument({ from: textField, to: textField });
const off = subdocument({
  email: { type: [String], required: true },
  push: { type: [String], required: true },
});

export const NoticeSettingsModel = defineModel<NoticeSettingsRecord>({
  collection: 'notice_settings',
  fields: {
    _id: textField,
    timeZone: textField,
    quiet: { type: quiet, default: null },
    daily: { type: Boolean, required: true },
    off: { type: off, required: true },
  },
});

/** When a person last had a conversation open. */
export interface ConversationOpening {
  /** `<account id> <public id of the conversation>` */
  _id: string;
  at: Date;
}

export const ConversationOpeningModel = defineModel<ConversationOpening>({
  collection: 'notice_open_conversations',
  fields: { _id: textField, at: { type: Date, required: true } },
  indexes: [{ fields: { at: 1 }, options: { expireAfterSeconds: 3_600 } }],
});

/** How far the messages of all conversations have been looked through for notices. */
export interface NoticeWatermark {
  _id: 'messages';
  at: Date;
}

export const NoticeWatermarkModel = defineModel<NoticeWatermark>({
  collection: 'notice_watermarks',
  fields: { _id: textField, at: { type: Date, required: true } },
});
