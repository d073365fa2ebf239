import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useMinutesLeft } from '../mentor-time/index.ts';
import styles from './MentorConversation.module.css';

interface WindDownNoticeProps {
  /** The balance that came with the conversation. */
  initialTime: TimeView | null;
  conversationId: string;
  /** The young person may not be safe. */
  atRisk: boolean;
  /** Puts words into the composer. */
  onUse: (words: string) => void;
}

const LINES = ['goodbye', 'summary'] as const;

/** Shown during the last minutes: words for closing well, to change and send. The meter announces the change to screen readers. */
export function WindDownNotice({ initialTime, conversationId, atRisk, onUse }: WindDownNoticeProps) {
  const { t } = useTranslation('mentor');
  const { opening } = useMoments();
  const { time, level, exempt } = useMinutesLeft(initialTime, conversationId);
  if (!time || level !== 'windDown' || exempt || atRisk) return null;
  const when = opening(time.opensAt);
  return (
    <div className={styles.notice}>
      <NoticeBox icon={Hourglass}>
        <p>
          <strong>{t('conversation.windDownTitle')}</strong> {t('conversation.windDownWords')}{' '}
          {t('conversation.windDown.next', { when })}
        </p>
        <Actions>
          {LINES.map((line) => (
            <Button
              key={line}
              look="quiet"
              size="small"
              onClick={() => {
                onUse(t(`conversation.windDown.${line}Words`, { when }));
              }}
            >
              {t(`conversation.windDown.${line}`)}
            </Button>
          ))}
        </Actions>
        <p className="small muted">{t('conversation.windDown.edit')}</p>
      </NoticeBox>
    </div>
  );
}
