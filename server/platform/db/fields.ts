/** A text that each record has. */
export const textField = { type: String, required: true } as const;

/** An instant that each record has. */
export const dateField = { type: Date, required: true } as const;

/** A number that each record has. */
export const numberField = { type: Number, required: true } as const;

/** Options of a schema inside a record: it has no id, and fields that the schema does not name are refused. */
export const SUBDOCUMENT = { _id: false, id: false, strict: 'throw' } as const;
