import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMe } from '../../platform/session/session.ts';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { EmailSection } from './EmailSection.tsx';
import { noticeSettings, noticesPath } from './noticeQueries.ts';
import { PushSection } from './PushSection.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Where, when and of what a person is told. */
export function NoticeSettingsScreen() {
  const { t } = useTranslation('notices');
  const { role } = useMe();
  const query = useQuery(noticeSettings);
  return (
    <Page>
      <Stack gap={2}>
        <Link href={noticesPath(role)}>{t('settings.back')}</Link>
        <h1>{t('settings.title')}</h1>
        <p className="lead">{t('settings.lead')}</p>
      </Stack>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={4} label={t('settings.loading')} />}
        failed={t('settings.failed')}
      >
        {(view) => (
          <>
            <PushSection publicKey={view.push.publicKey} />
            <EmailSection email={view.email} />
            <SettingsForm view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
