import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../shared/contracts/coordination.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import styles from './Coordination.module.css';
import { HoursChart } from './HoursChart.tsx';
import { LoadSpread } from './LoadSpread.tsx';
import { MentorList } from './MentorList.tsx';
import { programme } from './programme.ts';
import { useHours } from './useHours.ts';

/** The coordinator's page: hours of all mentors by week, and the mentors who need a look. */
export function Coordination() {
  const { t } = useTranslation('coordination');
  const { t: staff } = useTranslation('staff');
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="wide">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Loaded
        query={useQuery(programme)}
        loading={<SkeletonRows rows={5} label={t('loading')} />}
        failed={t('failed')}
      >
        {(shown) => (
          <>
            <Figures shown={shown} />
            <HoursChart weeks={shown.weeks} />
            <MentorList groups={shown.groups} mentors={shown.mentors} />
            <LoadSpread load={shown.load} mentors={shown.mentors} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The running week and the year in a line each. */
function Figures({ shown }: { shown: Programme }) {
  const { t } = useTranslation('coordination');
  const { timeOfDay } = useMoments();
  const hours = useHours();
  const { weeks, year, asOf } = shown;
  const running = weeks.at(-1);
  return (
    <Section title={t('thisWeek')} aside={t('asOf', { when: timeOfDay(asOf) })}>
      <dl className={styles.figures}>
        {running ? (
          <div>
            <dt>{t('thisWeek')}</dt>
            <dd>
              {t('thisWeekWords', {
                given: hours(running.givenMinutes),
                promised: hours(running.promisedMinutes),
                left: hours(running.leftMinutes),
              })}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('year', { year: year.year })}</dt>
          <dd>{t('yearHours', { count: Math.round(year.givenMinutes / 60) })}</dd>
        </div>
      </dl>
    </Section>
  );
}
