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
import { setsThresholds, StaffShell, worksOnCases } from './StaffShell.tsx';

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

/** R47: staff are signed out after 15 minutes without input. */
const IDLE_MS = 15 * MINUTE_MS;

/** The screen to return to after sign-in, if it is one of these. */
const OWN_ROOM = /^\/desk\/(cases|screening|thresholds|notices)(\/[\w-]+)?$/;

/** All staff screens: their own sign-in, the desk, screening, the thresholds of the listener. */
export function StaffRoutes() {
  return (
    <Switch>
      <Route path="/desk/sign-in">
        <StaffDoor />
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
      <Redirect to="/desk/screening" replace />
    );
  const screening = (applicationId: string | null) => (
    <StaffShell numbers={<ScreeningNumbers />}>
      <Screening applicationId={applicationId} />
    </StaffShell>
  );
  const thresholds = (
    <StaffShell numbers={atCases ? <DeskNumbers /> : <ScreeningNumbers />}>
      <Thresholds />
    </StaffShell>
  );
  const notices = (
    <StaffShell numbers={atCases ? <DeskNumbers /> : <ScreeningNumbers />}>
      <Notices />
    </StaffShell>
  );
  return (
    <Switch>
      <Route path="/desk/notices/*?">{notices}</Route>
      <Route path="/desk">{desk(null)}</Route>
      <Route path="/desk/cases/:id">{({ id }) => desk(id)}</Route>
      <Route path="/desk/screening">{screening(null)}</Route>
      <Route path="/desk/screening/:id">{({ id }) => screening(id)}</Route>
      {setsThresholds(role) ? <Route path="/desk/thresholds">{thresholds}</Route> : null}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
