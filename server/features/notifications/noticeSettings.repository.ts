import type { NoticeSettings } from '../../../shared/domain/notices/settings.ts';
import {
  NoticeSettingsModel,
  NoticeWatermarkModel,
  ConversationOpeningModel,
} from './noticeSettings.model.ts';
import type { NoticeSettingsRecord, NoticeWatermark, ConversationOpening } from './noticeSettings.model.ts';

export type NoticeSettingsRepository = ReturnType<typeof createNoticeSettingsRepository>;

/** Sorts behind every public id. */
const LAST = '~';

const openingIdOf = (accountId: string, conversation: string) => `${accountId} ${conversation}`;

export function createNoticeSettingsRepository() {
  return {
    find: async (accountId: string): Promise<NoticeSettings | null> => {
      const found = await NoticeSettingsModel.findById(accountId).lean<NoticeSettingsRecord>();
      if (!found) return null;
      const { timeZone, quiet, daily, off } = found;
      return { timeZone, quiet, daily, off };
    },

    async save(accountId: string, settings: NoticeSettings): Promise<void> {
      await NoticeSettingsModel.updateOne({ _id: accountId }, { $set: settings }, { upsert: true });
    },

    /** What a person changed, and which conversations they had open. */
    async dropAllOf(accountId: string): Promise<void> {
      await NoticeSettingsModel.deleteOne({ _id: accountId });
      const [from, until] = [openingIdOf(accountId, ''), openingIdOf(accountId, LAST)];
      await ConversationOpeningModel.deleteMany({ _id: { $gte: from, $lt: until } });
    },

    /** Stores that a device of the person has the conversation open. */
    async noteOpen(accountId: string, conversation: string, at: Date): Promise<void> {
      const _id = openingIdOf(accountId, conversation);
      await ConversationOpeningModel.updateOne({ _id }, { $max: { at } }, { upsert: true });
    },

    /** When a device of the person last had the conversation open; null for never. */
    lastOpenAt: async (accountId: string, conversation: string): Promise<Date | null> => {
      const _id = openingIdOf(accountId, conversation);
      return (await ConversationOpeningModel.findById(_id).lean<ConversationOpening>())?.at ?? null;
    },

    watermark: async (): Promise<Date | null> =>
      (await NoticeWatermarkModel.findById('messages').lean<NoticeWatermark>())?.at ?? null,

    async setWatermark(at: Date): Promise<void> {
      await NoticeWatermarkModel.updateOne({ _id: 'messages' }, { $set: { at } }, { upsert: true });
    },
  };
}
