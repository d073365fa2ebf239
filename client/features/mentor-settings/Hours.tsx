import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AwayPanel, ContactHoursForm } from '../mentor-contact/index.ts';
import { useMyTime } from '../mentor-time/index.ts';
import { topics as topicsQuery } from '../topics/index.ts';
import styles from './Hours.module.css';
import { HoursForm } from './HoursForm.tsx';
import { InviteMentor } from './InviteMentor.tsx';
import { myProfile } from './myProfile.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';

/** A mentor's settings: minutes, time zone, profile, and the receipt of the time counted. */
export function Hours() {
  const { t } = useTranslation('hours');
  const { t: mentor } = useTranslation('mentor');
  useTitle(mentor('titled', { title: t('title') }));
  const time = useMyTime();
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead muted">{t('lead')}</p>
      <div className={styles.form}>
        <Loaded query={time} loading={<SkeletonRows rows={2} label={t('loading')} />} failed={t('failed')}>
          {(answer) => <HoursForm settings={answer.settings} time={answer.time} />}
        </Loaded>
      </div>
      <Loaded query={time} loading={<SkeletonRows rows={2} label={t('loading')} />} failed={t('failed')}>
        {({ contact, time: { timeZone } }) => (
          <>
            <ContactHoursForm contact={contact} />
            <AwayPanel contact={contact} timeZone={timeZone} />
          </>
        )}
      </Loaded>
      <ReceiptPanel />
      <Section title={t('profile')}>
        <Profile />
      </Section>
      <Section title={t('invite.title')}>
        <InviteMentor />
      </Section>
      <Section title={t('applicationTitle')}>
        <Link href="/mentor/application">{t('application')}</Link>
      </Section>
    </Page>
  );
}

function Profile() {
  const { t } = useTranslation('hours');
  const profileQuery = useQuery(myProfile);
  const topicList = useQuery(topicsQuery);
  const loading = <SkeletonRows rows={2} label={t('profileLoading')} />;
  return (
    <Loaded query={profileQuery} loading={loading} failed={t('profileFailed')}>
      {(profile) =>
        profile === null ? (
          <p className="muted">{t('noProfile')}</p>
        ) : (
          <Loaded query={topicList} loading={loading} failed={t('profileFailed')}>
            {(topics) => <ProfileForm profile={profile} topics={topics} />}
          </Loaded>
        )
      }
    </Loaded>
  );
}
