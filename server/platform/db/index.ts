export { buildIndexes, closeDb, connectDb, dbReachable, storeTime } from './connection.ts';
export { duplicateKeyOf } from './errors.ts';
export { dateField, numberField, subdocument, textField } from './fields.ts';
export { defineModel, safeguardingCopyField, sealedTextField } from './model.ts';
export { afterCommit, inTransaction, isInTransaction } from './transaction.ts';
