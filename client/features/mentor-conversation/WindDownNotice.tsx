import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useTimeWords } from '../mentor-time/index.ts';

/** The last minutes: a moment to close well, with words for it. What is read out comes from the meter. */
export function WindDownNotice({ opensAt }: { opensAt: string }) {
  const { t } = useTranslation('mentor');
  const { openingDay } = useTimeWords();
  return (
    <Notice icon={Hourglass}>
      <p>
        <strong>{t('conversation.windDownTitle')}</strong> {t('conversation.windDownWords')}
      </p>
      <p>{t('conversation.windDownSay', { day: openingDay(opensAt) })}</p>
    </Notice>
  );
}
