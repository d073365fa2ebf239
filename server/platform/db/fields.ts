import mongoose from 'mongoose';

/** A text that each record has. */
export const textField = { type: String, required: true } as const;

/** An instant that each record has. */
export const dateField = { type: Date, required: true } as const;

/** A number that each record has. */
export const numberField = { type: Number, required: true } as const;

/** The schema of a record inside another: it has no id, and fields that it does not name are refused. */
export function subdocument(fields: Record<string, unknown>): mongoose.Schema {
  return new mongoose.Schema(fields, { _id: false, id: false, strict: 'throw' });
}
