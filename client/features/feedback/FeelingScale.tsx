import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEELING_STEPS } from '../../../shared/domain/reputation/feelings.ts';
import type { Feeling, FeelingStep } from '../../../shared/domain/reputation/feelings.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FeelingScale.module.css';

interface FeelingScaleProps {
  feeling: Feeling;
  value: FeelingStep | undefined;
  onChange: (value: FeelingStep | undefined) => void;
}

/** One feeling, from 1 to 5. Nothing is chosen beforehand, and an answer can be cleared again. */
export function FeelingScale({ feeling, value, onChange }: FeelingScaleProps) {
  const { t } = useTranslation('feedback');
  const name = useId();
  return (
    <fieldset className={styles.scale}>
      <legend>{t(`feelings.${feeling}`)}</legend>
      <div className={styles.steps}>
        {FEELING_STEPS.map((step) => (
          <label className={styles.step} key={step}>
            <input
              type="radio"
              name={name}
              checked={value === step}
              onChange={() => {
                onChange(step);
              }}
            />
            <span aria-hidden="true">{step}</span>
            <VisuallyHidden>{t(`steps.${step}`)}</VisuallyHidden>
          </label>
        ))}
      </div>
      <div className={styles.ends}>
        <span aria-hidden="true">{t('steps.1')}</span>
        {value === undefined ? null : (
          <Button
            look="text"
            size="tiny"
            onClick={() => {
              onChange(undefined);
            }}
          >
            {t('feelings.clear')}
            <VisuallyHidden>: {t(`feelings.${feeling}`)}</VisuallyHidden>
          </Button>
        )}
        <span aria-hidden="true">{t('steps.5')}</span>
      </div>
    </fieldset>
  );
}
