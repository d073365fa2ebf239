import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';

/** A record of a call in a line: who was called, and by whom. */
export function useCallWords(): (call: Pick<CaseView['calls'][number], 'by' | 'called'>) => string {
  const { t } = useTranslation('desk');
  return ({ by, called }) => t('calls.row', { called: t(`calls.called.${called}`), by });
}

/** That the risk was raised, in a line. */
export function useRaiseWords(): (raise: Pick<CaseView['raises'][number], 'by' | 'from' | 'to'>) => string {
  const { t } = useTranslation('desk');
  return ({ by, from, to }) => t('raise.row', { from: t(`desk.risk.${from}`), to: t(`desk.risk.${to}`), by });
}
