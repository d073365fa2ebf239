import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { useRotaChanges } from './rota.ts';
import styles from './Rota.module.css';

interface ShiftRowProps {
  shift: RotaView['shifts'][number];
  people: RotaView['people'];
  mayEdit: boolean;
  changes: ReturnType<typeof useRotaChanges>;
}

/** A shift with the people in the order in which they are paged; staff who may edit open its changes by a button. */
export function ShiftRow({ shift, people, mayEdit, changes }: ShiftRowProps) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const [open, setOpen] = useState(false);
  const when = t('rota.when', { from: dayAndClock(shift.from), to: dayAndClock(shift.to) });
  return (
    <li>
      <div className={styles.who}>
        <b>{when}</b>
        <span>
          {shift.people.map(({ name }) => name).join(', ')}{' '}
          <Tag {...(shift.atDesk && { tone: 'info' as const })}>
            {t(shift.atDesk ? 'rota.kinds.desk' : 'rota.kinds.onCall')}
          </Tag>
        </span>
      </div>
      {mayEdit ? (
        <Button
          look="quiet"
          size="small"
          aria-expanded={open}
          aria-label={t('rota.changeLabel', { when })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('rota.change')}
        </Button>
      ) : null}
      {open ? <ShiftChanges shift={shift} people={people} changes={changes} when={when} /> : null}
    </li>
  );
}

/** Replaces the first person of a shift, while the others keep their order, or removes the shift. */
function ShiftChanges({ shift, people, changes, when }: Omit<ShiftRowProps, 'mayEdit'> & { when: string }) {
  const { t } = useTranslation('callout');
  const { handOver, remove } = changes;
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState(false);
  const [first, ...others] = shift.people.map(({ id }) => id);
  const options = [
    { value: '', label: t('rota.choose') },
    ...people.filter(({ id }) => id !== first).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(to === '');
    if (to === '' || handOver.isPending) return;
    handOver.mutate({ id: shift.id, people: [to, ...others.filter((id) => id !== to)] });
    setTo('');
  };
  return (
    <form className={styles.change} onSubmit={submit}>
      <SelectField
        autoFocus
        label={t('rota.handOverTo')}
        value={to}
        error={missing ? t('rota.whoMissing') : undefined}
        options={options}
        onChange={setTo}
      />
      <Button type="submit" look="soft" busy={handOver.isPending}>
        {t('rota.handOver')}
      </Button>
      <Button
        look="text"
        aria-label={t('rota.removeLabel', { when })}
        busy={remove.isPending && remove.variables === shift.id}
        onClick={() => {
          remove.mutate(shift.id);
        }}
      >
        {t('rota.remove')}
      </Button>
    </form>
  );
}
