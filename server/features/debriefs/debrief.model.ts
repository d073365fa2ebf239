import { dateField, defineModel, textField } from '../../platform/db/index.ts';

const DEBRIEF_STATES = ['offered', 'taken', 'left'] as const;

/** A talk with a moderator, offered to a mentor after a case about a young person's safety. */
export interface MentorDebrief {
  _id: string;
  publicId: string;
  mentorId: string;
  conversationId: string;
  /** A case offers one, however often it is decided. */
  caseId: string;
  state: (typeof DEBRIEF_STATES)[number];
  offeredAt: Date;
}

export const DebriefModel = defineModel<MentorDebrief>({
  collection: 'debriefs',
  fields: {
    _id: textField,
    publicId: textField,
    mentorId: textField,
    conversationId: textField,
    caseId: textField,
    state: { type: String, enum: DEBRIEF_STATES, required: true },
    offeredAt: dateField,
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { caseId: 1 }, options: { unique: true } },
    { fields: { mentorId: 1, offeredAt: -1 } },
  ],
});
