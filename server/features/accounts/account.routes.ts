import * as contracts from '../../../shared/contracts/accounts.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Reply, RequestFacts, Routes } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { join } from './commands/join.ts';
import { recoverAccount } from './commands/recoverAccount.ts';
import { refreshSession } from './commands/refreshSession.ts';
import { signIn } from './commands/signIn.ts';
import { signOut } from './commands/signOut.ts';
import { signOutEverywhere } from './commands/signOutEverywhere.ts';
import type { StartedSession } from './commands/startSession.ts';
import { getMe } from './queries/getMe.ts';
import { suggestSignInName } from './queries/suggestSignInName.ts';
import { PARTICIPANT_DAYS } from './session.policy.ts';

const REFRESH = { name: 'kith_refresh', path: '/api/auth' };
/** Stops a second try in the same browser after "under 13" (R10); says nothing, and goes when the browser closes. */
const UNDER_AGE = { name: 'kith_later', path: '/api/accounts' };

const DONE = { done: true } as const;

export function accountRoutes(deps: AccountsDeps) {
  return (routes: Routes) => {
    routes.handle(contracts.suggestSignInNameEndpoint, suggestSignInName(deps));

    routes.handle(contracts.joinAsMenteeEndpoint, async ({ body, request, reply }) => {
      const { ageBand, nameToken, passphrase } = body;
      if (ageBand === 'under-13') reply.setCookie({ ...UNDER_AGE, value: '1', maxAgeSeconds: null });
      if (ageBand === 'under-13' || request.cookie(UNDER_AGE.name) !== undefined)
        throw new AppError('underAge');
      const joined = await join(deps)({ joining: { role: 'mentee', ageBand }, nameToken, passphrase });
      return { session: keepRefreshToken(reply, joined), recoveryCode: joined.recoveryCode };
    });

    routes.handle(contracts.joinAsMentorEndpoint, async ({ body: { nameToken, passphrase }, reply }) => {
      const joined = await join(deps)({ joining: { role: 'mentor' }, nameToken, passphrase });
      return { session: keepRefreshToken(reply, joined), recoveryCode: joined.recoveryCode };
    });

    routes.handle(contracts.signInEndpoint, async ({ body, reply }) =>
      keepRefreshToken(reply, await signIn(deps)(body)),
    );

    routes.handle(contracts.refreshSessionEndpoint, async ({ body, request, reply }) => {
      try {
        const { idleSeconds } = body;
        const refreshToken = refreshTokenOf(request);
        return keepRefreshToken(reply, await refreshSession(deps)({ refreshToken, idleSeconds }), body);
      } catch (error) {
        if (error instanceof AppError && error.code === 'sessionEnded') reply.clearCookie(REFRESH);
        throw error;
      }
    });

    routes.handle(contracts.signOutEndpoint, async ({ request, reply }) => {
      const refreshToken = request.cookie(REFRESH.name);
      reply.clearCookie(REFRESH);
      if (refreshToken !== undefined) await signOut(deps)(refreshToken);
      return DONE;
    });

    routes.handle(contracts.signOutEverywhereEndpoint, async ({ actor, reply }) => {
      await signOutEverywhere(deps)(actor.accountId);
      reply.clearCookie(REFRESH);
      return DONE;
    });

    routes.handle(contracts.recoverAccountEndpoint, async ({ body, reply }) => {
      const recovered = await recoverAccount(deps)(body);
      return { session: keepRefreshToken(reply, recovered), recoveryCode: recovered.recoveryCode };
    });

    routes.handle(contracts.getMeEndpoint, ({ actor }) => getMe(deps)(actor));
  };
}

function refreshTokenOf(request: RequestFacts): string {
  const refreshToken = request.cookie(REFRESH.name);
  if (refreshToken === undefined) throw new AppError('notSignedIn');
  return refreshToken;
}

function keepRefreshToken(
  reply: Reply,
  { session, refreshToken }: StartedSession,
  { ownDevice } = { ownDevice: false },
): StartedSession['session'] {
  if (refreshToken !== null) {
    const maxAgeSeconds = ownDevice ? PARTICIPANT_DAYS * DAY_SECONDS : null;
    reply.setCookie({ ...REFRESH, value: refreshToken, maxAgeSeconds });
  }
  return session;
}
