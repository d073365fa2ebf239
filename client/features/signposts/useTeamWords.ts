import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useNow } from '../../platform/useNow.ts';
import { signposts } from './signposts.ts';

/** Whether the safety team is there now, and until when or from when; empty until their hours are loaded. */
export function useTeamWords(): string {
  const { t } = useTranslation();
  const { clock, opening } = useMoments();
  const { data } = useQuery(signposts);
  const at = useNow(MINUTE_MS);
  const shift = data?.staffShifts.find(({ to }) => Date.parse(to) > at);
  if (!shift) return '';
  return Date.parse(shift.from) <= at
    ? t('team.here', { until: clock(shift.to) })
    : t('team.back', { when: opening(shift.from) });
}
