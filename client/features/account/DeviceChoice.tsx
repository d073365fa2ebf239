import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';

/** "Is this device yours alone?" No is the default, and what it means is said (R49). */
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
