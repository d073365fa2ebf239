import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

/** The last minutes: a moment to close well, with words for it. What is read out comes from the meter. */
export function WindDownNotice({ opensAt }: { opensAt: string }) {
  const { t } = useTranslation('mentor');
  const { day } = useMoments();
  return (
    <NoticeBox icon={Hourglass}>
      <p>
        <strong>{t('conversation.windDownTitle')}</strong> {t('conversation.windDownWords')}
      </p>
      <p>{t('conversation.windDownSay', { day: day(opensAt) })}</p>
    </NoticeBox>
  );
}
