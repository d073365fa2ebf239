import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import styles from './AskedWords.module.css';

/** What the young person wrote when they asked (H19), and for this mentor about another (N10), to both. */
export function AskedWords({ view }: { view: ConversationView }) {
  const { t } = useTranslation('conversation');
  const { asked, handOver, me, other } = view;
  const whose = me.side === 'mentee' ? 'mine' : 'theirs';
  return (
    <>
      {asked === null ? null : <Written label={t(`asked.${whose}`, { name: other.alias })} words={asked} />}
      {handOver === null ? null : (
        <Written label={t(`handOver.${whose}`, { name: other.alias })} words={handOver} />
      )}
    </>
  );
}

function Written({ label, words }: { label: string; words: string }) {
  return (
    <div className={styles.asked}>
      <p className="meta">{label}</p>
      <p className={styles.words}>{words}</p>
    </div>
  );
}
