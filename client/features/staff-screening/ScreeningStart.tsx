import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useApplications } from './applications.ts';
import { countByStep } from './listGroups.ts';
import styles from './ScreeningStart.module.css';

/** Shown while no application is open: which one to begin with, and how many are in each step. */
export function ScreeningStart() {
  const { t } = useTranslation('screening');
  const { data } = useApplications();
  if (!data) return null;
  const first = data.rows.find(({ due }) => due?.part === 'waiting');
  return (
    <div className={styles.start}>
      {first ? (
        <EmptyState
          title={t('start.title', { name: first.persona.alias, step: t(`states.${first.state}`) })}
          action={
            <ButtonLink href={`/desk/screening/${first.id}`}>
              {t('start.open', { name: first.persona.alias })}
            </ButtonLink>
          }
        >
          {t('start.words')}
        </EmptyState>
      ) : (
        <EmptyState title={t('start.nothing')}>{t('start.nothingWords')}</EmptyState>
      )}
      {data.hasMore || data.rows.length === 0 ? null : (
        <DataTable
          caption={t('start.steps')}
          columns={[
            { key: 'step', head: t('start.step') },
            { key: 'count', head: t('start.count'), numeric: true },
            { key: 'days', head: t('start.days'), numeric: true },
          ]}
          rows={countByStep(data.rows).map(({ state, count }) => ({
            key: state,
            cells: [t(`states.${state}`), count, data.days.find((step) => step.state === state)?.days ?? '–'],
          }))}
        />
      )}
    </div>
  );
}
