import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';

/** Asks whether anyone else uses this device, and says what follows from that. Yes is the default (R49). */
export function DeviceChoice({ isOwn, onChange }: { isOwn: boolean; onChange: (isOwn: boolean) => void }) {
  const { t } = useTranslation('account');
  return (
    <Choice
      legend={t('device.label')}
      hint={t('device.hint')}
      options={[
        { value: 'others', label: t('device.others') },
        { value: 'onlyMe', label: t('device.onlyMe') },
      ]}
      value={isOwn ? 'onlyMe' : 'others'}
      onChange={(value) => {
        onChange(value === 'onlyMe');
      }}
    />
  );
}
