import type { AgeBand } from '../../../shared/contracts/common.ts';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createAccountRepository } from './account.repository.ts';
import { accountRoutes } from './account.routes.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type {
  AccountsAuditPort,
  AccountsDeskPort,
  AccountsNotificationsPort,
  AccountsScreeningPort,
} from './accounts.ports.ts';
import { createAuthenticator } from './authenticator.ts';
import { askStaffChange } from './commands/askStaffChange.ts';
import { beginSecondFactor } from './commands/beginSecondFactor.ts';
import { changePassphrase } from './commands/changePassphrase.ts';
import { closeAccount } from './commands/closeAccount.ts';
import { confirmSecondFactor } from './commands/confirmSecondFactor.ts';
import { confirmStaffRequest } from './commands/confirmStaffRequest.ts';
import { createStaff } from './commands/createStaff.ts';
import { disableStaff } from './commands/disableStaff.ts';
import { endHeldSessions } from './commands/endHeldSessions.ts';
import { endOwnSession } from './commands/endOwnSession.ts';
import { dropAccount } from './commands/dropAccount.ts';
import { enrolSecondFactor } from './commands/enrolSecondFactor.ts';
import { inviteFirstAdmin } from './commands/inviteFirstAdmin.ts';
import { inviteStaff } from './commands/inviteStaff.ts';
import { join } from './commands/join.ts';
import { openAccount } from './commands/openAccount.ts';
import type { JoiningRole } from './commands/openAccount.ts';
import { recoverAccount } from './commands/recoverAccount.ts';
import { redeemStaffLink } from './commands/redeemStaffLink.ts';
import { refreshSession } from './commands/refreshSession.ts';
import { renewRecoveryCode } from './commands/renewRecoveryCode.ts';
import { signIn } from './commands/signIn.ts';
import { signOut } from './commands/signOut.ts';
import { signOutEverywhere } from './commands/signOutEverywhere.ts';
import { withdrawStaffRequest } from './commands/withdrawStaffRequest.ts';
import { verifyOwnPassphrase } from './commands/verifyOwnPassphrase.ts';
import { newPersona } from './newPersona.ts';
import { ownAccountRoutes } from './ownAccount.routes.ts';
import { findDemoAccountId } from './queries/findDemoAccountId.ts';
import { findPerson } from './queries/findPerson.ts';
import { findPersons } from './queries/findPersons.ts';
import { getMe } from './queries/getMe.ts';
import { listOwnSessions } from './queries/listOwnSessions.ts';
import { listDesk } from './queries/listDesk.ts';
import { listOwnSignIns } from './queries/listOwnSignIns.ts';
import { listStaff } from './queries/listStaff.ts';
import { openStaffLink } from './queries/openStaffLink.ts';
import { listStaffOfRoles } from './queries/listStaffOfRoles.ts';
import { oneTimeCodeOf } from './queries/oneTimeCodeOf.ts';
import { suggestSignInName } from './queries/suggestSignInName.ts';
import { oldestPossibleStart } from './session.policy.ts';
import { createSessionRepository } from './session.repository.ts';
import { staffRoutes } from './staff.routes.ts';
import { createStaffRequestRepository } from './staffRequest.repository.ts';
import { hashSignInName } from './signInName.ts';

export type { PersonFacts } from './account.presenter.ts';

interface AccountsInput {
  platform: Platform;
  screening: AccountsScreeningPort;
  audit: AccountsAuditPort;
  desk: AccountsDeskPort;
  notifications: AccountsNotificationsPort;
}

interface NewParticipant {
  signInName: string;
  passphrase: string;
  /** A demo account: production refuses it. */
  demo?: boolean;
}

export type AccountsFeature = ReturnType<typeof createAccountsFeature>;

