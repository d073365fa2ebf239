import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useSearch } from 'wouter';
import { useSession } from '../platform/session/session.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { homeOf } from './homeOf.ts';
import { lazyScreen } from './lazyScreen.ts';
import { PublicShell } from './PublicShell.tsx';
import { safeNext } from './safeNext.ts';

const Home = lazyScreen(async () => (await import('../features/public-home/index.ts')).PublicHome, 'home');
const HomeNav = lazyScreen(async () => (await import('../features/public-home/index.ts')).HomeNav, 'home');
const HomeFoot = lazyScreen(async () => (await import('../features/public-home/index.ts')).HomeFoot, 'home');
const Help = lazyScreen(async () => (await import('../features/help/index.ts')).Help, 'help');
const BackLink = lazyScreen(async () => (await import('../features/help/index.ts')).BackLink, 'help');
const OutsideReport = lazyScreen(
  async () => (await import('../features/outside-report/index.ts')).OutsideReport,
  'outside',
);
const Transparency = lazyScreen(
  async () => (await import('../features/transparency/index.ts')).Transparency,
  'transparency',
);
const Join = lazyScreen(async () => (await import('../features/account/index.ts')).Join, 'account');
const JoinAsMentor = lazyScreen(
  async () => (await import('../features/account/index.ts')).JoinAsMentor,
  'account',
);
const SignIn = lazyScreen(async () => (await import('../features/account/index.ts')).SignIn, 'account');
const Recover = lazyScreen(async () => (await import('../features/account/index.ts')).Recover, 'account');

const ErasedAccount = lazyScreen(
  async () => (await import('../features/account/index.ts')).ErasedAccount,
  'account',
);

const MailLink = lazyScreen(async () => (await import('../features/notices/index.ts')).MailLink, 'notices');

const Reference = lazyScreen(
  async () => (await import('../features/reference/index.ts')).ReferencePage,
  'reference',
);

/** Redirects people who are signed in to their own start screen. */
function SignedOutOnly({ children }: { children: ReactNode }) {
  const state = useSession();
  const search = useSearch();
  if (state.status !== 'signedIn') return children;
  return <Redirect to={safeNext(search) ?? homeOf(state.session.me.role)} replace />;
}

function OtherWay({ href, word }: { href: string; word: 'signIn' | 'join' }) {
  const { t } = useTranslation();
  return (
    <ButtonLink look="text" size="small" href={href}>
      {t(word === 'signIn' ? 'beenHere' : 'newHere')}
    </ButtonLink>
  );
}

export function PublicRoutes({ otherwise }: { otherwise: ReactNode }) {
  return (
    <Switch>
      <Route path="/">
        <PublicShell nav={<HomeNav />} foot={<HomeFoot />}>
          <Home />
        </PublicShell>
      </Route>
      <Route path="/help">
        <PublicShell width="narrow" nav={<BackLink />}>
          <Help />
        </PublicShell>
      </Route>
      <Route path="/tell-us">
        <PublicShell width="narrow" nav={<BackLink />}>
          <OutsideReport />
        </PublicShell>
      </Route>
      <Route path="/our-work">
        <PublicShell width="narrow" nav={<BackLink />}>
          <Transparency />
        </PublicShell>
      </Route>
      <Route path="/join">
        <SignedOutOnly>
          <PublicShell nav={<OtherWay href="/sign-in" word="signIn" />}>
            <Join />
          </PublicShell>
        </SignedOutOnly>
      </Route>
      <Route path="/become-a-mentor">
        <SignedOutOnly>
          <PublicShell nav={<OtherWay href="/sign-in" word="signIn" />} title="Kith">
            <JoinAsMentor />
          </PublicShell>
        </SignedOutOnly>
      </Route>
      <Route path="/sign-in">
        <SignedOutOnly>
          <PublicShell width="narrow" nav={<OtherWay href="/join" word="join" />}>
            <SignIn />
          </PublicShell>
        </SignedOutOnly>
      </Route>
      <Route path="/recover">
        <SignedOutOnly>
          <PublicShell width="narrow" nav={<OtherWay href="/sign-in" word="signIn" />}>
            <Recover />
          </PublicShell>
        </SignedOutOnly>
      </Route>
      <Route path={/^\/(confirm-email|confirm-application|unsubscribe)$/}>
        <PublicShell width="narrow">
          <MailLink />
        </PublicShell>
      </Route>
      <Route path="/erased">
        <PublicShell width="narrow">
          <ErasedAccount />
        </PublicShell>
      </Route>
      <Route path="/reference">
        <PublicShell width="narrow" title="Kith">
          <Reference />
        </PublicShell>
      </Route>
      <Route>{otherwise}</Route>
    </Switch>
  );
}
