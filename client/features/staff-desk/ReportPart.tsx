import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { CoveredWords } from './CaseMessages.tsx';
import styles from './ReportPart.module.css';
import { useReadBlockedWords } from './useBlockedWords.ts';
import type { useUncoveredWords } from './useUncoveredWords.ts';

type Reports = NonNullable<CaseView['report']>;

interface ReportPartProps {
  view: CaseView;
  report: Reports;
  uncovered: ReturnType<typeof useUncoveredWords>;
}

/** The reports of a case: each with its reason, and the words on demand. */
export function ReportPart({ view, report: { by, reports }, uncovered }: ReportPartProps) {
  const isBlocked = useReadBlockedWords()(view) !== null;
  const { t } = useTranslation('desk');
  return (
    <section aria-labelledby="report-heading">
      <h3 id="report-heading">{t('caseView.report', { count: reports.length })}</h3>
      {reports.map((one) => (
        <OneReport key={one.id} by={by} report={one} uncovered={uncovered} isBlocked={isBlocked} />
      ))}
    </section>
  );
}

interface OneReportProps {
  by: Reports['by'];
  report: Reports['reports'][number];
  uncovered: ReturnType<typeof useUncoveredWords>;
  isBlocked: boolean;
}

function OneReport({ by, report, uncovered, isBlocked }: OneReportProps) {
  const { id, reason, at, hasWords } = report;
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const words = uncovered.shown.get(id);
  const fetching = uncovered.fetching === id;
  return (
    <>
      <p>
        <b>{t(`caseView.reasons.${reason}`)}</b>{' '}
        <span className="muted">{t(`caseView.reportBy.${by}`, { when: dayAndClock(at) })}</span>
      </p>
      {hasWords ? (
        <div className={styles.words}>
          <CoveredWords id={id} words={words} />
          {words || isBlocked ? null : (
            <Button
              look="text"
              size="small"
              busy={fetching}
              aria-label={t('caseView.showReport')}
              onClick={() => {
                uncovered.showReport(id);
              }}
            >
              {t(fetching ? 'caseView.showing' : 'caseView.show')}
            </Button>
          )}
        </div>
      ) : null}
    </>
  );
}
