import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Account, SecondFactor } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newPersona } from '../newPersona.ts';
import { hashPassphrase } from '../passphrase.ts';
import { refuseWeakPassphrase } from '../passphrase.policy.ts';
import { secondFactorScope, stepOfCode } from '../secondFactor.ts';
import { storedSignInName } from '../signInName.ts';
import type { LinkedRequest } from '../staffLink.ts';
import { findLinked, openSetup } from '../staffLink.ts';
import { verifyOwnPassphrase } from './verifyOwnPassphrase.ts';

interface RedeemInput {
  linkToken: string;
  setupToken: string;
  /** A new one for an invitation; the person's own for a reset. */
  passphrase: string;
  oneTimeCode: string;
}

interface NewCredentials {
  signInName: string;
  secret: string;
  /** Time step of the code that proves the authenticator. */
  lastStep: number;
}

/**
 * Uses a one-time link: creates the account of an invitation, or sets the second factor of a reset. Only the person of the link learns the
 * passphrase and the secret of the authenticator.
 * The link is used up; of two uses at once, one holds.
 * @throws {AppError} linkGone, cursorGone
 * @throws {AppError} badOneTimeCode
 * @throws {AppError} weakPassphrase, nameTaken for an invitation
 * @throws {AppError} wrongPassphrase, tooMany for a reset
 */
export function redeemStaffLink(deps: AccountsDeps) {
  const { accounts, audit, clock, staffRequests } = deps;
  const verifyOwn = verifyOwnPassphrase(deps);

  /** Opens the account of an invited member of staff. @returns its id */
  async function open(request: LinkedRequest, passphrase: string, shown: NewCredentials): Promise<string> {
    const accountId = newId();
    await accounts.insert(await composeAccount(deps, { request, passphrase, shown, accountId }));
    return accountId;
  }

  /** Replaces the second factor of an account. @returns its id @throws {AppError} linkGone when the account was closed */
  async function reset(accountId: string, shown: NewCredentials): Promise<string> {
    const secondFactor = await sealFactor(deps, { accountId, shown });
    if (!(await accounts.replaceSecondFactor({ accountId, secondFactor }))) throw new AppError('linkGone');
    return accountId;
  }

  return async ({ linkToken, setupToken, passphrase, oneTimeCode }: RedeemInput): Promise<void> => {
    const request = await findLinked(deps, linkToken);
    const { _id: requestId, accountId, kind } = request;
    const { signInName, secret } = openSetup(deps, { setupToken, requestId });
    if (accountId === null) refuseWeakPassphrase({ passphrase, signInName });
    else await verifyOwn({ accountId, passphrase });
    const lastStep = stepOfCode({ secret, code: oneTimeCode, at: clock.now() });
    if (lastStep === null) throw new AppError('badOneTimeCode');
    const shown = { signInName, secret, lastStep };
    await inTransaction(async () => {
      if (!(await staffRequests.move({ requestId, from: 'confirmed', to: 'done', now: clock.now() })))
        throw new AppError('linkGone');
      const id = accountId === null ? await open(request, passphrase, shown) : await reset(accountId, shown);
      await audit.record({ actorId: id, action: `staff.redeemed.${kind}`, subject: { kind: 'account', id } });
    });
  };
}

/** The second factor of an account, its secret sealed. */
async function sealFactor(
  { sealer }: Pick<AccountsDeps, 'sealer'>,
  { accountId, shown: { secret, lastStep } }: { accountId: string; shown: NewCredentials },
): Promise<SecondFactor> {
  return { secret: await sealer.seal({ ...secondFactorScope(accountId), text: secret }), lastStep };
}

/** The record of a new account of staff. */
async function composeAccount(
  deps: AccountsDeps,
  input: { request: LinkedRequest; passphrase: string; shown: NewCredentials; accountId: string },
): Promise<Account> {
  const { request, passphrase, shown, accountId } = input;
  if (request.role === null) throw new AppError('linkGone');
  return {
    _id: accountId,
    ...(await storedSignInName(deps, { accountId, signInName: shown.signInName })),
    role: request.role,
    ageBand: null,
    bandReviewAt: null,
    approvedAgeBands: request.approvedAgeBands,
    persona: { ...newPersona(), alias: request.deskName },
    passphraseHash: await hashPassphrase(passphrase),
    recoveryHash: null,
    secondFactor: await sealFactor(deps, { accountId, shown }),
    offeredSecondFactor: null,
    demo: false,
    signIns: 0,
    staffId: newPublicId(),
    createdAt: deps.clock.now(),
    closedAt: null,
  };
}
