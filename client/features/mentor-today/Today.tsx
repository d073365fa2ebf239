import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { Page } from '../../ui/Page.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { AwayNote } from '../mentor-contact/index.ts';
import { DebriefOffers, HardConversations } from '../debriefs/index.ts';
import { AppealRows } from '../appeals/index.ts';
import { ExplanationNotices, PutAwayExplanations } from '../explanations/index.ts';
import { useIncomingRequests } from '../incoming-requests/index.ts';
import { useMyTime } from '../mentor-time/index.ts';
import { RestrictionNotices } from '../restrictions/index.ts';
import { SecondFactorNotice } from '../second-factor/index.ts';
import { TeamThreadRows } from '../team-threads/index.ts';
import { TrainingRow } from '../training-progress/index.ts';
import { MyReports } from './MyReports.tsx';
import { IncomingRequests } from './IncomingRequests.tsx';
import { TimeNow, TimeNowSkeleton } from './TimeNow.tsx';
import styles from './Today.module.css';
import { OpenConversations } from './OpenConversations.tsx';
import { WeekChart } from './WeekChart.tsx';

/** A mentor's start screen: who asks and who waits before the minutes left and the week (H18). */
export function Today() {
  const { t } = useTranslation('mentor');
  useTitle(t('titled', { title: t('today.title') }));
  const time = useMyTime();
  const isAsked = (useIncomingRequests().data?.total ?? 0) > 0;
  return (
    <Page width="wide">
      <h1>
        <VisuallyHidden>{t('today.title')}</VisuallyHidden>
      </h1>
      <div className={styles.today}>
        <div className={styles.people}>
          <SecondFactorNotice />
          <RestrictionNotices />
          <ExplanationNotices />
          {time.data?.contact.awayUntil ? <AwayNote awayUntil={time.data.contact.awayUntil} /> : null}
          <DebriefOffers />
          <TeamThreadRows base="/mentor/team" />
          {isAsked ? <IncomingRequests /> : null}
          <OpenConversations />
          {isAsked ? null : <IncomingRequests />}
          <AppealRows />
          <PutAwayExplanations />
        </div>
        <section className={styles.side} aria-label={t('today.yourMinutes')}>
          <Loaded query={time} loading={<TimeNowSkeleton />} failed={t('today.timeFailed')}>
            {(answer) => <TimeNow time={answer.time} />}
          </Loaded>
        </section>
        <div className={styles.rest}>
          <MyReports />
          <TrainingRow />
          <HardConversations />
          {time.data ? <WeekChart days={time.data.days} time={time.data.time} /> : null}
        </div>
      </div>
    </Page>
  );
}