/** Sign-up, sign-in, sessions, roles and names. */
export function createAccountsFeature({ platform, ...ports }: AccountsInput) {
  const deps: AccountsDeps = {
    ...platform,
    accounts: createAccountRepository(),
    sessions: createSessionRepository(),
    staffRequests: createStaffRequestRepository(),
    ...ports,
  };
  const open = openAccount(deps);
  const commands = {
    endHeldSessions: endHeldSessions(deps),
    join: join(deps),
    recoverAccount: recoverAccount(deps),
    refreshSession: refreshSession(deps),
    signIn: signIn(deps),
    signOut: signOut(deps),
    signOutEverywhere: signOutEverywhere(deps),
  };
  const queries = { suggestSignInName: suggestSignInName(deps) };
  const ownAccount = {
    commands: {
      beginSecondFactor: beginSecondFactor(deps),
      changePassphrase: changePassphrase(deps),
      confirmSecondFactor: confirmSecondFactor(deps),
      endOwnSession: endOwnSession(deps),
      renewRecoveryCode: renewRecoveryCode(deps),
    },
    queries: { getMe: getMe(deps), listOwnSessions: listOwnSessions(deps) },
  };
  const staff = {
    commands: {
      askStaffChange: askStaffChange(deps),
      confirmStaffRequest: confirmStaffRequest(deps),
      disableStaff: disableStaff(deps),
      inviteStaff: inviteStaff(deps),
      redeemStaffLink: redeemStaffLink(deps),
      withdrawStaffRequest: withdrawStaffRequest(deps),
    },
    queries: {
      listOwnSignIns: listOwnSignIns(deps),
      listStaff: listStaff(deps),
      openStaffLink: openStaffLink(deps),
    },
  };
  const addSignInRoutes = accountRoutes({ deps, commands, queries });
  const addOwnRoutes = ownAccountRoutes(ownAccount);
  const addStaffRoutes = staffRoutes(staff);
  const module: FeatureModule = {
    name: 'accounts',
    routes(routes) {
      addSignInRoutes(routes);
      addOwnRoutes(routes);
      addStaffRoutes(routes);
    },
    sweeps: [
      {
        name: 'accounts.deleteOldSessions',
        everySeconds: HOUR_SECONDS,
        run: () => deps.sessions.deleteStartedBefore(oldestPossibleStart(deps.clock.now())),
      },
    ],
  };

  async function createParticipant(joining: JoiningRole, person: NewParticipant) {
    const { account, recoveryCode } = await open({ joining, ...person });
    return { accountId: account._id, recoveryCode };
  }

  return {
    module,
    /** Authenticates access tokens for the platform's HTTP API and sockets. */
    authenticator: createAuthenticator(deps),
    findPerson: findPerson(deps),
    findPersons: findPersons(deps),
    listStaffOfRoles: listStaffOfRoles(deps),
    /** Mentors with this lasting alias; aliases are not unique. */
    findByAlias: (alias: string) => deps.accounts.findMentorsCalled(alias),
    newPersona,
    /** Whether a mentee lets their mentors see live signs (R50). */
    showsLiveSigns: (accountId: string) => deps.accounts.showsLiveSigns(accountId),
    setLiveSigns: (input: { accountId: string; shown: boolean }) => deps.accounts.setLiveSigns(input),
    /** A generated sign-in name that no account has. */
    freeSignInName: async () => (await queries.suggestSignInName()).signInName,
    isNameTaken: (signInName: string) => deps.accounts.isNameTaken(hashSignInName(deps, signInName)),
    createMentee: ({ ageBand, ...person }: NewParticipant & { ageBand: AgeBand }) =>
      createParticipant({ role: 'mentee', ageBand }, person),
    /** A mentor with an empty application. */
    createMentor: (person: NewParticipant) => createParticipant({ role: 'mentor' }, person),
    createStaff: createStaff(deps),
    listDesk: listDesk(deps),
    inviteFirstAdmin: inviteFirstAdmin(deps),
    disableStaff: staff.commands.disableStaff,
    /** Every member of staff, for the command line. */
    listStaff: async () => (await staff.queries.listStaff('')).members,
    enrolSecondFactor: enrolSecondFactor(deps),
    closeAccount: closeAccount(deps),
    verifyOwnPassphrase: verifyOwnPassphrase(deps),
    dropAccount: dropAccount(deps),
    findDemoAccountId: findDemoAccountId(deps),
    oneTimeCodeOf: oneTimeCodeOf(deps),
  };
}
