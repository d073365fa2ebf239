import { useTranslation } from 'react-i18next';
import { timeZoneGroups } from '../../platform/i18n/timeZones.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { fieldId } from './applicationDraft.ts';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

const NATIONS = ['england', 'wales', 'scotland', 'northernIreland'] as const;

export function YouFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  return (
    <>
      <Field
        id={fieldId('fullName')}
        label={t('form.fullName')}
        hint={t('form.fullNameHint')}
        error={errorOf('fullName')}
        autoComplete="name"
        value={typed.fullName}
        onChange={(event) => {
          set('fullName', event.target.value);
        }}
      />
      <Field
        id={fieldId('email')}
        label={t('form.email')}
        error={errorOf('email')}
        type="email"
        autoComplete="email"
        value={typed.email}
        onChange={(event) => {
          set('email', event.target.value);
        }}
      />
      <Choice
        id={fieldId('nation')}
        legend={t('form.nation')}
        hint={t('form.nationHint')}
        error={errorOf('nation')}
        options={NATIONS.map((nation) => ({ value: nation, label: t(`form.nations.${nation}`) }))}
        value={typed.nation}
        onChange={(nation) => {
          set('nation', nation);
        }}
      />
      <SelectField
        id={fieldId('timeZone')}
        label={t('form.zone')}
        error={errorOf('timeZone')}
        value={typed.timeZone}
        options={timeZoneGroups(t('form.zoneGroups', { returnObjects: true }), typed.timeZone)}
        onChange={(zone) => {
          set('timeZone', zone);
        }}
      />
    </>
  );
}
