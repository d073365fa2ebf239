import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

/** To the screen that help was opened from; to the start when this is the first. */
export function BackLink() {
  const { t } = useTranslation('help');
  return (
    <Button
      look="text"
      size="small"
      onClick={() => {
        if (history.length > 1) history.back();
        else location.assign('/');
      }}
    >
      {t('back')}
    </Button>
  );
}
