import { CloudOff, EyeOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { useSession } from '../session/session.ts';
import { deviceStorage } from '../storage/deviceStorage.ts';
import { useOnline } from './useOnline.ts';

/** Says that there is no network, and that this device stores nothing (H1), with what each means for the reader. */
export function StatusBanners() {
  const { t } = useTranslation();
  const online = useOnline();
  const session = useSession();
  const isLastVisit = session.status === 'signedIn' && session.fromDevice === true;
  const isStoring = useSyncExternalStore(deviceStorage.subscribe, deviceStorage.works);
  return (
    <>
      <Banner icon={CloudOff} shown={!online || isLastVisit}>
        <strong>{t(online ? 'offline.unreachable' : 'offline.title')}</strong>{' '}
        {isLastVisit ? t('offline.lastSeen') : null} {t('offline.keepWriting')}
      </Banner>
      <Banner icon={EyeOff} shown={!isStoring}>
        <strong>{t('notStored.title')}</strong> {t('notStored.words')}
      </Banner>
    </>
  );
}
