import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { useDeskCommands, useDeskNow } from './deskNow.ts';
import { filterOf, withView } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import styles from './QueueFilters.module.css';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

interface SavedViewsProps {
  filter: DeskFilter;
  onFilter: (filter: DeskFilter) => void;
}

/** The filters that this person saved under a name, and a field to save the present one. They are on every device. */
export function SavedViews({ filter, onFilter }: SavedViewsProps) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const desk = useDeskNow();
  const { save } = useDeskCommands();
  const [name, setName] = useState('');
  if (!desk) return null;
  const { avoids, views } = desk;
  const trimmed = name.trim();
  const isFull = views.length >= LIMITS.deskViews && !views.some((one) => one.name === trimmed);
  return (
    <section aria-labelledby="views-heading">
      <h2 id="views-heading">{t('filters.views')}</h2>
      {views.length === 0 ? null : (
        <ul className={styles.views}>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                onClick={() => {
                  onFilter(filterOf(view));
                }}
              >
                {view.name}
              </button>{' '}
              <Button
                look="text"
                size="small"
                aria-label={t('filters.dropLabel', { name: view.name })}
                onClick={() => {
                  save.mutate({ avoids, views: views.filter((one) => one.name !== view.name) });
                }}
              >
                {t('filters.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === '' || isFull) return;
          save.mutate(
            { avoids, views: withView(views, trimmed, filter) },
            {
              onSuccess: () => {
                setName('');
              },
            },
          );
        }}
      >
        <Field
          label={t('filters.name')}
          maxLength={LIMITS.deskViewNameLength}
          value={name}
          error={isFull ? t('filters.full', { max: LIMITS.deskViews }) : undefined}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <FormError error={save.error ? errorWords(save.error) : undefined} />
        <Button type="submit" look="quiet" size="small" busy={save.isPending}>
          {t('filters.save')}
        </Button>
      </form>
    </section>
  );
}
