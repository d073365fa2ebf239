import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

/** Back to the screen that help was opened from; to the front page when there is none. */
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
