import type { z } from 'zod';
import { me as meSchema } from '../../../shared/contracts/accounts.ts';
import type { Me } from '../../../shared/contracts/accounts.ts';
import { codeOf } from '../api/ApiError.ts';
import { sessionStore } from '../session/sessionStore.ts';
import { dropEncryptionKey, isOwnDevice, openEncryptedStore } from '../storage/encryptedStore.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';

/** One name for everybody, because at a start without a network it is not known yet who is signed in. */
const OWNER = 'last visit';
const ME = 'me';

let opened: EncryptedStore | undefined;

/** What the screens last showed, for a start without a network (H21). Kept on the person's own device alone. */
const store = (): EncryptedStore => (opened ??= openEncryptedStore('seen', OWNER));

/** Keeps `value` until the sign-out. Does nothing on a shared device. */
export async function keepForNextVisit(name: string, value: unknown): Promise<void> {
  if (isOwnDevice() && sessionStore.get().status === 'signedIn') await store().put(name, value);
}

/** What was stored under a name at the last visit; undefined on a shared device, and where it has another form. */
async function findFromLastVisit<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  if (!isOwnDevice()) return undefined;
  return schema.safeParse(await store().get(name)).data;
}

/** Who was signed in at the last visit, if they did not sign out. */
export function findLastPerson(): Promise<Me | undefined> {
  return findFromLastVisit(ME, meSchema);
}

/**
 * Loads and keeps a value. Returns the value that was kept last while the server cannot be reached.
 * @throws {ApiError} of `load`, when nothing was kept or the server refused
 */
export async function loadOrLastSeen<T>(
  name: string,
  schema: z.ZodType<T>,
  load: () => Promise<T>,
): Promise<T> {
  try {
    const fresh = await load();
    void keepForNextVisit(name, fresh);
    return fresh;
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'offline' && code !== 'unavailable') throw error;
    const lastAnswer = await findFromLastVisit(name, schema);
    if (lastAnswer === undefined) throw error;
    return lastAnswer;
  }
}

/** Keeps who is signed in, and forgets everything when they sign out, here, in another tab or at the server. */
export function followLastVisit(): void {
  sessionStore.subscribe(() => {
    const state = sessionStore.get();
    if (state.status === 'signedIn') void keepForNextVisit(ME, state.session.me);
    if (state.status !== 'signedOut') return;
    dropEncryptionKey('seen');
    opened = undefined;
  });
}
