import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';

/** Asks "Is this device yours alone?" and explains the answer. No is the default (R49). */
export function DeviceChoice({ own, onChange }: { own: boolean; onChange: (own: boolean) => void }) {
  const { t } = useTranslation('account');
  return (
    <Choice
      legend={t('device.label')}
      hint={t('device.hint')}
      options={[
        { value: 'no', label: t('device.no') },
        { value: 'yes', label: t('device.yes') },
      ]}
      value={own ? 'yes' : 'no'}
      onChange={(value) => {
        onChange(value === 'yes');
      }}
    />
  );
}
