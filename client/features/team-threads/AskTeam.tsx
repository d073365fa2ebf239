import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { askTeamEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';
import { useMe } from '../../platform/session/session.ts';
import { Page, Stack } from '../../ui/Page.tsx';
import { useTeamWords } from '../signposts/index.ts';
import { WriteToTeam } from './WriteToTeam.tsx';

/** Something to the safety team about no conversation; sent, it opens the thread in which it is answered. */
export function AskTeam({ base }: { base: '/team' | '/mentor/team' }) {
  const { t } = useTranslation('team');
  const { role } = useMe();
  const [, navigate] = useLocation();
  const team = useTeamWords();
  return (
    <Page>
      <Stack>
        <h1>{t('askTeam.title')}</h1>
        <p>
          {t(role === 'mentor' ? 'private.mentor' : 'private.mentee')} {team}
        </p>
        <WriteToTeam
          label={t('askTeam.words')}
          onSend={async (written) => {
            const { threadId } = await call(askTeamEndpoint, { body: written });
            navigate(`${base}/${threadId}`, { replace: true });
          }}
        />
      </Stack>
    </Page>
  );
}
