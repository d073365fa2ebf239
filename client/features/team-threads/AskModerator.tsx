import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { askModeratorEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';
import { Page, Stack } from '../../ui/Page.tsx';
import { useTeamWords } from '../signposts/index.ts';
import { WriteToTeam } from './WriteToTeam.tsx';

/** A mentor's question to a moderator about a conversation; sent, it opens the thread in which it is answered. */
export function AskModerator({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('team');
  const [, navigate] = useLocation();
  const team = useTeamWords();
  return (
    <Page>
      <Stack>
        <h1>{t('ask.title')}</h1>
        <p>
          {t('ask.lead')} {team}
        </p>
        <WriteToTeam
          label={t('ask.question')}
          onSend={async (written) => {
            const { threadId } = await call(askModeratorEndpoint, {
              params: { id: conversationId },
              body: written,
            });
            navigate(`/mentor/team/${threadId}`, { replace: true });
          }}
        />
      </Stack>
    </Page>
  );
}
