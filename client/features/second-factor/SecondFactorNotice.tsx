import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../platform/session/session.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

/** Offers a mentor the second factor. Without one, a mentor is not matched with people under 18 (S15). */
export function SecondFactorNotice() {
  const { t } = useTranslation('mentor');
  const { hasSecondFactor } = useMe();
  if (hasSecondFactor) return null;
  return (
    <NoticeBox tone="warm" icon={KeyRound}>
      <p>
        {t('secondFactor.words')} <Link href="/mentor/account">{t('secondFactor.link')}</Link>
      </p>
    </NoticeBox>
  );
}
