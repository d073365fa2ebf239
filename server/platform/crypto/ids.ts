import { randomBytes } from 'node:crypto';

/** 128 random bits, base64url, 22 characters. */
const randomName = (): string => randomBytes(16).toString('base64url');

/** A document's `_id`. Never leaves the server. */
export function newId(): string {
  return randomName();
}

/** The name outsiders know a document by: as random as an id, and never equal to one. */
export function newPublicId(): string {
  return randomName();
}
