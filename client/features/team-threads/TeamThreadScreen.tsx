import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { markTeamThreadReadEndpoint, writeToTeamEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMe } from '../../platform/session/session.ts';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { HelpCard, useTeamWords } from '../signposts/index.ts';
import { TeamMessages } from './TeamMessages.tsx';
import { TEAM_THREADS_KEY, useTeamThread } from './teamThreads.ts';
import { WriteToTeam } from './WriteToTeam.tsx';

/** What the safety team and this person write to each other. Nothing closes it: neither a lock, nor spent minutes, nor a decision. */
export function TeamThreadScreen({ id }: { id: string }) {
  const { t } = useTranslation('team');
  const { role } = useMe();
  const cache = useQueryClient();
  const team = useTeamWords();
  const query = useTeamThread(id);
  const cursor = query.data?.cursor ?? null;

  useEffect(() => {
    if (cursor === null) return;
    // On a failure the thread stays unread on the server: the next visit sends the mark again.
    call(markTeamThreadReadEndpoint, { params: { id }, body: { upTo: cursor } }).catch(() => undefined);
  }, [id, cursor]);

  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="muted">{t(role === 'mentor' ? 'private.mentor' : 'private.mentee')}</p>
      <Loaded query={query} loading={<SkeletonRows label={t('loading')} />} failed={t('failed')}>
        {({ messages, helpLevel }) => (
          <>
            <MorePages query={query}>{t('earlier')}</MorePages>
            <TeamMessages messages={messages} person={t('you')} />
            {helpLevel ? <HelpCard level={helpLevel} /> : null}
          </>
        )}
      </Loaded>
      <Stack gap={3}>
        <WriteToTeam
          label={t('answer')}
          onSend={async (written) => {
            await call(writeToTeamEndpoint, { params: { id }, body: written });
            await cache.invalidateQueries({ queryKey: TEAM_THREADS_KEY });
          }}
        />
        <p className="meta">
          {t('open')} {team}
        </p>
      </Stack>
    </Page>
  );
}
