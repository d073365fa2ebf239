import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import { GAPS_SHOWN_MS } from '../../../shared/domain/callout/rota.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRotaChanges } from './rota.ts';
import styles from './Rota.module.css';

/** The shifts of the coming week in order, and the later ones when asked; staff who may edit hand one over to another person, or remove it. */
export function ShiftList({ rota, mayEdit }: { rota: RotaView; mayEdit: boolean }) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const errorWords = useErrorWords();
  const { handOver, remove } = useRotaChanges();
  const [showsAll, setShowsAll] = useState(false);
  const until = useNow(MINUTE_MS) + GAPS_SHOWN_MS;
  const error = handOver.error ?? remove.error;
  if (rota.shifts.length === 0)
    return <EmptyState title={t('rota.empty')}>{t('rota.emptyWords')}</EmptyState>;
  const shown = showsAll ? rota.shifts : rota.shifts.filter(({ from }) => Date.parse(from) < until);
  const later = rota.shifts.length - shown.length;
  return (
    <>
      <FormError error={error ? errorWords(error) : undefined} />
      <ol className={styles.shifts}>
        {shown.map((shift) => {
          const when = t('rota.when', { from: dayAndClock(shift.from), to: dayAndClock(shift.to) });
          return (
            <li key={shift.id}>
              <div className={styles.who}>
                <b>{when}</b>
                <span>{shift.people.map(({ name }) => name).join(', ')}</span>
                <span>
                  <Tag {...(shift.atDesk && { tone: 'info' as const })}>
                    {t(shift.atDesk ? 'rota.kinds.desk' : 'rota.kinds.onCall')}
                  </Tag>
                </span>
              </div>
              {mayEdit ? (
                <div className={styles.change}>
                  <HandOver
                    shift={shift}
                    people={rota.people}
                    onChoose={(people) => {
                      handOver.mutate({ id: shift.id, people });
                    }}
                  />
                  <Button
                    look="text"
                    size="small"
                    aria-label={t('rota.removeLabel', { when })}
                    busy={remove.isPending && remove.variables === shift.id}
                    onClick={() => {
                      remove.mutate(shift.id);
                    }}
                  >
                    {t('rota.remove')}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {later === 0 ? null : (
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {t('rota.more', { count: later })}
        </Button>
      )}
    </>
  );
}

interface HandOverProps {
  shift: RotaView['shifts'][number];
  people: RotaView['people'];
  onChoose: (people: string[]) => void;
}

/** Replaces the first person of a shift. The others keep their order. */
function HandOver({ shift, people, onChoose }: HandOverProps) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const [first, ...others] = shift.people.map(({ id }) => id);
  const options = [
    { value: '', label: t('rota.choose') },
    ...people.filter(({ id }) => id !== first).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <SelectField
      label={t('rota.handOverTo', { when: dayAndClock(shift.from) })}
      value=""
      options={options}
      onChange={(to) => {
        if (to !== '') onChoose([to, ...others.filter((id) => id !== to)]);
      }}
    />
  );
}
