import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';

/** A restriction in force in a line: who, what, until when, and by whom. */
export function useRestrictionRow(): (restriction: CaseView['restrictions'][number]) => string {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  return ({ side, kind, until, by }) =>
    t('decide.restrict.row', {
      who: t(`decide.restrict.sides.${side}`),
      what: t(`decide.restrict.kinds.${kind}`),
      end:
        until === null ? t('decide.restrict.noEnd') : t('decide.restrict.end', { when: dayAndClock(until) }),
      by,
    });
}
