import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import styles from './AskedWords.module.css';

/** What the young person wrote when they asked (H19), to both; nothing where there is none. */
export function AskedWords({ view }: { view: ConversationView }) {
  const { t } = useTranslation('conversation');
  if (view.asked === null) return null;
  return (
    <div className={styles.asked}>
      <p className="meta">
        {view.me.side === 'mentee' ? t('asked.mine') : t('asked.theirs', { name: view.other.alias })}
      </p>
      <p className={styles.words}>{view.asked}</p>
    </div>
  );
}
