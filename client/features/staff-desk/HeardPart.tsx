import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import styles from './Findings.module.css';
import { HeardTag } from './HeardTag.tsx';

/** What the listener heard, how strongly, and the possible risk, with a note that it can be wrong. */
export function HeardPart({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  if (view.score === null) return null;
  const who = view.about === 'mentor' ? 'mentor' : 'mentee';
  return (
    <section aria-labelledby="heard-heading">
      <h3 id="heard-heading">{t('listen.title')}</h3>
      <p className="muted">{t(`listen.why.${who}`)}</p>
      <ul className={styles.found}>
        <li>
          <b>{t('listen.howStrong')}</b>
          <HeardTag score={view.score} />
        </li>
        {view.level === null || view.level === 'none' ? null : (
          <li>
            <b>{t('listen.howGrave')}</b>
            <span>{t('listen.level', { level: t(`desk.risk.${view.level}`) })}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
