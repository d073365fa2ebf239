import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';

/** Says that there is no network and what that means for this screen. */
export function OfflineBanner({ online }: { online: boolean }) {
  const { t } = useTranslation();
  return (
    <Banner icon={CloudOff} shown={!online}>
      <strong>{t('offline.title')}</strong> {t('offline.keepWriting')}
    </Banner>
  );
}
