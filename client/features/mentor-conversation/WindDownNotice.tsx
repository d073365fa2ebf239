import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { useMinutesLeft } from '../mentor-time/index.ts';
import styles from './MentorConversation.module.css';

interface WindDownNoticeProps {
  /** The balance that came with the conversation. */
  known: TimeView | null;
  conversationId: string;
  /** The young person may not be safe. */
  atRisk: boolean;
}

/** Shown during the last minutes, with words for closing well. The meter announces the change to screen readers. */
export function WindDownNotice({ known, conversationId, atRisk }: WindDownNoticeProps) {
  const { t } = useTranslation('mentor');
  const { day } = useMoments();
  const { time, level, exempt } = useMinutesLeft(known, conversationId);
  if (!time || level !== 'windDown' || exempt || atRisk) return null;
  return (
    <div className={styles.notice}>
      <NoticeBox icon={Hourglass}>
        <p>
          <strong>{t('conversation.windDownTitle')}</strong> {t('conversation.windDownWords')}
        </p>
        <p>{t('conversation.windDownSay', { day: day(time.opensAt) })}</p>
      </NoticeBox>
    </div>
  );
}
