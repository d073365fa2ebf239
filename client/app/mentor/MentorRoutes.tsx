import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { leavePage, useLeaveKeys } from '../../platform/safety/leavePage.ts';
import { useMe } from '../../platform/session/session.ts';
import { useOpenOutbox } from '../../platform/outbox/messageOutbox.ts';
import { useLiveSocket } from '../../platform/socket/useLiveSocket.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { appealRoutes } from '../appealRoutes.tsx';
import { lazyScreen } from '../lazyScreen.ts';
import { NotFound } from '../NotFound.tsx';
import { PlainShell } from '../PlainShell.tsx';
import { Starting } from '../Starting.tsx';
import { MentorShell } from './MentorShell.tsx';

const Today = lazyScreen(
  async () => (await import('../../features/mentor-today/index.ts')).Today,
  'team',
  'restrictions',
  'appeals',
  'explanations',
  'training',
  'debriefs',
);
const Talks = lazyScreen(
  async () => (await import('../../features/mentor-conversation/index.ts')).MentorTalks,
);
const Conversation = lazyScreen(
  async () => (await import('../../features/mentor-conversation/index.ts')).MentorConversation,
  'conversation',
  'restrictions',
);
const Reflection = lazyScreen(
  async () => (await import('../../features/mentor-conversation/index.ts')).ReflectionScreen,
);
const Hours = lazyScreen(
  async () => (await import('../../features/mentor-settings/index.ts')).Hours,
  'hours',
);
const Standing = lazyScreen(
  async () => (await import('../../features/mentor-standing/index.ts')).StandingScreen,
  'standing',
);
const Application = lazyScreen(
  async () => (await import('../../features/mentor-application/index.ts')).MentorApplication,
  'application',
);
const Training = lazyScreen(
  async () => (await import('../../features/training/index.ts')).TrainingScreens,
  'training',
  'conversation',
);
const Debrief = lazyScreen(
  async () => (await import('../../features/debriefs/index.ts')).DebriefScreen,
  'debriefs',
  'team',
);
const TeamThread = lazyScreen(
  async () => (await import('../../features/team-threads/index.ts')).TeamThreadScreen,
  'team',
);
const AskModerator = lazyScreen(
  async () => (await import('../../features/team-threads/index.ts')).AskModerator,
  'team',
);
const AskTeam = lazyScreen(
  async () => (await import('../../features/team-threads/index.ts')).AskTeam,
  'team',
);
const Account = lazyScreen(async () => (await import('../../features/account/index.ts')).Settings, 'account');

const Notices = lazyScreen(
  async () => (await import('../../features/notices/index.ts')).NoticeScreens,
  'notices',
);

const AT_WORK: readonly (ScreeningState | null)[] = [
  'probation',
  'active',
  'paused',
  'reScreenDue',
  'suspended',
];

function ApplicantShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentor');
  return (
    <PlainShell
      home="/mentor/application"
      nav={
        <>
          <ButtonLink look="text" size="small" href="/mentor/training">
            {t('tabs.training')}
          </ButtonLink>
          <ButtonLink look="text" size="small" href="/mentor/account">
            {t('tabs.account')}
          </ButtonLink>
        </>
      }
    >
      {children}
    </PlainShell>
  );
}

/** All screens behind a mentor's sign-in. Before approval there is only the application. */
export function MentorRoutes() {
  const { screeningState } = useMe();
  useLiveSocket();
  useOpenOutbox();
  useLeaveKeys();
  const atWork = AT_WORK.includes(screeningState);
  const Frame = atWork ? MentorShell : ApplicantShell;
  return (
    <Switch>
      <Route path="/mentor/application/:part?">
        {({ part }) => (
          <Frame>
            <Application part={part} />
          </Frame>
        )}
      </Route>
      <Route path="/mentor/training/*?">
        <Suspense fallback={<Starting />}>
          <Training frame={(screen) => <Frame>{screen}</Frame>} />
        </Suspense>
      </Route>
      <Route path="/mentor/account">
        <Frame>
          <Account />
        </Frame>
      </Route>
      <Route path="/mentor/notices/*?">
        <Frame>
          <Notices />
        </Frame>
      </Route>
      {atWork ? null : (
        <Route>
          <Redirect to="/mentor/application" replace />
        </Route>
      )}
      {appealRoutes({ base: '/mentor', home: '/mentor' })}
      <Route path="/mentor/team/new">
        <PlainShell home="/mentor">
          <AskTeam base="/mentor/team" />
        </PlainShell>
      </Route>
      <Route path="/mentor/team/:id">
        {({ id }) => (
          <PlainShell home="/mentor">
            <TeamThread id={id} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path="/mentor/debrief/:id">
        {({ id }) => (
          <PlainShell home="/mentor">
            <Debrief id={id} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path="/mentor/talk/:id/ask">
        {({ id }) => (
          <PlainShell home={`/mentor/talk/${id}`}>
            <AskModerator conversationId={id} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path="/mentor/talk/:id">
        {({ id }) => (
          <Suspense fallback={<Starting />}>
            <Conversation conversationId={id} onLeavePage={leavePage} key={id} />
          </Suspense>
        )}
      </Route>
      <Route path="/mentor">
        <MentorShell>
          <Today />
        </MentorShell>
      </Route>
      <Route path="/mentor/talk">
        <MentorShell>
          <Talks />
        </MentorShell>
      </Route>
      <Route path="/mentor/reflection/:id">
        {({ id }) => (
          <PlainShell home="/mentor">
            <Reflection conversationId={id} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path="/mentor/hours">
        <MentorShell>
          <Hours />
        </MentorShell>
      </Route>
      <Route path="/mentor/standing">
        <MentorShell>
          <Standing />
        </MentorShell>
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
