import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useNow } from '../../platform/useNow.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import styles from './ApplicationList.module.css';
import { useApplications } from './applications.ts';
import { daysSince, listGroups } from './listGroups.ts';

const MINUTE_MS = 60_000;

/** Every application; those that wait for us on top. */
export function ApplicationList({ currentId }: { currentId: string | null }) {
  const { t } = useTranslation('screening');
  const query = useApplications();
  const nowMs = useNow(MINUTE_MS);
  return (
    <nav className={styles.list} aria-label={t('listLabel')}>
      <Loaded
        query={query}
        loading={
          <div className={styles.state}>
            <SkeletonRows rows={4} label={t('loading')} />
          </div>
        }
        failed={t('failed')}
      >
        {(rows) =>
          rows.length === 0 ? (
            <div className={styles.state}>
              <EmptyState title={t('empty')}>{t('emptyWords')}</EmptyState>
            </div>
          ) : (
            listGroups(rows).map(({ group, rows: members }) => (
              <section key={group}>
                <h2>{t(`groups.${group}`)}</h2>
                <ul className={styles.rows}>
                  {members.map((row) => (
                    <li key={row.id}>
                      <Link
                        className={styles.row}
                        href={`/desk/screening/${row.id}`}
                        aria-current={row.id === currentId ? 'true' : undefined}
                      >
                        <b>{row.persona.alias}</b>
                        <span className="meta">{t('day', { day: daysSince(row.enteredAt, nowMs) })}</span>
                        <span className={styles.sub}>{t(`states.${row.state}`)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
    </nav>
  );
}
