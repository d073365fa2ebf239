import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { emptyShift, readShift } from './shiftForm.ts';
import type { TypedShift } from './shiftForm.ts';
import { useRotaChanges } from './rota.ts';
import styles from './Rota.module.css';

const KINDS = ['desk', 'onCall'] as const;

/** A new shift: day, times, how many weeks, where, and up to three people in the order in which they are paged. */
export function AddShiftForm({ people }: Pick<RotaView, 'people'>) {
  const { t } = useTranslation('callout');
  const errorWords = useErrorWords();
  const { add } = useRotaChanges();
  const [typed, setTyped] = useState<TypedShift>(emptyShift);
  const [wrong, setWrong] = useState<'missing' | 'twice' | 'tooFew' | null>(null);
  const type = (change: Partial<TypedShift>) => {
    setTyped((before) => ({ ...before, ...change }));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readShift(typed);
    setWrong(read.wrong);
    if (read.shift === null || add.isPending) return;
    add.mutate(read.shift, {
      onSuccess: () => {
        setTyped(emptyShift);
      },
    });
  };

  const options = [
    { value: '', label: t('rota.nobodyElse') },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('rota.day')}
        type="date"
        value={typed.day}
        onChange={(event) => {
          type({ day: event.target.value });
        }}
      />
      <Field
        label={t('rota.from')}
        type="time"
        value={typed.from}
        onChange={(event) => {
          type({ from: event.target.value });
        }}
      />
      <Field
        label={t('rota.to')}
        type="time"
        below={t('rota.toHint')}
        value={typed.to}
        onChange={(event) => {
          type({ to: event.target.value });
        }}
      />
      <div className={styles.wide}>
        <Choice
          legend={t('rota.kind')}
          layout="two"
          options={KINDS.map((value) => ({ value, label: t(`rota.kinds.${value}`) }))}
          value={typed.kind}
          onChange={(kind) => {
            type({ kind });
          }}
        />
      </div>
      {typed.people.map((chosen, personIndex) => (
        <SelectField
          key={personIndex}
          label={t('rota.person', { place: personIndex + 1 })}
          value={chosen}
          options={options}
          onChange={(id) => {
            type({ people: typed.people.map((one, index) => (index === personIndex ? id : one)) });
          }}
        />
      ))}
      <Field
        label={t('rota.weeks')}
        inputMode="numeric"
        value={typed.weeks}
        onChange={(event) => {
          type({ weeks: event.target.value });
        }}
      />
      <div className={styles.wide}>
        <FormError
          error={
            wrong === null
              ? add.error
                ? errorWords(add.error)
                : undefined
              : t(`rota.${wrong}`, { max: LIMITS.shiftWeeks })
          }
        />
        <Button type="submit" busy={add.isPending}>
          {t('rota.addButton')}
        </Button>
      </div>
    </form>
  );
}
