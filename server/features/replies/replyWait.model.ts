import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import { defineModel, textField } from '../../platform/db/index.ts';

/** A mentee waits for a reply that their mentor promised, or waited for it. */
export interface ReplyWait {
  _id: string;
  conversationId: string;
  mentorId: string;
  menteeId: string;
  /** When the first message that has no reply reached the mentor. */
  since: Date;
  /** By the contact hours of when the wait began, moved with them. */
  dueAt: Date;
  /** When the mentor is reminded; null once they were. */
  nudgeAt: Date | null;
  /** When the due instant passed without a reply; null before. */
  lateAt: Date | null;
  /** When the reply reached the mentee; null while they wait. */
  answeredAt: Date | null;
  /** When the conversation ended after the due instant, without the reply; absent before. */
  endedAt?: Date;
}

const KEPT_SECONDS = 400 * DAY_SECONDS;
const optionalDate = { type: Date, default: null } as const;

export const ReplyWaitModel = defineModel<ReplyWait>({
  collection: 'reply_waits',
  fields: {
    _id: textField,
    conversationId: textField,
    mentorId: textField,
    menteeId: textField,
    since: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    nudgeAt: optionalDate,
    lateAt: optionalDate,
    answeredAt: optionalDate,
    endedAt: { type: Date },
  },
  indexes: [
    { fields: { conversationId: 1, since: 1 }, options: { unique: true } },
    { fields: { answeredAt: 1, lateAt: 1, dueAt: 1 } },
    { fields: { answeredAt: 1, nudgeAt: 1 } },
    { fields: { mentorId: 1, since: 1 } },
    { fields: { lateAt: 1 } },
    { fields: { since: 1 }, options: { expireAfterSeconds: KEPT_SECONDS } },
  ],
});
