import { useTranslation } from 'react-i18next';
import type { AuthorityReportView } from '../../../shared/contracts/authorityReports.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { AUTHORITY_TASKS, authorityTaskOf } from '../../../shared/domain/moderation/authorityReport.ts';
import type { AuthorityTask } from '../../../shared/domain/moderation/authorityReport.ts';
import { Stack } from '../../ui/Page.tsx';
import { AuthorityTaskWords } from './AuthorityTaskWords.tsx';
import { CloseAuthorityReport } from './CloseAuthorityReport.tsx';

/** Tasks to report a suspicion of child sexual abuse (R44) and to ask for advice on an allegation (R22): until when, or how each was closed. */
export function AuthorityReports({ view }: { view: CaseView }) {
  return tasksByKind(view.authorityReports).map(({ task, reports }) => (
    <TasksOfKind key={task} view={view} task={task} reports={reports} />
  ));
}

/** The tasks of each kind that there are, reports first. */
export function tasksByKind(all: readonly AuthorityReportView[]) {
  return AUTHORITY_TASKS.flatMap((task) => {
    const reports = all.filter((one) => authorityTaskOf(one) === task);
    return reports.length > 0 ? [{ task, reports }] : [];
  });
}

interface TasksProps {
  view: CaseView;
  task: AuthorityTask;
  reports: readonly AuthorityReportView[];
}

function TasksOfKind({ view, task, reports }: TasksProps) {
  const { t } = useTranslation('desk');
  const headingId = `authority-heading-${task}`;
  const isOpen = reports.some(({ closed }) => closed === null);
  return (
    <section aria-labelledby={headingId}>
      <Stack gap={2}>
        <h3 id={headingId}>
          {t(task === 'advice' ? 'authorityReport.advice.title' : 'authorityReport.title')}
        </h3>
        {reports.map((report) => (
          <AuthorityTaskWords key={report.openedAt} report={report} />
        ))}
        {isOpen && view.mayCloseAuthorityReport ? (
          <CloseAuthorityReport view={view} task={task} labelledBy={headingId} />
        ) : null}
        {isOpen && !view.mayCloseAuthorityReport ? (
          <p className="small muted">{t('authorityReport.advice.notYou')}</p>
        ) : null}
      </Stack>
    </section>
  );
}
