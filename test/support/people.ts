import { joinAsMentee, signIn, suggestSignInName } from '../../shared/contracts/accounts.ts';
import type { ApiClient } from './apiClient.ts';
import type { TestApp } from './startTestApp.ts';

export const PASSPHRASE = 'a lamp in the window';

/** Somebody signed in, in a browser of their own. */
export interface SignedIn {
  client: ApiClient;
  signInName: string;
}

/** A young person who has just joined. */
export async function joinMentee(
  app: TestApp,
  ageBand: '13-15' | '16-17' | '18-25' = '16-17',
): Promise<SignedIn> {
  const client = app.visitor();
  const { nameToken, signInName } = await client.call(suggestSignInName);
  const body = { nameToken, passphrase: PASSPHRASE, ageBand, understoodSecrecy: true as const };
  const { session } = await client.call(joinAsMentee, { body });
  client.useToken(session.accessToken);
  return { client, signInName };
}

export async function signInAs(app: TestApp, signInName: string, oneTimeCode?: string): Promise<SignedIn> {
  const client = app.visitor();
  const body = { signInName, passphrase: PASSPHRASE, ...(oneTimeCode && { oneTimeCode }) };
  const { accessToken } = await client.call(signIn, { body });
  client.useToken(accessToken);
  return { client, signInName };
}
