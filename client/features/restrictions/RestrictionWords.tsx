import { useTranslation } from 'react-i18next';
import type { MyRestriction } from '../../../shared/contracts/restrictions.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';

/** What a person may not do, why, and until when, in plain words. */
export function RestrictionWords({ restriction }: { restriction: MyRestriction }) {
  const { t } = useTranslation('restrictions');
  const { opening } = useMoments();
  const { kind, reason, until, words } = restriction;
  return (
    <>
      <p>
        <strong>{t(`kinds.${kind}.title`)}</strong> {t(`kinds.${kind}.means`)}
      </p>
      <p>
        {t('why')} {t(`reasons.${reason}`)}
      </p>
      <p>
        {t('said')} <q dir="auto">{words}</q>
      </p>
      <p>
        {until === null
          ? t('noEnd')
          : t(kind === 'warning' ? 'shownUntil' : 'until', { when: opening(until) })}
      </p>
    </>
  );
}
