import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { recoverAccountEndpoint } from '../../../shared/contracts/joining.ts';
import { reportFromOutsideEndpoint } from '../../../shared/contracts/outsideReports.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { endpointNameOf } from '../../support/contractTables.ts';
import { hireStaff, joinMentee, PASSPHRASE } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

export const ADDRESS = '127.0.0.1';

export interface Use {
  /** The key whose rate one call takes. */
  key: string;
  call: () => Promise<unknown>;
  /** How many rates the call takes in all: the one of the door and the declared one, unless it says otherwise. */
  takes?: number;
}

async function signInFrom(
  app: TestApp,
  client: ApiClient | null,
): Promise<{ key: string; call: () => Promise<unknown> }> {
  const { client: known, signInName, passphrase } = await joinMentee(app);
  const call = () => (client ?? known).call(signInEndpoint, { body: { signInName, passphrase } });
  return { key: `passphrase ${signInName} ${ADDRESS}`, call };
}

async function recoverFrom(
  app: TestApp,
  client: ApiClient | null,
): Promise<{ key: string; call: () => Promise<unknown> }> {
  const { client: known, signInName, recoveryCode } = await joinMentee(app);
  const body = { signInName, recoveryCode, newPassphrase: `${PASSPHRASE} again` };
  const call = () => (client ?? known).call(recoverAccountEndpoint, { body });
  return { key: `recoveryCode ${signInName} ${ADDRESS}`, call };
}

/** Matches the random id of a device. */
export const ANY = '*';

const reportFromOutside = (app: TestApp): Use => ({
  key: ADDRESS,
  call: () =>
    app.visitor().call(reportFromOutsideEndpoint, { body: { reason: 'complaint', words: 'It was late.' } }),
});

/**
 * By endpoint and rate: one call of each endpoint that takes several rates by itself.
 * @param app the app under test, once it was started
 */
export function usesOfSeveralRates(app: () => TestApp): Record<string, Record<string, () => Promise<Use>>> {
  return {
    [endpointNameOf(signInEndpoint)]: {
      signIn: async () => ({ ...(await signInFrom(app(), app().visitor())), key: ADDRESS }),
      guessByPair: () => signInFrom(app(), app().visitor()),
      guessByDevice: async () => ({ ...(await signInFrom(app(), null)), key: ANY, takes: 1 }),
      oneTimeCode: async () => {
        const rook = await hireStaff(app(), { role: 'moderator', deskName: 'Rook' });
        app().clock.advance({ seconds: 30 });
        const { signInName, passphrase } = rook;
        const body = { signInName, passphrase, oneTimeCode: rook.oneTimeCode() };
        return { key: rook.accountId, call: () => app().visitor().call(signInEndpoint, { body }), takes: 3 };
      },
    },
    [endpointNameOf(recoverAccountEndpoint)]: {
      signIn: async () => ({ ...(await recoverFrom(app(), app().visitor())), key: ADDRESS }),
      guessByPair: () => recoverFrom(app(), app().visitor()),
      guessByDevice: async () => ({ ...(await recoverFrom(app(), null)), key: ANY, takes: 1 }),
    },
    [endpointNameOf(refreshSessionEndpoint)]: {
      refresh: async () => {
        const { client, session } = await joinMentee(app());
        const { sessionId } = app().platform.tokens.verify(session.accessToken).actor;
        return { key: sessionId, call: () => client.call(refreshSessionEndpoint), takes: 1 };
      },
      unknownToken: async () => {
        const stranger = app().visitor();
        stranger.cookies.set('kith_refresh_AAAAAAAA', 'AAAA');
        const call = () => stranger.call(refreshSessionEndpoint).catch(() => undefined);
        return { key: ADDRESS, call, takes: 1 };
      },
    },
    [endpointNameOf(reportFromOutsideEndpoint)]: {
      outsideTry: async () => reportFromOutside(app()),
      outsideReport: async () => reportFromOutside(app()),
    },
    [endpointNameOf(signOutEndpoint)]: {
      unknownToken: async () => ({
        key: ADDRESS,
        call: () => app().visitor().call(signOutEndpoint),
        takes: 1,
      }),
    },
  };
}
