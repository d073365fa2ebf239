import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import { isReportReason } from './reportReasons.ts';
import styles from './ReportPart.module.css';
import { REPORT_KEY } from './useRevealedWords.ts';
import type { useRevealedWords } from './useRevealedWords.ts';
import { CoveredWords } from './CaseMessages.tsx';

interface ReportPartProps {
  report: NonNullable<CaseView['report']>;
  revealed: ReturnType<typeof useRevealedWords>;
}

/** A person's report: the chosen reason, and the words on demand. */
export function ReportPart({ report, revealed }: ReportPartProps) {
  const { t } = useTranslation('desk');
  const words = revealed.shown.get(REPORT_KEY);
  const fetching = revealed.fetching === REPORT_KEY;
  return (
    <section aria-labelledby="report-heading">
      <h3 id="report-heading">{t('caseView.report')}</h3>
      <p>
        <b>{isReportReason(report.reason) ? t(`caseView.reasons.${report.reason}`) : report.reason}</b>{' '}
        <span className="muted">{t(`caseView.reportBy.${report.by}`)}</span>
      </p>
      {report.hasWords ? (
        <div className={styles.words}>
          <CoveredWords id={REPORT_KEY} words={words} />
          {words ? null : (
            <Button
              look="text"
              size="small"
              busy={fetching}
              aria-label={t('caseView.showReport')}
              onClick={() => {
                revealed.show(REPORT_KEY);
              }}
            >
              {t(fetching ? 'caseView.showing' : 'caseView.show')}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
