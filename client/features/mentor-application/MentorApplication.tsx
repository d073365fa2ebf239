import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { renewAccessToken } from '../../platform/api/call.ts';
import { useMe } from '../../platform/session/session.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { SecondFactorNotice } from '../second-factor/index.ts';
import { MentorApplicationForm } from './MentorApplicationForm.tsx';
import { ApplicationStatus } from './ApplicationStatus.tsx';
import { myApplication } from './myApplication.ts';

/**
 * A mentor's application: the form until it is submitted, then its state.
 * @param part the part of the form that the address names
 */
export function MentorApplication({ part }: { part: string | undefined }) {
  const { t } = useTranslation('application');
  const { t: mentor } = useTranslation('mentor');
  useTitle(mentor('titled', { title: t('title') }));
  const query = useQuery(myApplication);
  const state = query.data?.state;
  useScreenStart(state && (state === 'draft' ? 'form' : 'status'));
  const { screeningState } = useMe();
  useEffect(() => {
    // The session says which screens are open: renew it when the application has moved on.
    // On a failure the screens stay as they are until the session's own next renewal.
    if (state !== undefined && state !== screeningState) void renewAccessToken().catch(() => undefined);
  }, [state, screeningState]);
  return (
    <Page>
      {query.data ? null : <h1>{t('form.title')}</h1>}
      <Loaded
        query={query}
        loading={<SkeletonRows rows={4} label={t('form.loading')} />}
        failed={t('form.failed')}
      >
        {(application) =>
          application.state === 'draft' ? (
            <MentorApplicationForm saved={application.draft} part={part} />
          ) : (
            <Stack gap={6}>
              <SecondFactorNotice />
              <ApplicationStatus application={application} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
