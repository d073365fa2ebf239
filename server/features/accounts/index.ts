import type { AgeBand } from '../../../shared/contracts/common.ts';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createAccountRepository } from './account.repository.ts';
import { accountRoutes } from './account.routes.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { AccountsAuditPort, AccountsScreeningPort } from './accounts.ports.ts';
import { createAuthenticator } from './authenticator.ts';
import { closeAccount } from './commands/closeAccount.ts';
import { createStaff } from './commands/createStaff.ts';
import { newPersona, openAccount } from './commands/openAccount.ts';
import type { Joining } from './commands/openAccount.ts';
import { findPerson, findPersons } from './queries/findPersons.ts';
import { oneTimeCodeOf } from './queries/oneTimeCodeOf.ts';
import { suggestSignInName } from './queries/suggestSignInName.ts';
import { oldestPossibleStart } from './session.policy.ts';
import { createSessionRepository } from './session.repository.ts';

export type { PersonFacts } from './account.presenter.ts';

interface AccountsInput {
  platform: Platform;
  screening: AccountsScreeningPort;
  audit: AccountsAuditPort;
}

interface NewParticipant {
  signInName: string;
  passphrase: string;
  /** Production refuses to print one-time codes of anybody else. */
  demo?: boolean;
}

export type AccountsFeature = ReturnType<typeof createAccountsFeature>;

/** Sign-up, sign-in, sessions, roles and names. */
export function createAccountsFeature({ platform, screening, audit }: AccountsInput) {
  const deps: AccountsDeps = {
    ...platform,
    accounts: createAccountRepository(),
    sessions: createSessionRepository(),
    screening,
    audit,
  };
  const module: FeatureModule = {
    name: 'accounts',
    routes: accountRoutes(deps),
    sweeps: [
      {
        name: 'accounts.forgetOldSessions',
        everySeconds: HOUR_SECONDS,
        run: () => deps.sessions.deleteStartedBefore(oldestPossibleStart(deps.clock.now())),
      },
    ],
  };
  const open = async (joining: Joining, person: NewParticipant) => {
    const { account, recoveryCode } = await openAccount(deps)({ joining, ...person });
    return { accountId: account._id, recoveryCode };
  };

  return {
    module,
    /** Who an access token speaks for: the platform asks at every door. */
    authenticator: createAuthenticator(deps),
    findPerson: findPerson(deps),
    findPersons: findPersons(deps),
    newPersona,
    /** A generated sign-in name that nobody has yet. */
    freeSignInName: async () => (await suggestSignInName(deps)()).signInName,
    isNameTaken: (signInName: string) => deps.accounts.isNameTaken(signInName),
    createMentee: ({ ageBand, ...person }: NewParticipant & { ageBand: AgeBand }) =>
      open({ role: 'mentee', ageBand }, person),
    /** With an empty application beside it. */
    createMentor: (person: NewParticipant) => open({ role: 'mentor' }, person),
    createStaff: createStaff(deps),
    closeAccount: closeAccount(deps),
    oneTimeCodeOf: oneTimeCodeOf(deps),
  };
}
