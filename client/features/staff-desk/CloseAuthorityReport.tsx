import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { OUTCOMES_OF_TASK } from '../../../shared/domain/moderation/authorityReport.ts';
import type { AuthorityTask } from '../../../shared/domain/moderation/authorityReport.ts';
import { today } from '../../platform/today.ts';
import { DutyTaskForm } from '../../ui/DutyTaskForm.tsx';
import { useCloseAuthorityReport } from './cases.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

const MAX = LIMITS.adviceReferenceLength;

interface CloseProps {
  view: CaseView;
  task: AuthorityTask;
  /** Id of the heading of the task. */
  labelledBy: string;
}

/** Says how the open task was done: who was told or what was advised, and when, or why there is no need to. */
export function CloseAuthorityReport({ view, task, labelledBy }: CloseProps) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const close = useCloseAuthorityReport(view);
  const words = task === 'advice' ? 'authorityReport.advice' : 'authorityReport';
  return (
    <DutyTaskForm
      labelledBy={labelledBy}
      outcomes={
        task === 'advice'
          ? OUTCOMES_OF_TASK.advice.map((value) => ({
              value,
              label: t(`authorityReport.advice.outcomes.${value}`),
            }))
          : OUTCOMES_OF_TASK.report.map((value) => ({ value, label: t(`authorityReport.outcomes.${value}`) }))
      }
      words={{
        what: t(`${words}.what`),
        on: t('authorityReport.on'),
        note: t(`${words}.why`),
        noteHint: t(`${words}.whyHint`),
        close: t('authorityReport.close'),
        outcomeMissing: t('authorityReport.wrong.outcome'),
        dateWrong: t('authorityReport.wrong.on'),
        noteMissing: t(`${words}.whyFirst`),
      }}
      reference={{
        outcome: 'advised',
        label: t('authorityReport.advice.reference'),
        hint: t('authorityReport.advice.referenceHint'),
        missing: t('authorityReport.advice.referenceFirst', { max: MAX }),
        max: MAX,
      }}
      today={today()}
      busy={close.isPending}
      failure={close.error ? errorWords(close.error) : undefined}
      onClose={(closing) => {
        close.mutate({ task, ...closing });
      }}
    />
  );
}
