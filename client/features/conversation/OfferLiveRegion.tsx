import { useTranslation } from 'react-i18next';
import { LiveRegion } from '../../ui/LiveRegion.tsx';

/** Announces once, without interrupting, that help is offered, and what its dismissal means. */
export function OfferLiveRegion({ offer, isDismissed }: { offer: string | null; isDismissed: boolean }) {
  const { t } = useTranslation('conversation');
  const words = isDismissed ? t('offer.away') : offer === null ? '' : t('offer.announce');
  return <LiveRegion words={words} />;
}
