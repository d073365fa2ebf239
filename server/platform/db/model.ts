import mongoose from 'mongoose';
import { APPEND_ONLY } from './appendOnly.ts';
import { numberField, subdocument, textField } from './fields.ts';

interface ModelInput<Record> {
  /** The collection, in snake_case: also the model's name. */
  collection: string;
  fields: mongoose.SchemaDefinition<Record>;
  indexes?: readonly { fields: mongoose.IndexDefinition; options?: mongoose.IndexOptions }[];
  appendOnly?: boolean;
}

/**
 * A mongoose model with our defaults: `_id` is a random string of our own, unknown fields throw in writes and filters, there is no version
 * key and no automatic timestamp, and `buildIndexes` builds the indexes.
 * @throws {Error} when `appendOnly` disagrees with `APPEND_ONLY`
 */
export function defineModel<Record extends { _id: string }>(
  input: ModelInput<Record>,
): mongoose.Model<Record> {
  const { collection, fields, indexes = [], appendOnly = false } = input;
  if (appendOnly !== APPEND_ONLY.includes(collection)) {
    throw new Error(`${collection}: appendOnly disagrees with the list in platform/db/appendOnly.ts`);
  }
  const schema = new mongoose.Schema<Record>(fields, {
    collection,
    strict: 'throw',
    strictQuery: 'throw',
    autoIndex: false,
    autoCreate: false,
    versionKey: false,
    minimize: false,
    id: false,
  });
  for (const index of indexes) schema.index(index.fields, index.options);
  return mongoose.model<Record>(collection, schema);
}

/** A field that holds a `SealedText`. */
export const sealedTextField = subdocument({
  v: numberField,
  keyId: textField,
  iv: textField,
  tag: textField,
  ct: textField,
});

/** A field that holds a `SafeguardingCopy`. */
export const safeguardingCopyField = subdocument({
  v: numberField,
  keyId: textField,
  enc: textField,
  ct: textField,
});
