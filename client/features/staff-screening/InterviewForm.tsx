import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { recordInterviewEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { INTERVIEW_CRITERIA } from '../../../shared/domain/screening/interview.ts';
import type { InterviewCriterion } from '../../../shared/domain/screening/interview.ts';
import { call } from '../../platform/api/call.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useApplicationChange } from './applications.ts';
import { EvidenceForm } from './EvidenceForm.tsx';

const SCORES = ['1', '2', '3', '4'] as const;
type Score = (typeof SCORES)[number];
type Typed = Record<InterviewCriterion, Score | null>;

const NOTHING: Typed = {
  motivation: null,
  listening: null,
  boundaries: null,
  safety: null,
  reliability: null,
};

/** What this interviewer thought: a score for each thing, and notes. */
export function InterviewForm({ view, onDone }: { view: ApplicationView; onDone: () => void }) {
  const { t } = useTranslation('screening');
  const [typed, setTyped] = useState(NOTHING);
  const [notes, setNotes] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = INTERVIEW_CRITERIA.every((one) => typed[one] !== null) && notes.trim() !== '';
  const record = useApplicationChange(view, () => {
    const { motivation, listening, boundaries, safety, reliability } = typed;
    const scores = {
      motivation: Number(motivation),
      listening: Number(listening),
      boundaries: Number(boundaries),
      safety: Number(safety),
      reliability: Number(reliability),
    };
    return call(recordInterviewEndpoint, {
      params: { id: view.id },
      body: { version: view.version, scores, notes },
    });
  });
  return (
    <EvidenceForm
      label={t('interview.score')}
      request={record}
      onSend={() => {
        setTried(true);
        if (isWhole && !record.isPending) record.mutate(undefined, { onSuccess: onDone });
      }}
      onCancel={onDone}
    >
      <p className="small muted">{t('interview.scale')}</p>
      {INTERVIEW_CRITERIA.map((criterion) => (
        <Choice
          key={criterion}
          legend={t(`interview.criteria.${criterion}`)}
          layout="two"
          options={SCORES.map((value) => ({ value, label: value }))}
          value={typed[criterion]}
          error={tried && typed[criterion] === null ? t('interview.scoreMissing') : undefined}
          onChange={(score) => {
            setTyped({ ...typed, [criterion]: score });
          }}
        />
      ))}
      <TextArea
        label={t('interview.notes')}
        value={notes}
        error={tried && notes.trim() === '' ? t('noteNeeded') : undefined}
        onChange={(event) => {
          setNotes(event.target.value);
        }}
      />
    </EvidenceForm>
  );
}
