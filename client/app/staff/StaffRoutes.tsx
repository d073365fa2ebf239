import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useSearch } from 'wouter';
import { STAFF_ROLES } from '../../../shared/contracts/actor.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { useLeaveKeys } from '../../platform/safety/leavePage.ts';
import { useIdleSignOut } from '../../platform/session/useIdleSignOut.ts';
import { useMe, useSession } from '../../platform/session/session.ts';
import { useLiveSocket } from '../../platform/socket/useLiveSocket.ts';
import { lazyScreen } from '../lazyScreen.ts';
import { homeOf } from '../homeOf.ts';
import { NotFound } from '../NotFound.tsx';
import { RequireRole } from '../RequireRole.tsx';
import { PublicShell } from '../PublicShell.tsx';
import { seesAccounts, setsThresholds, StaffShell, worksOnCases } from './StaffShell.tsx';

const SignIn = lazyScreen(
  async () => (await import('../../features/account/index.ts')).StaffSignIn,
  'account',
);
const Desk = lazyScreen(
  async () => (await import('../../features/staff-desk/index.ts')).Desk,
  'desk',
  'team',
);
const DeskNumbers = lazyScreen(
  async () => (await import('../../features/staff-desk/index.ts')).DeskNumbers,
  'desk',
);
const Screening = lazyScreen(
  async () => (await import('../../features/staff-screening/index.ts')).Screening,
  'screening',
);
const ScreeningNumbers = lazyScreen(
  async () => (await import('../../features/staff-screening/index.ts')).ScreeningNumbers,
  'screening',
);
const Thresholds = lazyScreen(
  async () => (await import('../../features/staff-thresholds/index.ts')).Thresholds,
  'thresholds',
);

const Notices = lazyScreen(
  async () => (await import('../../features/notices/index.ts')).NoticeScreens,
  'notices',
);

const StaffLink = lazyScreen(
  async () => (await import('../../features/account/index.ts')).StaffLink,
  'account',
  'staffAccounts',
);
const StaffAccounts = lazyScreen(
  async () => (await import('../../features/staff-accounts/index.ts')).StaffAccounts,
  'staffAccounts',
);
const OwnAccount = lazyScreen(
  async () => (await import('../../features/staff-accounts/index.ts')).OwnAccount,
  'account',
  'staffAccounts',
);

/** R47: staff are signed out after 15 minutes without input. */
const IDLE_MS = 15 * MINUTE_MS;

/** The screen to return to after sign-in, if it is one of these. */
const OWN_ROOM = /^\/desk\/(cases|screening|thresholds|staff|account|notices)(\/[\w-]+)?$/;

/** All staff screens: their own sign-in, the desk, screening, the thresholds of the listener. */
export function StaffRoutes() {
  return (
    <Switch>
      <Route path="/desk/sign-in">
        <StaffDoor />
      </Route>
      <Route path="/desk/link">
        <PublicShell width="narrow" title="Kith">
          <StaffLink />
        </PublicShell>
      </Route>
      <Route>
        <RequireRole roles={STAFF_ROLES} signIn="/desk/sign-in">
          <StaffRooms />
        </RequireRole>
      </Route>
    </Switch>
  );
}

function StaffDoor() {
  const { t } = useTranslation('staff');
  const state = useSession();
  const next = new URLSearchParams(useSearch()).get('next');
  if (state.status === 'signedIn') {
    const back = next !== null && OWN_ROOM.test(next) ? next : homeOf(state.session.me.role);
    return <Redirect to={back} replace />;
  }
  return (
    <PublicShell width="narrow" title={t('titled', { title: t('signIn.title') })}>
      <SignIn />
    </PublicShell>
  );
}

function StaffRooms() {
  const { role } = useMe();
  useLiveSocket();
  useLeaveKeys();
  useIdleSignOut(IDLE_MS);
  const atCases = worksOnCases(role);
  const desk = (caseId: string | null) =>
    atCases ? (
      <StaffShell numbers={<DeskNumbers />}>
        <Desk caseId={caseId} />
      </StaffShell>
    ) : (
      <Redirect to={role === 'admin' ? '/desk/staff' : '/desk/screening'} replace />
    );
  const screening = (applicationId: string | null) => (
    <StaffShell numbers={<ScreeningNumbers />}>
      <Screening applicationId={applicationId} />
    </StaffShell>
  );
  const numbers = () => {
    if (role === 'admin') return null;
    return atCases ? <DeskNumbers /> : <ScreeningNumbers />;
  };
  const thresholds = (
    <StaffShell numbers={numbers()}>
      <Thresholds />
    </StaffShell>
  );
  const notices = (
    <StaffShell numbers={numbers()}>
      <Notices />
    </StaffShell>
  );
  return (
    <Switch>
      <Route path="/desk/notices/*?">{notices}</Route>
      <Route path="/desk">{desk(null)}</Route>
      <Route path="/desk/cases/:id">{({ id }) => desk(id)}</Route>
      {role === 'admin' ? null : <Route path="/desk/screening">{screening(null)}</Route>}
      {role === 'admin' ? null : <Route path="/desk/screening/:id">{({ id }) => screening(id)}</Route>}
      {seesAccounts(role) ? (
        <Route path="/desk/staff">
          <StaffShell numbers={numbers()}>
            <StaffAccounts />
          </StaffShell>
        </Route>
      ) : null}
      <Route path="/desk/account">
        <StaffShell numbers={numbers()}>
          <OwnAccount />
        </StaffShell>
      </Route>
      {setsThresholds(role) ? <Route path="/desk/thresholds">{thresholds}</Route> : null}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
