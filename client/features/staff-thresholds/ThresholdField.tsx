import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import styles from './ThresholdField.module.css';
import type { ThresholdKey } from './thresholdsForm.ts';

interface ThresholdFieldProps {
  thresholdKey: ThresholdKey;
  typed: string;
  /** The number in the field; null while it is none. */
  value: number | null;
  range: { min: number; max: number };
  /** The load it would cause, in words. */
  preview: string;
  error: string | undefined;
  onChange: (typed: string) => void;
}

/** One threshold: number field, slider, and a preview of the load. */
export function ThresholdField(props: ThresholdFieldProps) {
  const { thresholdKey, typed, value, range, preview, error, onChange } = props;
  const { t } = useTranslation('thresholds');
  const name = t(`names.${thresholdKey}`);
  return (
    <div className={styles.threshold}>
      <div className={styles.number}>
        <Field
          id={`threshold-${thresholdKey}`}
          label={name}
          hint={t(`does.${thresholdKey}`)}
          below={preview}
          error={error}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </div>
      <div className={styles.slider}>
        <input
          type="range"
          aria-label={t('slider', { name })}
          aria-valuetext={`${typed}. ${preview}`}
          min={range.min}
          max={range.max}
          step={0.01}
          value={value ?? range.min}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        <span className={styles.ends} aria-hidden="true">
          <span>{t('more')}</span>
          <span>{t('less')}</span>
        </span>
      </div>
    </div>
  );
}
