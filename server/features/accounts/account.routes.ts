import {
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import {
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  recoverAccountEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/joining.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Routes } from '../../platform/http/index.ts';
import {
  callerOf,
  clearRefreshCookies,
  setClearSiteData,
  refreshTokensOf,
  setSessionCookies,
} from './account.cookies.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { endHeldSessions } from './commands/endHeldSessions.ts';
import type { join } from './commands/join.ts';
import type { recoverAccount } from './commands/recoverAccount.ts';
import type { refreshSession } from './commands/refreshSession.ts';
import type { signIn } from './commands/signIn.ts';
import type { signOut } from './commands/signOut.ts';
import type { signOutEverywhere } from './commands/signOutEverywhere.ts';
import type { suggestSignInName } from './queries/suggestSignInName.ts';

/** Refuses a second try in the same browser after "under 13" (R10); expires when the browser closes. */
const UNDER_AGE = { name: 'kith_later', path: '/api/accounts' };

const DONE = { done: true } as const;

interface RoutesInput {
  deps: Pick<AccountsDeps, 'clock' | 'cursors'>;
  commands: {
    endHeldSessions: ReturnType<typeof endHeldSessions>;
    join: ReturnType<typeof join>;
    recoverAccount: ReturnType<typeof recoverAccount>;
    refreshSession: ReturnType<typeof refreshSession>;
    signIn: ReturnType<typeof signIn>;
    signOut: ReturnType<typeof signOut>;
    signOutEverywhere: ReturnType<typeof signOutEverywhere>;
  };
  queries: {
    suggestSignInName: ReturnType<typeof suggestSignInName>;
  };
}

export function accountRoutes({ deps, commands, queries }: RoutesInput) {
  return (routes: Routes) => {
    routes.handle(suggestSignInNameEndpoint, queries.suggestSignInName);

    routes.handle(joinAsMenteeEndpoint, async ({ body, request, reply }) => {
      const { ageBand, nameToken, passphrase } = body;
      if (ageBand === 'under-13') reply.setCookie({ ...UNDER_AGE, value: '1', maxAgeSeconds: null });
      if (ageBand === 'under-13' || request.cookie(UNDER_AGE.name) !== undefined)
        throw new AppError('underAge');
      const joined = await commands.join({ joining: { role: 'mentee', ageBand }, nameToken, passphrase });
      const session = setSessionCookies(deps, { request, reply }, joined);
      return { session, recoveryCode: joined.recoveryCode };
    });

    routes.handle(joinAsMentorEndpoint, async ({ body, request, reply }) => {
      const { nameToken, passphrase, invitation } = body;
      const joining = { role: 'mentor', invitation } as const;
      const joined = await commands.join({ joining, nameToken, passphrase });
      const session = setSessionCookies(deps, { request, reply }, joined);
      return { session, recoveryCode: joined.recoveryCode };
    });

    routes.handle(signInEndpoint, async ({ body, request, reply }) => {
      const started = await commands.signIn({ ...body, caller: callerOf(deps, request) });
      await commands.endHeldSessions(refreshTokensOf(request));
      return setSessionCookies(deps, { request, reply }, started);
    });

    routes.handle(refreshSessionEndpoint, async ({ body, request, reply }) => {
      const refreshTokens = refreshTokensOf(request);
      if (refreshTokens.length === 0) throw new AppError('notSignedIn');
      const { ownDevice, idleSeconds } = body;
      const { visitor } = request;
      try {
        const renewal = { refreshTokens, visitor, ownDevice, idleSeconds };
        return setSessionCookies(deps, { request, reply }, await commands.refreshSession(renewal));
      } catch (error) {
        if (error instanceof AppError && error.code === 'sessionEnded')
          clearRefreshCookies({ request, reply });
        throw error;
      }
    });

    routes.handle(signOutEndpoint, async ({ request, reply }) => {
      clearRefreshCookies({ request, reply });
      const { visitor } = request;
      setClearSiteData(reply, await commands.signOut({ refreshTokens: refreshTokensOf(request), visitor }));
      return DONE;
    });

    routes.handle(signOutEverywhereEndpoint, async ({ actor, request, reply }) => {
      const ended = await commands.endHeldSessions(refreshTokensOf(request));
      await commands.signOutEverywhere(actor.accountId);
      clearRefreshCookies({ request, reply });
      setClearSiteData(reply, ended);
      return DONE;
    });

    routes.handle(recoverAccountEndpoint, async ({ body, request, reply }) => {
      const recovered = await commands.recoverAccount({ ...body, caller: callerOf(deps, request) });
      await commands.endHeldSessions(refreshTokensOf(request));
      const session = setSessionCookies(deps, { request, reply }, recovered);
      return { session, recoveryCode: recovered.recoveryCode };
    });
  };
}
