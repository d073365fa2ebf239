import { randomBytes } from 'node:crypto';

/** A document's `_id`: 128 random bits, base64url, 22 characters. Never leaves the server. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** The name outsiders know a document by: as random as an id, and never equal to one. */
export const newPublicId = newId;
