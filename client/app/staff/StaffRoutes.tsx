import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useSearch } from 'wouter';
import { STAFF_ROLES, worksOnCases } from '../../../shared/contracts/actor.ts';
import { mayPreparePacks } from '../../../shared/contracts/casePack.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
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
import { seesAccounts, seesAudit, seesHours, setsThresholds } from './rooms.ts';
import { StaffShell } from './StaffShell.tsx';

const SignIn = lazyScreen(
  async () => (await import('../../features/account/index.ts')).StaffSignIn,
  'account',
);
const Desk = lazyScreen(
  async () => (await import('../../features/staff-desk/index.ts')).Desk,
  'desk',
  'team',
  'explanations',
);
const DeskNumbers = lazyScreen(
  async () => (await import('../../features/staff-desk/index.ts')).DeskNumbers,
  'desk',
);
const MentorRatings = lazyScreen(
  async () => (await import('../../features/staff-ratings/index.ts')).MentorRatingsPage,
  'mentorRatings',
  'desk',
);
const Screening = lazyScreen(
  async () => (await import('../../features/staff-screening/index.ts')).Screening,
  'screening',
  'reference',
);
const ScreeningNumbers = lazyScreen(
  async () => (await import('../../features/staff-screening/index.ts')).ScreeningNumbers,
  'screening',
);
const Coordination = lazyScreen(
  async () => (await import('../../features/coordination/index.ts')).Coordination,
  'coordination',
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
const Audit = lazyScreen(
  async () => (await import('../../features/staff-audit/index.ts')).AuditPage,
  'audit',
);
const Evidence = lazyScreen(
  async () => (await import('../../features/staff-evidence/index.ts')).EvidencePage,
  'evidence',
);
const CasePack = lazyScreen(
  async () => (await import('../../features/staff-case-pack/index.ts')).CasePackPage,
  'casePack',
  'desk',
);
const OwnAccount = lazyScreen(
  async () => (await import('../../features/staff-accounts/index.ts')).OwnAccount,
  'account',
  'staffAccounts',
);

const callout = <K extends 'CalloutAlarm' | 'CalloutNumbers' | 'Rota'>(name: K) =>
  lazyScreen(async () => (await import('../../features/staff-callout/index.ts'))[name], 'callout');
const CalloutAlarm = callout('CalloutAlarm');
const CalloutNumbers = callout('CalloutNumbers');
const Rota = callout('Rota');
const CallPage = lazyScreen(
  async () => (await import('../../features/staff-callout/index.ts')).CallPage,
  'callout',
);

/** R47: staff are signed out after 15 minutes without input. */
const IDLE_MS = 15 * MINUTE_MS;

/** The screen to return to after sign-in, if it is one of these. */
const RETURN_PATH =
  /^\/desk\/(cases|screening|hours|thresholds|staff|audit|account|notices|rota|call)(\/[\w-]+)?(\/(ratings|evidence|pack))?$/;

/** All staff screens: their own sign-in, the desk, screening, the thresholds of the listener. */
export function StaffRoutes() {
  return (
    <Switch>
      <Route path="/desk/sign-in">
        <StaffSignInRoute />
      </Route>
      <Route path="/desk/link">
        <PublicShell width="narrow" title="Kith">
          <StaffLink />
        </PublicShell>
      </Route>
      <Route>
        <RequireRole roles={STAFF_ROLES} signIn="/desk/sign-in">
          <SignedInStaffRoutes />
        </RequireRole>
      </Route>
    </Switch>
  );
}

function StaffSignInRoute() {
  const { t } = useTranslation('staff');
  const state = useSession();
  const next = new URLSearchParams(useSearch()).get('next');
  if (state.status === 'signedIn') {
    const returnPath = next !== null && RETURN_PATH.test(next) ? next : homeOf(state.session.me.role);
    return <Redirect to={returnPath} replace />;
  }
  return (
    <PublicShell width="narrow" title={t('titled', { title: t('signIn.title') })}>
      <SignIn />
    </PublicShell>
  );
}

function SignedInStaffRoutes() {
  const { role } = useMe();
  useLiveSocket();
  useLeaveKeys();
  useIdleSignOut(IDLE_MS);
  return role === 'admin' ? <AdminRoutes /> : <TeamRoutes role={role} />;
}

/** An admin keeps the accounts of staff, and has neither cases nor applications. */
function AdminRoutes() {
  const inShell = (screen: ReactNode) => <StaffShell numbers={null}>{screen}</StaffShell>;
  return (
    <Switch>
      <Route path="/desk/staff">{inShell(<StaffAccounts />)}</Route>
      <Route path="/desk/audit">{inShell(<Audit />)}</Route>
      <Route path="/desk/account">{inShell(<OwnAccount />)}</Route>
      <Route path="/desk/notices/*?">{inShell(<Notices />)}</Route>
      <Route path="/desk">
        <Redirect to="/desk/staff" replace />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function TeamRoutes({ role }: { role: Role }) {
  const atCases = worksOnCases(role);
  const inShell = (screen: ReactNode, numbers = atCases ? <DeskNumbers /> : <ScreeningNumbers />) => (
    <StaffShell
      numbers={
        <>
          <CalloutNumbers />
          {numbers}
        </>
      }
    >
      {screen}
    </StaffShell>
  );
  const desk = (caseId: string | null) =>
    atCases ? inShell(<Desk caseId={caseId} />) : <Redirect to="/desk/screening" replace />;
  const screening = (applicationId: string | null) =>
    inShell(<Screening applicationId={applicationId} />, <ScreeningNumbers />);
  return (
    <>
      <Suspense>
        <CalloutAlarm />
      </Suspense>
      <Switch>
        <Route path="/desk">{desk(null)}</Route>
        <Route path="/desk/cases/:id">{({ id }) => desk(id)}</Route>
        {atCases ? (
          <Route path="/desk/cases/:id/ratings">{({ id }) => inShell(<MentorRatings caseId={id} />)}</Route>
        ) : null}
        {atCases ? (
          <Route path="/desk/cases/:id/evidence">{({ id }) => inShell(<Evidence caseId={id} />)}</Route>
        ) : null}
        {mayPreparePacks(role) ? (
          <Route path="/desk/cases/:id/pack">{({ id }) => inShell(<CasePack caseId={id} />)}</Route>
        ) : null}
        <Route path="/desk/screening">{screening(null)}</Route>
        <Route path="/desk/screening/:id">{({ id }) => screening(id)}</Route>
        <Route path="/desk/rota">{inShell(<Rota />)}</Route>
        {atCases ? (
          <Route path="/desk/call/:id">{({ id }) => inShell(<CallPage caseId={id} />)}</Route>
        ) : null}
        {seesHours(role) ? <Route path="/desk/hours">{inShell(<Coordination />)}</Route> : null}
        {seesAccounts(role) ? <Route path="/desk/staff">{inShell(<StaffAccounts />)}</Route> : null}
        {seesAudit(role) ? <Route path="/desk/audit">{inShell(<Audit />)}</Route> : null}
        {setsThresholds(role) ? <Route path="/desk/thresholds">{inShell(<Thresholds />)}</Route> : null}
        <Route path="/desk/account">{inShell(<OwnAccount />)}</Route>
        <Route path="/desk/notices/*?">{inShell(<Notices />)}</Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </>
  );
}
