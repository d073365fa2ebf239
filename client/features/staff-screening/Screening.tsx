import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { cx } from '../../ui/cx.ts';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ApplicationLine } from './ApplicationLine.tsx';
import { ApplicationList } from './ApplicationList.tsx';
import { useApplication } from './applications.ts';
import { FactsColumn } from './FactsColumn.tsx';
import styles from './Screening.module.css';
import { ScreeningStart } from './ScreeningStart.tsx';

/** Screening for staff: the applications, and the state and moves of the selected one. */
export function Screening({ applicationId }: { applicationId: string | null }) {
  const { t } = useTranslation('screening');
  const { t: staff } = useTranslation('staff');
  useTitle(staff('titled', { title: t('title') }));
  return (
    <div className={styles.grid}>
      <h1 className={styles.title}>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <ApplicationList currentId={applicationId} />
      {applicationId === null ? (
        <div className={cx(styles.middle, styles.alone)}>
          <ScreeningStart />
        </div>
      ) : (
        <OpenApplication key={applicationId} id={applicationId} />
      )}
    </div>
  );
}

function OpenApplication({ id }: { id: string }) {
  const { t } = useTranslation('screening');
  const query = useApplication(id);
  return (
    <Loaded
      query={query}
      loading={
        <div className={styles.middle}>
          <SkeletonRows rows={6} label={t('viewLoading')} />
        </div>
      }
      failed={t('viewFailed')}
    >
      {(view) => (
        <>
          <section className={styles.middle} aria-labelledby="application-heading">
            <ApplicationLine view={view} />
          </section>
          <FactsColumn view={view} />
        </>
      )}
    </Loaded>
  );
}
