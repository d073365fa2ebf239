import { Trans, useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PickRow, PickSub } from '../../ui/PickRow.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import type { useCases } from './cases.ts';
import { shareElapsed, countdown, isUrgent } from './caseClock.ts';
import { HeardTag } from './HeardTag.tsx';
import { isToRead } from './listening.ts';
import styles from './CaseQueue.module.css';
import { isNarrowed } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { queueGroups } from './queueOrder.ts';
import { RiskTag } from './RiskTag.tsx';
import { useClaimWords } from './useClaimWords.ts';
import { useCountdownWords } from './useCountdownWords.ts';

interface QueueProps {
  query: ReturnType<typeof useCases>;
  currentId: string | null;
  keysOn: boolean;
  filter: DeskFilter;
  onFilter: (filter: DeskFilter) => void;
}

/** Every open case, most urgent first, with its clock. */
export function CaseQueue({ query, currentId, keysOn, filter, onFilter }: QueueProps) {
  const { t } = useTranslation('desk');
  const nowMs = useNow(1000);
  return (
    <nav className={styles.queue} aria-label={t('desk.queueLabel')}>
      <div className={styles.head}>
        <h1>{t('desk.queue')}</h1>
        {keysOn ? (
          <span className={styles.keys}>
            <Trans t={t} i18nKey="desk.move" components={{ kbd: <kbd /> }} />
          </span>
        ) : null}
      </div>
      <QueueFilters filter={filter} onFilter={onFilter} />
      <div className={styles.state}>
        <Loaded
          query={query}
          loading={<SkeletonRows rows={5} label={t('desk.loading')} />}
          failed={t('desk.failed')}
        >
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t(isNarrowed(filter) ? 'filters.nothing' : 'desk.empty')}>
                {t(isNarrowed(filter) ? 'filters.nothingWords' : 'desk.emptyWords')}
              </EmptyState>
            ) : null
          }
        </Loaded>
      </div>
      {queueGroups(query.data?.rows ?? []).map(({ group, rows }) => (
        <section key={group}>
          {group === 'clocked' ? null : <h2>{t(`desk.groups.${group}`)}</h2>}
          <ul>
            {rows.map((row) => (
              <QueueRow key={row.id} row={row} nowMs={nowMs} current={row.id === currentId} />
            ))}
          </ul>
        </section>
      ))}
      <MoreRows query={query} />
    </nav>
  );
}

/** How many of all cases are shown, and a button for the next page; nothing while all are. */
function MoreRows({ query }: Pick<QueueProps, 'query'>) {
  const { t } = useTranslation('desk');
  if (!query.hasNextPage) return null;
  const { rows = [], total = 0 } = query.data ?? {};
  return (
    <div className={styles.more}>
      <p className="meta">{t('desk.shown', { shown: rows.length, total })}</p>
      <Button
        look="quiet"
        size="small"
        busy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t('desk.more')}
      </Button>
    </div>
  );
}

function QueueRow({ row, nowMs, current }: { row: CaseRow; nowMs: number; current: boolean }) {
  const { t } = useTranslation('desk');
  const countdownWords = useCountdownWords();
  const claimWords = useClaimWords();
  return (
    <PickRow
      href={`/desk/cases/${row.id}`}
      current={current}
      className={cx(styles.row, isUrgent(row, nowMs) && styles.hot)}
    >
      <span>
        <RowTag row={row} />
      </span>
      <span className={styles.clock}>
        {isUndecided(row) ? countdownWords(countdown(row.dueAt, nowMs)) : t(`caseView.states.${row.state}`)}
      </span>
      <b>{t(`desk.kinds.${row.kind}`)}</b>
      <PickSub>
        <span>{row.number}</span>
        {row.escalated ? <span>{t('desk.escalated')}</span> : null}
        {row.avoided ? <span>{t('welfare.avoided')}</span> : null}
        {row.texts > 1 ? <span>{t('desk.texts', { count: row.texts })}</span> : null}
        {row.answerWaits ? <strong>{t('desk.answerWaits')}</strong> : null}
        <span>{claimWords(row)}</span>
      </PickSub>
      {isUndecided(row) ? (
        <span className={styles.burn} aria-hidden="true">
          <i style={{ width: `${shareElapsed(row, nowMs) * 100}%` }} />
        </span>
      ) : null}
    </PickRow>
  );
}

/** How strongly something was heard, or the risk; nothing for what is read although nothing was found. */
function RowTag({ row }: { row: CaseRow }) {
  if (row.score !== null && isToRead(row)) return <HeardTag score={row.score} />;
  return isToRead(row) ? null : <RiskTag risk={row.risk} />;
}
