import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default), 19 MiB, two passes: OWASP's advice for passwords. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret, options);
}

/** Whether a secret is the one of an argon2 hash; false for anything that is not such a hash. */
export async function verifySecret({
  secret,
  hash: stored,
}: {
  secret: string;
  hash: string;
}): Promise<boolean> {
  try {
    return await verify(stored, secret);
  } catch {
    return false;
  }
}

let dummyHash: Promise<string> | undefined;

/** Always false, after the work of a real check: the time of the answer does not tell an unknown name from a wrong secret. */
export async function dummyVerify(secret: string): Promise<false> {
  dummyHash ??= hashSecret('nobody has this secret');
  await verifySecret({ secret, hash: await dummyHash });
  return false;
}
