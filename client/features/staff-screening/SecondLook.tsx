import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { lookAtInterviewEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { LOOK_VERDICTS } from '../../../shared/domain/screening/interview.ts';
import type { LookVerdict } from '../../../shared/domain/screening/interview.ts';
import { call } from '../../platform/api/call.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useApplicationChange } from './applications.ts';
import styles from './EvidenceForm.module.css';

/** The decision of an interview whose two scored forms differ, by a person who did not interview, with a note. */
export function SecondLook({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useApplicationChange(view, (verdict: LookVerdict) =>
    call(lookAtInterviewEndpoint, {
      params: { id: view.id },
      body: { version: view.version, verdict, note },
    }),
  );
  const press = (verdict: LookVerdict) => {
    setTried(true);
    if (note.trim() !== '' && !decide.isPending) decide.mutate(verdict);
  };
  return (
    <div className={styles.form} role="group" aria-label={t('interview.look')}>
      <p>{t('interview.lookWords')}</p>
      <TextArea
        label={t('note')}
        value={note}
        error={tried && note.trim() === '' ? t('noteNeeded') : undefined}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Actions>
        {LOOK_VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            look="quiet"
            size="small"
            onClick={() => {
              press(verdict);
            }}
          >
            {t(`interview.verdicts.${verdict}`)}
          </Button>
        ))}
      </Actions>
      <FormError error={decide.error ? errorWords(decide.error) : undefined} />
    </div>
  );
}
