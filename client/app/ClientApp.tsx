import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { lazyScreen } from './lazyScreen.ts';
import { MENTEE_PATHS } from './menteePaths.ts';
import { NotFound } from './NotFound.tsx';
import { RequireRole } from './RequireRole.tsx';
import { PublicRoutes } from './PublicRoutes.tsx';
import { leavePage } from '../platform/safety/leavePage.ts';
import { useScreenStart } from '../platform/useScreenStart.ts';
import { SafetyActionsContext } from '../ui/safetyActions.ts';
import { queryClient } from './queryClient.ts';
import { Starting } from './Starting.tsx';

const MenteeRoutes = lazyScreen(
  async () => (await import('./mentee/MenteeRoutes.tsx')).MenteeRoutes,
  'mentee',
);
const MentorRoutes = lazyScreen(
  async () => (await import('./mentor/MentorRoutes.tsx')).MentorRoutes,
  'mentor',
);
const StaffRoutes = lazyScreen(async () => (await import('./staff/StaffRoutes.tsx')).StaffRoutes, 'staff');

function Routes() {
  const [path] = useLocation();
  useScreenStart(path);
  return (
    <Switch>
      <Route path="/desk/*?">
        <StaffRoutes />
      </Route>
      <Route path="/mentor/*?">
        <RequireRole roles={['mentor']} signIn="/sign-in">
          <MentorRoutes />
        </RequireRole>
      </Route>
      <Route path={MENTEE_PATHS}>
        <RequireRole roles={['mentee']} signIn="/sign-in">
          <MenteeRoutes />
        </RequireRole>
      </Route>
      <Route>
        <PublicRoutes otherwise={<NotFound />} />
      </Route>
    </Switch>
  );
}

const SAFETY_ACTIONS = { helpHref: '/help', onLeave: leavePage };

/** The root of the client: routes by role, with the query cache, the error boundary and the actions of the safety bar. */
export function ClientApp() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <SafetyActionsContext value={SAFETY_ACTIONS}>
          <Suspense fallback={<Starting />}>
            <Routes />
          </Suspense>
        </SafetyActionsContext>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}
