import type { AccountsDeps } from '../accounts.deps.ts';
import { newSecondFactor, otpauthUri, secondFactorScope } from '../secondFactor.ts';

/** Gives an account a second factor without its owner, for demo people. Joins the running transaction. */
export function enrolSecondFactor({ accounts, sealer }: Pick<AccountsDeps, 'accounts' | 'sealer'>) {
  return async (accountId: string): Promise<{ otpauthUri: string }> => {
    const secret = newSecondFactor();
    const sealed = await sealer.seal({ ...secondFactorScope(accountId), text: secret });
    await accounts.enrol({ accountId, secret: sealed });
    return { otpauthUri: otpauthUri({ secret, label: accountId }) };
  };
}
