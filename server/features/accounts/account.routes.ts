import {
  getMeEndpoint,
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  recoverAccountEndpoint,
  refreshSessionEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Reply, RequestFacts, Routes } from '../../platform/http/index.ts';
import type { join } from './commands/join.ts';
import type { recoverAccount } from './commands/recoverAccount.ts';
import type { refreshSession } from './commands/refreshSession.ts';
import type { signIn } from './commands/signIn.ts';
import type { signOut } from './commands/signOut.ts';
import type { signOutEverywhere } from './commands/signOutEverywhere.ts';
import type { getMe } from './queries/getMe.ts';
import type { suggestSignInName } from './queries/suggestSignInName.ts';
import type { StartedSession } from './session.answer.ts';
import { PARTICIPANT_DAYS } from './session.policy.ts';

const REFRESH = { name: 'kith_refresh', path: '/api/auth' };
/** Refuses a second try in the same browser after "under 13" (R10); expires when the browser closes. */
const UNDER_AGE = { name: 'kith_later', path: '/api/accounts' };

const DONE = { done: true } as const;

interface RoutesInput {
  commands: {
    join: ReturnType<typeof join>;
    recoverAccount: ReturnType<typeof recoverAccount>;
    refreshSession: ReturnType<typeof refreshSession>;
    signIn: ReturnType<typeof signIn>;
    signOut: ReturnType<typeof signOut>;
    signOutEverywhere: ReturnType<typeof signOutEverywhere>;
  };
  queries: {
    getMe: ReturnType<typeof getMe>;
    suggestSignInName: ReturnType<typeof suggestSignInName>;
  };
}

export function accountRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes) => {
    routes.handle(suggestSignInNameEndpoint, queries.suggestSignInName);

    routes.handle(joinAsMenteeEndpoint, async ({ body, request, reply }) => {
      const { ageBand, nameToken, passphrase } = body;
      if (ageBand === 'under-13') reply.setCookie({ ...UNDER_AGE, value: '1', maxAgeSeconds: null });
      if (ageBand === 'under-13' || request.cookie(UNDER_AGE.name) !== undefined)
        throw new AppError('underAge');
      const joined = await commands.join({ joining: { role: 'mentee', ageBand }, nameToken, passphrase });
      return { session: keepRefreshToken(reply, joined), recoveryCode: joined.recoveryCode };
    });

    routes.handle(joinAsMentorEndpoint, async ({ body: { nameToken, passphrase }, reply }) => {
      const joined = await commands.join({ joining: { role: 'mentor' }, nameToken, passphrase });
      return { session: keepRefreshToken(reply, joined), recoveryCode: joined.recoveryCode };
    });

    routes.handle(signInEndpoint, async ({ body, reply }) =>
      keepRefreshToken(reply, await commands.signIn(body)),
    );

    routes.handle(refreshSessionEndpoint, async ({ body, request, reply }) => {
      try {
        const { idleSeconds } = body;
        const refreshToken = refreshTokenOf(request);
        return keepRefreshToken(reply, await commands.refreshSession({ refreshToken, idleSeconds }), body);
      } catch (error) {
        if (error instanceof AppError && error.code === 'sessionEnded') reply.clearCookie(REFRESH);
        throw error;
      }
    });

    routes.handle(signOutEndpoint, async ({ request, reply }) => {
      const refreshToken = request.cookie(REFRESH.name);
      reply.clearCookie(REFRESH);
      if (refreshToken !== undefined) await commands.signOut(refreshToken);
      return DONE;
    });

    routes.handle(signOutEverywhereEndpoint, async ({ actor, reply }) => {
      await commands.signOutEverywhere(actor.accountId);
      reply.clearCookie(REFRESH);
      return DONE;
    });

    routes.handle(recoverAccountEndpoint, async ({ body, reply }) => {
      const recovered = await commands.recoverAccount(body);
      return { session: keepRefreshToken(reply, recovered), recoveryCode: recovered.recoveryCode };
    });

    routes.handle(getMeEndpoint, ({ actor }) => queries.getMe(actor));
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
