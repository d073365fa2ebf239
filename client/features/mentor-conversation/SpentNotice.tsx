import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './SpentNotice.module.css';

interface SpentNoticeProps {
  opensAt: string;
  name: string;
  /** What was being written. Never thrown away. */
  draft: string;
  /** More has come that shows when the minutes open. */
  waiting: boolean;
}

/** In place of the box when the minutes are used up: the words stay, and it says when they can go. */
export function SpentNotice({ opensAt, name, draft, waiting }: SpentNoticeProps) {
  const { t } = useTranslation('mentor');
  const { opening } = useMoments();
  const when = opening(opensAt);
  const hasDraft = draft.trim() !== '';
  return (
    <div className={styles.spent}>
      {hasDraft ? (
        <div>
          <p className="meta">{t('conversation.draftLabel', { name })}</p>
          <p className={styles.draft}>{draft}</p>
        </div>
      ) : null}
      <NoticeBox icon={Hourglass}>
        <p>
          <strong>{t('conversation.spentTitle')}</strong>{' '}
          {t(hasDraft ? 'conversation.spentDraft' : 'conversation.spentOpens', { when })}
        </p>
        <p>
          {t('conversation.spentMentee', { name })} {waiting ? t('conversation.spentWaiting') : null}
        </p>
      </NoticeBox>
    </div>
  );
}
