import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useRestrictionRow } from './useRestrictionRow.ts';
import styles from './CaseTimeline.module.css';

/** What the people of a case may not do now. Nothing where they may do everything. */
export function RestrictionsInForce({ restrictions }: Pick<CaseView, 'restrictions'>) {
  const { t } = useTranslation('desk');
  const restrictionRow = useRestrictionRow();
  if (restrictions.length === 0) return null;
  return (
    <section aria-labelledby="restrictions-heading">
      <h3 id="restrictions-heading" tabIndex={-1}>
        {t('decide.restrict.now')}
      </h3>
      <ul className={styles.past}>
        {restrictions.map((one) => (
          <li key={one.id}>
            {restrictionRow(one)}
            <span className="meta">{t(`decide.restrict.reasons.${one.reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
