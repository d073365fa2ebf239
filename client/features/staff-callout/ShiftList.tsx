import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import { GAPS_SHOWN_MS } from '../../../shared/domain/callout/rota.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { useRotaChanges } from './rota.ts';
import styles from './Rota.module.css';
import { ShiftRow } from './ShiftRow.tsx';

/** The shifts of the coming week in order, and the later ones when asked; staff who may edit hand one over to another person, or remove it. */
export function ShiftList({ rota, mayEdit }: { rota: RotaView; mayEdit: boolean }) {
  const { t } = useTranslation('callout');
  const errorWords = useErrorWords();
  const changes = useRotaChanges();
  const [showsAll, setShowsAll] = useState(false);
  const until = useNow(MINUTE_MS) + GAPS_SHOWN_MS;
  const error = changes.handOver.error ?? changes.remove.error;
  if (rota.shifts.length === 0)
    return <EmptyState title={t('rota.empty')}>{t('rota.emptyWords')}</EmptyState>;
  const shown = showsAll ? rota.shifts : rota.shifts.filter(({ from }) => Date.parse(from) < until);
  const later = rota.shifts.length - shown.length;
  return (
    <>
      <FormError error={error ? errorWords(error) : undefined} />
      <ol className={styles.shifts}>
        {shown.map((shift) => (
          <ShiftRow key={shift.id} shift={shift} people={rota.people} mayEdit={mayEdit} changes={changes} />
        ))}
      </ol>
      {later === 0 ? null : (
        <p className={styles.spaced}>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setShowsAll(true);
            }}
          >
            {t('rota.more', { count: later })}
          </Button>
        </p>
      )}
    </>
  );
}
