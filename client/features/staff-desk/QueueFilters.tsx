import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_QUEUES } from '../../../shared/contracts/desk.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { CASE_KINDS } from '../../../shared/domain/moderation/decisions.ts';
import { RISK_LEVELS } from '../../../shared/domain/moderation/riskLevels.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { isNarrowed, WHOLE_QUEUE } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import styles from './QueueFilters.module.css';
import { SavedViews } from './SavedViews.tsx';

interface QueueFiltersProps {
  filter: DeskFilter;
  onFilter: (filter: DeskFilter) => void;
}

/** Stands for no choice in a select. */
const ANY = '';

/** Which queue is listed, and under a fold: search, kind, risk and saved views. */
export function QueueFilters({ filter, onFilter }: QueueFiltersProps) {
  const { t } = useTranslation('desk');
  const any = { value: ANY, label: t('filters.any') } as const;
  return (
    <>
      <div className={styles.queues} role="group" aria-label={t('desk.queuesLabel')}>
        {CASE_QUEUES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter.queue === name && filter.search === ''}
            onClick={() => {
              onFilter({ ...filter, queue: name, search: '' });
            }}
          >
            {t(`desk.queues.${name}`)}
          </button>
        ))}
      </div>
      <details className={styles.more}>
        <summary>{t(isNarrowed(filter) ? 'filters.openOn' : 'filters.open')}</summary>
        <div className={styles.fields}>
          <Search filter={filter} onFilter={onFilter} />
          <SelectField
            label={t('filters.kind')}
            options={[any, ...CASE_KINDS.map((value) => ({ value, label: t(`desk.kinds.${value}`) }))]}
            value={filter.kind ?? ANY}
            onChange={(kind) => {
              onFilter({ ...filter, kind: kind === ANY ? null : kind });
            }}
          />
          <SelectField
            label={t('filters.leastRisk')}
            options={[any, ...RISK_LEVELS.map((value) => ({ value, label: t(`desk.risk.${value}`) }))]}
            value={filter.leastRisk ?? ANY}
            onChange={(leastRisk) => {
              onFilter({ ...filter, leastRisk: leastRisk === ANY ? null : leastRisk });
            }}
          />
          {isNarrowed(filter) ? (
            <Button
              look="text"
              size="small"
              onClick={() => {
                onFilter({ ...WHOLE_QUEUE, queue: filter.queue });
              }}
            >
              {t('filters.clear')}
            </Button>
          ) : null}
          <SavedViews filter={filter} onFilter={onFilter} />
        </div>
      </details>
    </>
  );
}

function Search({ filter, onFilter }: QueueFiltersProps) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState(filter.search);
  const [searched, setSearched] = useState(filter.search);
  // A queue, a saved view and "clear" change the search too. A key would mount the form again, and the focus would be lost with it.
  if (searched !== filter.search) {
    setSearched(filter.search);
    setWords(filter.search);
  }
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onFilter({ ...filter, search: words.trim() });
      }}
    >
      <Field
        label={t('filters.search')}
        hint={t('filters.searchHint')}
        maxLength={LIMITS.deskSearchLength}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <Button type="submit" look="quiet" size="small">
        {t('filters.find')}
      </Button>
    </form>
  );
}
