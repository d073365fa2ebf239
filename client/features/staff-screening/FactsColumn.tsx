import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { FormError } from '../../ui/FormError.tsx';
import { ApprovalPanel } from './ApprovalPanel.tsx';
import { useMove } from './applications.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import styles from './FactsColumn.module.css';
import { InterviewPanel } from './InterviewPanel.tsx';
import { ReferralPanel } from './ReferralPanel.tsx';
import { ReferencesPanel } from './ReferencesPanel.tsx';
import { ScreeningMoves } from './ScreeningMoves.tsx';
import { showsApprovals } from './approvalSlots.ts';
import { ApplicantAnswers } from './ApplicantAnswers.tsx';

/** The possible moves and all known facts of an application. */
export function FactsColumn({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const [announcement, setAnnouncement] = useState('');
  const move = useMove(view);
  const onMoved = (answer: ApplicationView) => {
    const stayed = answer.state === view.state;
    setAnnouncement(
      stayed
        ? t('approvedOnce')
        : t('moved', { name: answer.persona.alias, state: t(`states.${answer.state}`) }),
    );
  };
  const parts = { view, move, onMoved };
  return (
    <div className={styles.column}>
      {showsApprovals(view) ? <ApprovalPanel {...parts} /> : null}
      <ScreeningMoves key={view.version} {...parts} />
      <FormError error={move.error ? errorWords(move.error) : undefined} />
      <p role="status" className="small">
        {announcement}
      </p>
      {view.referral ? <ReferralPanel view={view} referral={view.referral} /> : null}
      <EvidencePanel view={view} />
      <ReferencesPanel view={view} />
      <InterviewPanel view={view} />
      <ApplicantAnswers form={view.form} invitedBy={view.invitedBy} references={view.references} />
      <History view={view} />
    </div>
  );
}

function History({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const { dayAndClock } = useMoments();
  if (view.history.length === 0) return null;
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{t('history')}</h2>
      <ol className={styles.records} aria-label={t('historyList')}>
        {[...view.history].reverse().map((record) => (
          <li key={`${record.at} ${record.to}`}>
            <b>{record.from === record.to ? t('firstYes') : t(`states.${record.to}`)}</b>
            <span className="meta">{dayAndClock(record.at)}</span>
            <span className={styles.what}>
              {[t('by', { by: record.by }), record.note].filter(Boolean).join('. ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
