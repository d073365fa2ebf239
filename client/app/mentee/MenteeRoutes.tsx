import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useOpenOutbox } from '../../platform/outbox/messageOutbox.ts';
import { useLiveSocket } from '../../platform/socket/useLiveSocket.ts';
import { leavePage, useLeaveKeys } from '../../platform/safety/leavePage.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { useTranslation } from 'react-i18next';
import { appealRoutes } from '../appealRoutes.tsx';
import { lazyScreen } from '../lazyScreen.ts';
import { NotFound } from '../NotFound.tsx';
import { PlainShell } from '../PlainShell.tsx';
import { Starting } from '../Starting.tsx';
import { MenteeShell } from './MenteeShell.tsx';

const Home = lazyScreen(
  async () => (await import('../../features/mentee-home/index.ts')).MenteeHome,
  'team',
  'restrictions',
  'appeals',
  'explanations',
);
const Talks = lazyScreen(async () => (await import('../../features/mentee-home/index.ts')).Talks);
const Ask = lazyScreen(
  async () => (await import('../../features/ask/index.ts')).AskForHelp,
  'ask',
  'standing',
);
const Settings = lazyScreen(
  async () => (await import('../../features/account/index.ts')).Settings,
  'account',
);
const EraseAccount = lazyScreen(
  async () => (await import('../../features/account/index.ts')).EraseAccount,
  'account',
);
const Library = lazyScreen(
  async () => (await import('../../features/library/index.ts')).Library,
  'library',
  'help',
);
const Feedback = lazyScreen(
  async () => (await import('../../features/feedback/index.ts')).Feedback,
  'feedback',
);
const Conversation = lazyScreen(
  async () => (await import('../../features/conversation/index.ts')).MenteeConversation,
  'conversation',
  'restrictions',
);

const Notices = lazyScreen(
  async () => (await import('../../features/notices/index.ts')).NoticeScreens,
  'notices',
);

const TeamThread = lazyScreen(
  async () => (await import('../../features/team-threads/index.ts')).TeamThreadScreen,
  'team',
);

const AskTeam = lazyScreen(
  async () => (await import('../../features/team-threads/index.ts')).AskTeam,
  'team',
);

/** All screens behind a mentee's sign-in. */
export function MenteeRoutes() {
  const { t } = useTranslation();
  useLiveSocket();
  useOpenOutbox();
  useLeaveKeys();
  useTitle(t('notesTitle'));
  return (
    <Switch>
      <Route path="/talk/:id">
        {({ id }) => (
          <Suspense fallback={<Starting />}>
            <Conversation conversationId={id} onLeavePage={leavePage} key={id} />
          </Suspense>
        )}
      </Route>
      <Route path="/feedback/:id">
        {({ id }) => (
          <PlainShell home="/home">
            <Feedback conversationId={id} key={id} />
          </PlainShell>
        )}
      </Route>
      {appealRoutes({ base: '', home: '/home' })}
      <Route path="/team/new">
        <PlainShell home="/home">
          <AskTeam base="/team" />
        </PlainShell>
      </Route>
      <Route path="/team/:id">
        {({ id }) => (
          <PlainShell home="/home">
            <TeamThread id={id} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path="/home">
        <MenteeShell>
          <Home />
        </MenteeShell>
      </Route>
      <Route path="/ask">
        <MenteeShell>
          <Ask />
        </MenteeShell>
      </Route>
      <Route path="/library">
        <MenteeShell>
          <Library />
        </MenteeShell>
      </Route>
      <Route path="/talk">
        <MenteeShell>
          <Talks />
        </MenteeShell>
      </Route>
      <Route path="/notices/*?">
        <MenteeShell>
          <Notices />
        </MenteeShell>
      </Route>
      <Route path="/settings/erase">
        <PlainShell home="/settings">
          <EraseAccount />
        </PlainShell>
      </Route>
      <Route path="/settings">
        <MenteeShell>
          <Settings />
        </MenteeShell>
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
