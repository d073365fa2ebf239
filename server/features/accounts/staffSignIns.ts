import type { Account } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';

/** How a try of a member of staff ended, after the right passphrase. */
export type SignInOutcome = 'signedIn' | 'codeRefused';

const ACTIONS: Readonly<Record<SignInOutcome, string>> = {
  signedIn: 'staff.signedIn',
  codeRefused: 'staff.codeRefused',
};

/** How many of their own sign-ins a member of staff is shown. */
const MAX_LISTED = 50;

/** Records a sign-in of staff in the audit (R38). Joins the running transaction, if there is one. */
export function recordStaffSignIn(
  { audit }: Pick<AccountsDeps, 'audit'>,
  { account: { _id: id }, outcome }: { account: Account; outcome: SignInOutcome },
): Promise<void> {
  const actorId = outcome === 'signedIn' ? id : null;
  return audit.record({ actorId, action: ACTIONS[outcome], subject: { kind: 'account', id } });
}

/** The newest sign-ins of an account, newest first. */
export async function findStaffSignIns(
  { audit }: Pick<AccountsDeps, 'audit'>,
  accountId: string,
): Promise<{ at: Date; outcome: SignInOutcome }[]> {
  const actions = Object.values(ACTIONS);
  const rows = await audit.listOf({ subjectId: accountId, actions, limit: MAX_LISTED });
  return rows.map(({ at, action }) => ({
    at,
    outcome: action === ACTIONS.signedIn ? 'signedIn' : 'codeRefused',
  }));
}
