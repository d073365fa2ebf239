import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useNow } from '../../platform/useNow.ts';
import { signposts } from './signposts.ts';

/**
 * Whether the safety team is there now, and until when or from when, by the rota; empty until it is loaded.
 * @param withCall whether to add, while they are not there, that someone is on call
 */
export function useTeamWords(withCall = false): string {
  const { t } = useTranslation();
  const { timeOfDay, opening } = useMoments();
  const { data } = useQuery(signposts);
  const nowMs = useNow(MINUTE_MS);
  if (!data) return '';
  // `staffShifts` is in order: the first that has not ended runs now or is the next.
  const shift = data.staffShifts.find(({ to }) => Date.parse(to) > nowMs);
  if (shift && Date.parse(shift.from) <= nowMs) return t('team.here', { until: timeOfDay(shift.to) });
  const openingWords = shift ? t('team.back', { when: opening(shift.from) }) : t('team.unknown');
  const isOnCall = data.onCallTimes.some(
    ({ from, to }) => Date.parse(from) <= nowMs && nowMs < Date.parse(to),
  );
  return withCall && isOnCall ? `${openingWords} ${t('team.onCall')}` : openingWords;
}
