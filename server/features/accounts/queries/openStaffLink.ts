import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { openStaffLinkEndpoint } from '../../../../shared/contracts/staffAccounts.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newSecondFactor, otpauthUri } from '../secondFactor.ts';
import { openSignInName } from '../signInName.ts';
import type { LinkedRequest } from '../staffLink.ts';
import { findLinked, sealSetup } from '../staffLink.ts';
import { suggestSignInName } from './suggestSignInName.ts';

/**
 * What the person of a link sets up: a sign-in name that is theirs, and an authenticator secret. Nothing is stored.
 * @throws {AppError} linkGone
 */
export function openStaffLink(deps: AccountsDeps) {
  const suggest = suggestSignInName(deps);

  /** The sign-in name: a new one for an invitation, that of the account for a reset. */
  async function nameOf({ accountId }: LinkedRequest): Promise<string> {
    if (accountId === null) return (await suggest()).signInName;
    const account = await deps.accounts.find(accountId);
    if (!account) throw new AppError('linkGone');
    return openSignInName(deps, account);
  }

  return async (linkToken: string): Promise<AnswerOf<typeof openStaffLinkEndpoint>> => {
    const request = await findLinked(deps, linkToken);
    const { _id: requestId, kind, deskName } = request;
    const signInName = await nameOf(request);
    const secret = newSecondFactor();
    const setupToken = sealSetup(deps, { requestId, signInName, secret });
    return {
      kind,
      deskName,
      signInName,
      secret,
      otpauthUri: otpauthUri({ secret, label: signInName }),
      setupToken,
    };
  };
}
