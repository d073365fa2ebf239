import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { answerDebriefEndpoint } from '../../../shared/contracts/debriefs.ts';
import { askModeratorEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { useTeamWords } from '../signposts/index.ts';
import { WriteToTeam } from '../team-threads/index.ts';
import { myDebriefs } from './myDebriefs.ts';

/** A mentor writes to a moderator after a hard conversation; sent, it opens the thread in which it is answered. */
export function DebriefScreen({ id }: { id: string }) {
  const { t } = useTranslation('debriefs');
  const [, navigate] = useLocation();
  const teamHours = useTeamWords();
  const query = useQuery(myDebriefs);
  return (
    <Page>
      <Stack>
        <h1>{t('page')}</h1>
        <Loaded query={query} loading={<SkeletonRows rows={2} label={t('loading')} />} failed={t('failed')}>
          {({ offered }) => {
            const debrief = offered.find((one) => one.id === id);
            return debrief ? (
              <>
                <p>
                  {t('lead', { alias: debrief.alias })} {teamHours}
                </p>
                <WriteToTeam
                  label={t('words')}
                  onSend={async (message) => {
                    const params = { id: debrief.conversationId };
                    const { threadId } = await call(askModeratorEndpoint, { params, body: message });
                    await call(answerDebriefEndpoint, { params: { id }, body: { answer: 'taken' } });
                    navigate(`/mentor/team/${threadId}`, { replace: true });
                  }}
                />
              </>
            ) : (
              <EmptyState title={t('gone')} action={<ButtonLink href="/mentor">{t('toToday')}</ButtonLink>} />
            );
          }}
        </Loaded>
      </Stack>
    </Page>
  );
}
