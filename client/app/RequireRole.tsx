import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { Role } from '../../shared/contracts/actor.ts';
import { useSession } from '../platform/session/session.ts';
import { homeOf } from './homeOf.ts';
import { Starting } from './Starting.tsx';

/** Shows its screens to these roles; redirects others to their own start screen, or to the sign-in page. */
export function RequireRole({
  roles,
  signIn,
  children,
}: {
  roles: readonly Role[];
  signIn: string;
  children: ReactNode;
}) {
  const state = useSession();
  const [currentPath] = useLocation();
  if (state.status === 'starting') return <Starting />;
  if (state.status === 'signedOut') {
    // After a chosen sign-out, `next` must not reveal the last screen.
    return <Redirect to={state.left ? '/' : `${signIn}?next=${encodeURIComponent(currentPath)}`} replace />;
  }
  const { role, signInName } = state.session.me;
  if (!roles.includes(role)) return <Redirect to={homeOf(role)} replace />;
  // A new key for each person resets the state of their screens.
  return <Fragment key={signInName}>{children}</Fragment>;
}
