import { randomBytes } from 'node:crypto';

/** 128 random bits, base64url, 22 characters. */
const randomName = (): string => randomBytes(16).toString('base64url');

/** A document's `_id`. Never leaves the server. */
export function newId(): string {
  return randomName();
}

/** The id of a document outside the server: as random as its `_id`, and different from it. */
export function newPublicId(): string {
  return randomName();
}
