import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { timeOfDayWords } from '../../platform/i18n/time.ts';

type Blocking = Pick<CaseView, 'claimedBy' | 'claimedByMe' | 'claimedUntil' | 'state' | 'unread'>;

/** Why this person may not read in a case now; null when they may. A closed case is read with a reason instead. */
export function useReadBlockedWords(): (view: Blocking) => string | null {
  const { t } = useTranslation('desk');
  return (view) => {
    const { claimedBy, claimedByMe, claimedUntil, state } = view;
    if (claimedByMe || state === 'closed') return null;
    if (claimedBy === null || claimedUntil === null) return t('decide.takeFirst');
    return t('desk.hasUntil', { name: claimedBy, time: timeOfDayWords(claimedUntil) });
  };
}

/** Why this person may not decide a case now, as the server would refuse it; null when they may. */
export function useDecideBlockedWords(): (view: Blocking) => string | null {
  const { t } = useTranslation('desk');
  const readBlockedWords = useReadBlockedWords();
  return (view) => readBlockedWords(view) ?? (view.unread.length > 0 ? t('decide.readFirst') : null);
}
