import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';
import { keyOf, VALUES, valueOf } from './values.ts';
import type { Value } from './values.ts';

interface ValueChoiceProps {
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

/** The question of the feedback form. */
export function ValueChoice({ value, onChange, error }: ValueChoiceProps) {
  const { t } = useTranslation('feedback');
  return (
    <Choice
      id="value"
      large
      layout="taps"
      legend={t('question')}
      options={VALUES.map((each) => ({ value: keyOf(each), label: t(`values.${keyOf(each)}`) }))}
      value={value === null ? null : keyOf(value)}
      onChange={(key) => {
        onChange(valueOf(key));
      }}
      error={error}
    />
  );
}
