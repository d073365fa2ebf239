import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { ExtensionCard } from '../mentor-extension/index.ts';
import styles from './SpentNotice.module.css';

interface SpentNoticeProps {
  opensAt: string;
  name: string;
  /** The unsent text; it is kept. */
  draft: string;
  /** New messages wait until the minutes open. */
  waiting: boolean;
}

/** Replaces the composer when the minutes are used up: shows the draft, and when it can be sent. */
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
      <ExtensionCard />
    </div>
  );
}
