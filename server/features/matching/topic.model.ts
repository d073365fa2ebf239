import mongoose from 'mongoose';
import { defineModel } from '../../platform/db/index.ts';

/** Something mentees ask about and mentors have been through. Kept as data; no screen or command changes it yet. */
export interface TopicRecord {
  _id: string;
  publicId: string;
  label: string;
  /** Why a mentor with this topic could fit, as a whole sentence. */
  reason: string;
  /** Place in the list. */
  order: number;
  tags: { publicId: string; label: string; reason: string }[];
}

const tagField = new mongoose.Schema(
  { publicId: String, label: String, reason: String },
  { _id: false, id: false, strict: 'throw' },
);

export const TopicModel = defineModel<TopicRecord>({
  collection: 'topics',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    label: { type: String, required: true },
    reason: { type: String, required: true },
    order: { type: Number, required: true },
    tags: { type: [tagField], required: true },
  },
  indexes: [{ fields: { publicId: 1 }, options: { unique: true } }],
});
