import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useLayoutEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { lazyScreen } from './lazyScreen.ts';
import { NotFound } from './NotFound.tsx';
import { RequireRole } from './RequireRole.tsx';
import { PublicRoutes } from './PublicRoutes.tsx';
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

/**
 * After a move to another screen the reading position is its beginning, for eyes and for screen readers. A layout effect:
 * it waits for code that is still loading, and comes before a screen puts the focus somewhere better.
 */
function useFreshStart(): void {
  const [path] = useLocation();
  const shown = useRef(path);
  useLayoutEffect(() => {
    if (path === shown.current) return;
    shown.current = path;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}

const MENTEE_PATHS = /^\/(home|ask|talk|feedback|settings)(\/.*)?$/;

function Routes() {
  useFreshStart();
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

export function ClientApp() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <Suspense fallback={<Starting />}>
          <Routes />
        </Suspense>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}
