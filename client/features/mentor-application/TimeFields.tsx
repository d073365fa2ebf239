import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { fieldId } from './applicationDraft.ts';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

const AGES = ['13-15', '16-17', '18-25'] as const;

export function TimeFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  return (
    <>
      <Field
        id={fieldId('weeklyMinutes')}
        label={t('form.weeklyMinutes')}
        hint={t('form.weeklyMinutesHint')}
        error={errorOf('weeklyMinutes')}
        inputMode="numeric"
        autoComplete="off"
        value={typed.weeklyMinutes}
        onChange={(event) => {
          set('weeklyMinutes', event.target.value);
        }}
      />
      <Choices
        id={fieldId('ageBands')}
        legend={t('form.ageBands')}
        hint={t('form.ageBandsHint')}
        layout="three"
        error={errorOf('ageBands')}
        options={AGES.map((band) => ({ value: band, label: t(`form.bands.${band}`) }))}
        values={typed.ageBands}
        onChange={(bands) => {
          set('ageBands', bands);
        }}
      />
    </>
  );
}
