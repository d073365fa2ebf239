import { hash as hashAtCost } from '@node-rs/argon2/index.js';

export { verify } from '@node-rs/argon2/index.js';

let isFullCost = false;

/** Does the work with the parameters that the server asks for. */
export async function atFullCost<T>(work: () => Promise<T>): Promise<T> {
  isFullCost = true;
  try {
    return await work();
  } finally {
    isFullCost = false;
  }
}

/**
 * Argon2id with the least memory and one pass: tests hash thousands of secrets, 12 ms of processor each at the cost that the server
 * asks for. A hash names its parameters, so that it is verified with them. vitest.config.ts resolves `@node-rs/argon2` to this file.
 */
export const hash: typeof hashAtCost = (password, options, signal) =>
  hashAtCost(password, isFullCost ? options : { ...options, memoryCost: 8, timeCost: 1 }, signal);
