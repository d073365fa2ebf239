import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { AUTHORITY_REPORT_OUTCOMES } from '../../../shared/domain/moderation/authorityReport.ts';
import { today } from '../../platform/today.ts';
import { DutyTaskForm } from '../../ui/DutyTaskForm.tsx';
import { useCloseAuthorityReport } from './cases.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** Says how the open task was done: who was told and when, or why there is nothing to report. */
export function CloseAuthorityReport({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const close = useCloseAuthorityReport(view);
  return (
    <DutyTaskForm
      labelledBy="authority-heading"
      outcomes={AUTHORITY_REPORT_OUTCOMES.map((value) => ({
        value,
        label: t(`authorityReport.outcomes.${value}`),
      }))}
      words={{
        what: t('authorityReport.what'),
        on: t('authorityReport.on'),
        note: t('authorityReport.why'),
        noteHint: t('authorityReport.whyHint'),
        close: t('authorityReport.close'),
        outcomeMissing: t('authorityReport.wrong.outcome'),
        dateWrong: t('authorityReport.wrong.on'),
        noteMissing: t('authorityReport.whyFirst'),
      }}
      today={today()}
      busy={close.isPending}
      failure={close.error ? errorWords(close.error) : undefined}
      onClose={close.mutate}
    />
  );
}
