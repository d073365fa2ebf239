import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { dateWords } from '../../platform/i18n/time.ts';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PickRow, PickSub } from '../../ui/PickRow.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import styles from './ApplicationList.module.css';
import { useApplications } from './applications.ts';
import { daysSince, lapsesSoon, listGroups } from './listGroups.ts';
import type { ApplicationRow } from './listGroups.ts';

/** The applications, page by page; those waiting for staff first, and what is due first in front. */
export function ApplicationList({ currentId }: { currentId: string | null }) {
  const { t } = useTranslation('screening');
  const [pages, setPages] = useState(1);
  const query = useApplications(pages);
  const nowMs = useNow(MINUTE_MS);
  const dueWords = ({ what, at }: NonNullable<ApplicationRow['due']>) =>
    t(Date.parse(at) <= nowMs ? 'due.past' : 'due.ahead', {
      what: t(`due.what.${what}`),
      date: dateWords(at),
    });
  const inStepWords = (days: number) => (days === 0 ? t('today') : t('day', { count: days }));
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
        {({ rows, hasMore }) =>
          rows.length === 0 ? (
            <div className={styles.state}>
              <EmptyState title={t('empty')}>{t('emptyWords')}</EmptyState>
            </div>
          ) : (
            <>
              {listGroups(rows).map(({ group, rows: members }) => (
                <section key={group}>
                  <h2>{t(`groups.${group}`)}</h2>
                  <ul>
                    {members.map((row) => (
                      <PickRow key={row.id} href={`/desk/screening/${row.id}`} current={row.id === currentId}>
                        <b>{row.persona.alias}</b>
                        <span className="meta">{inStepWords(daysSince(row.enteredAt, nowMs))}</span>
                        <PickSub>
                          {t(`states.${row.state}`)}
                          {row.due?.part === 'waiting' ? `. ${dueWords(row.due)}` : ''}
                          {lapsesSoon(row, nowMs)
                            ? `. ${t('lapses', { date: dateWords(row.lapsesAt ?? '') })}`
                            : ''}
                        </PickSub>
                      </PickRow>
                    ))}
                  </ul>
                </section>
              ))}
              {hasMore ? (
                <div className={styles.more}>
                  <Button
                    look="quiet"
                    size="small"
                    busy={query.isPlaceholderData}
                    onClick={() => {
                      setPages((shown) => shown + 1);
                    }}
                  >
                    {t('more')}
                  </Button>
                </div>
              ) : null}
            </>
          )
        }
      </Loaded>
    </nav>
  );
}
