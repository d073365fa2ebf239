import type { Account } from '../../server/conversations/startConversation.ts';
import { demoCode, PASSPHRASE, signInAs } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

/** An API client signed in as one of the demo people. */
export async function demoAccount(
  app: TestApp,
  signInName: string,
  side: 'mentee' | 'mentor',
): Promise<Account> {
  const code = side === 'mentor' ? await demoCode(app, signInName) : undefined;
  const { client, session } = await signInAs(app, signInName, code);
  const { actor } = app.platform.tokens.verify(session.accessToken);
  return { actor, side, client, signInName, passphrase: PASSPHRASE, connect: () => app.connect(client) };
}
